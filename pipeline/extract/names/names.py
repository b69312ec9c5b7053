"""Read the name of a person at a place of a line."""

import re

from pipeline.extract.names.ayn import after_ayn
from pipeline.extract.names.nameparts import (
    DASHES,
    is_heard_on,
    is_initial,
    is_short_month,
    is_title,
    joins_countries,
    signs_dateline,
)
from pipeline.extract.words.lines import Line, office_words, plain_words

_PREFIXED = re.compile(r"(?:al|el|an|as|ash|at|ad|ar|az|adh|d|l)[-'’](?=[^\W_a-z])")
_OPENING_PARTICLES = frozenset(
    ["von", "van", "der", "de", "da", "di", "den", "du", "dos", "ten", "ter", "bin"]
)
_NUMBERED = re.compile(r"\d")  # `FA90` is the number of a release
_MOST_WORDS = 9
_LOCATIVES = frozenset({"in", "at", "to", "from", "near", "of", "for", "via", "outside"})
_NAMES_TOO = frozenset(
    ["sheikh", "amir", "emir", "sultan", "imam", "tun", "pehin", "datuk", "haji", "syed", "tengku"]
)
_OPENING_ENDS = ("ing", "ed", "ly")


def name_end(line: Line, first: int, *, titled: bool = False) -> int | None:
    """Return the index after the name that begins at `first`, None where there is none.

    `titled` says that an office or an honorific stands before it.
    """
    if first in line.persons:
        return first + 1
    first = after_ayn(line, first)
    if not _can_begin(line, first, titled=titled):
        return None
    index, after = first + 1, first + 1
    is_heard = line.is_shouted and line.norm(first) in line.known
    while index < len(line.tokens) and index - first < _MOST_WORDS:
        if is_heard and not is_heard_on(line, index):
            break
        if (
            _is_name_word(line, index)
            or _continues(line, index)
            or _is_middle_name(line, index)
            or _is_inner_title(line, index)
            or is_short_month(line, index)
            or (line.norm(index) in office_words("suffixes") and line.tokens[index].is_capital)
        ):
            index += 1
            after = index
        elif line.norm(index) == "," and line.norm(index + 1) in {"jr", "sr"}:
            index += 2
            after = index
        elif (nicknamed := _nickname_end(line, index)) is not None:
            index = after = nicknamed
        elif line.norm(index) in office_words("particles") or after_ayn(line, index) > index:
            index += 1
        else:
            break
    return after


# Family names that are everyday words elsewhere (`Vice Premier He Feng`).
_SHORT_WORDS = frozenset({"He", "To", "An", "Do", "So", "Be", "Per"})
_OPENING_MARKS = frozenset('"“‘`—–:')
_QUOTES = frozenset("\"“”'‘’()")


def _nickname_end(line: Line, index: int) -> int | None:
    """Return the index after a by-name and the family name behind it (`Ko “Kiki” Bo`)."""
    if index + 3 >= len(line.tokens) or line.tokens[index].text not in _QUOTES:
        return None
    by_name = line.tokens[index + 1]
    is_closed = line.tokens[index + 2].text in _QUOTES and by_name.is_capital
    is_closed = is_closed and not (len(by_name.text) > 1 and by_name.text.isupper())  # an acronym
    return index + 4 if is_closed and _is_name_word(line, index + 3) else None


def is_name_word(line: Line, index: int) -> bool:
    """Say whether the word may be a part of a person's name."""
    return _is_name_word(line, index)


def _can_begin(line: Line, first: int, *, titled: bool) -> bool:
    if first >= len(line.tokens):
        return False
    if line.is_shouted and not titled and line.norm(first) not in line.known:
        return False
    if first in line.taken:
        return _is_given_name(line, first, titled=titled)
    if _is_name_word(line, first):
        return titled or not _only_opens(line, first)
    if titled and line.tokens[first].text in _SHORT_WORDS and _is_name_word(line, first + 1):
        return True
    if titled and line.tokens[first].is_capital:
        norm = line.norm(first)
        goes_on = line.norm(first + 1) in office_words("particles")
        if norm in office_words("surnames") or (
            norm in office_words("given_titles") and (goes_on or _is_name_word(line, first + 1))
        ):
            return True
    if titled and _is_surname_first(line, first):
        return True
    return is_hyphenated(line, first) or _opens_with_particles(line, first, titled=titled)


def is_hyphenated(line: Line, first: int) -> bool:
    """Say whether an everyday word is the family name of one such as `Park Jin-su`."""
    if line.norm(first) not in office_words("surnames") or first + 1 >= len(line.tokens):
        return False
    if line.norm(first - 1) == "with" and _is_name_word(line, first + 1):
        return line.tokens[first].is_capital
    given, dash, rest = line.tokens[first + 1].text.partition("-")
    is_given = given.istitle() and (rest.islower() or rest.istitle())
    return bool(dash) and line.tokens[first].is_capital and is_given


def _is_middle_name(line: Line, index: int) -> bool:
    """Say whether an everyday word stands within a name (`Seo Young KIM`)."""
    is_word = line.tokens[index].is_capital and line.norm(index) in office_words("surnames")
    return is_word and _is_name_word(line, index + 1)


