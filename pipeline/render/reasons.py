"""Say why something needs review, where the program gave the reason, in the site's language.

Records keep reasons in English, as they are written there. What people wrote stays as it is, and so
do sentences of articles that a reason quotes.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from pipeline.countries import country_name, find_country
from pipeline.render.language.speaking import gettext, speech
from pipeline.render.parties import shown_country
from pipeline.render.reasontexts import PATTERNS, REASONS, VALUES, WORDS
from pipeline.render.wording import listed

_LONGEST: Final = 4_000  # characters; a longer reason is looked through for none of the patterns
_QUOTING: Final = re.compile(r'(.+?): ["“](.+)["”]', re.DOTALL)
_SAID: Final = r"(?P<article{0}>.+?) says '(?P<value{0}>.*?)'(?:: \"(?P<quotation{0}>.*?)\")?"
_DISSENT: Final = re.compile(
    f"the articles differ: {_SAID.format(1)}; {_SAID.format(2)}", re.DOTALL
)
_PLACE: Final = re.compile(r"%\\\((\w+)\\\)s")
_DAYS: Final = re.compile(r"(\d{4}[\d-]*) to (\d{4}[\d-]*)")


def reason_words(why: str) -> str:
    """Return a reason as readers are told it."""
    if speech() is None:
        return why
    if why in REASONS:
        return gettext(why)
    match = _QUOTING.fullmatch(why)
    if match is not None and match[1] in REASONS:
        return _quoting(gettext(match[1]), match[2])
    if len(why) > _LONGEST:
        return why
    return _dissent_words(why) or _pattern_words(why) or why


def _quoting(told: str, quotation: str | None) -> str:
    if not quotation:
        return told
    return gettext("%(why)s: “%(quotation)s”", why=told, quotation=quotation)


def _dissent_words(why: str) -> str | None:
    """Return the words for two articles that differ, None for any other reason."""
    found = _DISSENT.fullmatch(why)
    if found is None:
        return None
    one, other = (_said(found, number) for number in (1, 2))
    return gettext("the articles differ: %(one)s; %(other)s", one=one, other=other)


def _said(found: re.Match[str], number: int) -> str:
    value = _value(f"'{found[f'value{number}']}'")
    told = gettext("%(article)s says %(value)s", article=found[f"article{number}"], value=value)
    return _quoting(told, found[f"quotation{number}"])


def _pattern_words(why: str) -> str | None:
    """Return the words for a reason with values in it, None for one that fits no pattern."""
    for text in PATTERNS:
        found = _pattern(text).fullmatch(why)
        if found is not None:
            given = found.groupdict()
            quotation = given.pop("quotation")
            told = {name: _TOLD.get(name, str)(value) for name, value in given.items()}
            return _quoting(gettext(text, **told), quotation)
    return None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    places = _PLACE.sub(r"(?P<\1>.+?)", re.escape(text))
    return re.compile(rf'{places}(?:: ["“](?P<quotation>.+)["”])?', re.DOTALL)


def _words(text: str) -> str:
    return gettext(text) if text in WORDS else text


def _party(name: str) -> str:
    code = find_country(name)
    return shown_country(code) if code and country_name(code) == name else name


def _places(text: str) -> str:
    return listed(text.split(" and "))


def _language(tag: str) -> str:
    found = speech()
    return found.language_name(tag) if found else tag


def _number(text: str) -> str:
    found, digits = speech(), text.replace(",", "")
    return found.number(int(digits)) if found and digits.isdecimal() else text


def _value(text: str) -> str:
    """Return a value that stands in quotation marks, or a word for none."""
    bare = text[1:-1] if len(text) > 2 and text[0] == text[-1] == "'" else text
    if bare in VALUES:
        return gettext(VALUES[bare])
    if days := _DAYS.fullmatch(bare):
        bare = gettext("%(first)s to %(last)s", first=days[1], last=days[2])
    return gettext("“%(value)s”", value=bare)


_TOLD: Final[Mapping[str, Callable[[str], str]]] = {
    "words": _words,
    "party": _party,
    "places": _places,
    "language": _language,
    "number": _number,
    "value": _value,
    "kept": _value,
}
