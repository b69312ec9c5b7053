"""The languages that pages can have their own words in: English, and each that has a catalogue.

Catalogues are gettext's, `locales/TAG/LC_MESSAGES/readout.po`. English is what the code has, so it
needs none.
"""

from functools import cache
from pathlib import Path
from typing import Final

ENGLISH: Final = "en"
DOMAIN: Final = "readout"
_LOCALES = Path(__file__).with_name("locales")


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that there are, by their tags in order."""
    found = (path.parents[1].name for path in _LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    return tuple(sorted((ENGLISH, *found)))


def find_language(tag: str) -> str | None:
    """Return which of them stands for a language tag (BCP 47, any case); None for none.

    That is the language itself, whatever the region: `fr` for `fr-CA`, `en` for `en-GB`.
    """
    parts = tag.replace("_", "-").lower().split("-")
    known = {one.lower().replace("_", "-"): one for one in languages()}
    tags = ("-".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((known[one] for one in tags if one in known), None)


def catalogue_file(language: str) -> Path:
    """Return the catalogue of one of the languages, but for English, which has none."""
    return _LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
