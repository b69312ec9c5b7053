"""Words for messages: values made short and visible, and what was probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

MAX_SHOWN = 60
MIN_PART = 4  # a shorter text is a part of too many others
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def shown(value: str) -> str:
    """Return a text in quotation marks, shortened, with what cannot be seen as escapes."""
    return f"'{brief(value)}'"


def brief(text: str) -> str:
    """Return a text that needs no quotation marks, shortened, on one line as `shown` gives it."""
    return visible(text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…")


def visible(text: str) -> str:
    """Return `text` on one line, with control and format characters as escapes."""
    return "".join(map(_visible_char, text))


def _visible_char(char: str) -> str:
    if char == " " or unicodedata.category(char) not in _INVISIBLE:
        return char
    named = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(char)
    return named or char.encode("unicode_escape", "surrogatepass").decode("ascii")


def closest(value: str, options: Iterable[str]) -> str | None:
    """Return the option that `value` was probably meant to be, or None."""
    known = {option.casefold(): option for option in options}
    plain = value.casefold().strip()[:200]
    for form in (plain, plain.replace("-", "_")):
        if form in known:
            return known[form]
    around = [option for option in known if len(plain) >= MIN_PART and plain in option]
    matches = around if len(around) == 1 else get_close_matches(plain, known, n=1, cutoff=0.6)
    return known[matches[0]] if matches else None
