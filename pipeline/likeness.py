"""What a misspelt word was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

MIN_PART = 4  # a shorter text is a part of too many others
_ALIKE = 0.6  # of 1: two of five letters may differ


def closest(value: str, options: Iterable[str], alike: float = _ALIKE) -> str | None:
    """Return the option that `value` was probably meant to be, or None.

    `alike` says how much of the two must be the same, from 0 to 1.
    """
    known = {option.casefold(): option for option in options}
    plain = value.casefold().strip()[:200]
    for form in (plain, plain.replace("-", "_")):
        if form in known:
            return known[form]
    around = [option for option in known if len(plain) >= MIN_PART and plain in option]
    matches = around if len(around) == 1 else get_close_matches(plain, known, n=1, cutoff=alike)
    return known[matches[0]] if matches else None