def _is_inner_title(line: Line, index: int) -> bool:
    """Say whether a title is here a name: `Yusuf Sheikh Warsame`, or at the end `Anna Bishop`."""
    norm = line.norm(index)
    if norm not in office_words("family_titles") or not line.tokens[index].is_capital:
        return False
    if not _is_name_word(line, index - 1):
        return False
    if _is_name_word(line, index + 1):
        return norm in _NAMES_TOO
    return norm not in _NAMES_TOO and line.norm(index + 1) not in {"of", "for"}


def _is_surname_first(line: Line, index: int) -> bool:
    """Say whether a family name in capitals opens a name (`DOE Jane`), and is no acronym."""
    text = line.tokens[index].text
    is_loud = text.isupper() and text.isalpha() and line.norm(index) not in plain_words()
    given = index + 1
    return (
        is_loud
        and len(text) > 1
        and _is_name_word(line, given)
        and (not line.tokens[given].text.isupper())
    )


def _opens_with_particles(line: Line, first: int, *, titled: bool) -> bool:
    index = first
    while line.norm(index) in (office_words("particles") if titled else _OPENING_PARTICLES):
        index += 1
    return index > first and _is_name_word(line, index)


def _is_name_word(line: Line, index: int) -> bool:
    if index >= len(line.tokens) or index in line.taken:
        return False
    token = line.tokens[index]
    if not token.is_capital:
        return _PREFIXED.match(token.text) is not None
    if is_initial(token.text) or _is_bare_initial(line, index) or _are_initials(line, index):
        return True
    if _follows_article(line, index):
        return True
    if token.norm == "christian" and _is_name_word(line, index + 1):
        return True  # a given name
    if token.norm in plain_words() or is_title(line, index) or _NUMBERED.search(token.text):
        return False
    if "-" in token.norm and joins_countries(token.norm):
        return False
    if len(token.text) == 1 or signs_dateline(line, index):
        return False
    return len(token.text) < 4 or not token.text.isupper() or _follows_given_name(line, index)


def _follows_given_name(line: Line, index: int) -> bool:
    """Say whether a word in capitals is a family name so written (`Jeanne MOREL`), no acronym."""
    if index == 0 or index - 1 in line.taken:
        return False
    before = line.tokens[index - 1]
    is_everyday = before.norm in plain_words() and before.norm not in office_words("surnames")
    return before.is_capital and not before.text.isupper() and not is_everyday


def _is_bare_initial(line: Line, index: int) -> bool:
    """Say whether a single letter opens or joins a name (`K Kabuga`), and is no article."""
    text = line.tokens[index].text
    if len(text) != 1 or index + 1 >= len(line.tokens):
        return False
    following = line.tokens[index + 1]
    if text in "AIO":  # `A K Kabuga`
        return len(following.text) == 1 and _is_bare_initial(line, index + 1)
    is_name = following.is_capital and following.norm not in plain_words()
    return is_name and index + 1 not in line.taken and len(following.text) > 1


def _are_initials(line: Line, index: int) -> bool:
    """Say whether `M.U.M.` stands before a name; `H.E.` and the like are titles."""
    text = line.tokens[index].text
    if len(text) < 4 or text[1::2].strip(".") or is_title(line, index):
        return False
    following = index + 1
    return (
        following < len(line.tokens)
        and following not in line.taken
        and (line.tokens[following].is_capital and line.norm(following) not in plain_words())
    )


def _follows_article(line: Line, index: int) -> bool:
    """Say whether an Arabic article makes the title a family name (`Al Sheikh`)."""
    return line.norm(index - 1) in {"al", "el"}


def _continues(line: Line, index: int) -> bool:
    """Say whether a city's or country's name is here part of a person's (`Vuong Dinh Hue`)."""
    match = line.matches.get(index)
    if match is None or match.next != index + 1 or match.entry.kind not in {"city", "country"}:
        return False
    if line.norm(index + 1) in DASHES:  # `... and Jane Doe LIMA – The minister ...`
        return False
    is_last = index + 1 >= len(line.tokens) or not line.tokens[index + 1].text[0].isalpha()
    return match.entry.kind == "city" or is_last


def _is_given_name(line: Line, first: int, *, titled: bool) -> bool:
    """Say whether a city's or country's name begins a person's (`Santiago`, `Israel`, `Jordan`)."""
    match = line.matches.get(first)
    kinds = {"city", "country", "demonym"} if titled else {"city", "country"}
    if match is None or match.next != first + 1 or match.entry.kind not in kinds:
        return False
    if match.entry.value.isupper() or not _is_name_word(line, first + 1):
        return False
    if line.norm(first + 1) in office_words("modifiers"):  # `Singapore High Commissioner`
        return False
    return titled or line.norm(first - 1) not in _LOCATIVES


def _only_opens(line: Line, first: int) -> bool:
    """Say whether the word has its capital only because it opens the sentence."""
    if first and line.tokens[first - 1].text not in _OPENING_MARKS:
        return False
    norm = line.norm(first)
    return norm in line.common or (norm.endswith(_OPENING_ENDS) and norm.isalpha())
