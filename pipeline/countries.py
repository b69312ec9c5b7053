"""Countries by code, name and demonym: the one place that reads `countries.json`.

Codes are ISO 3166-1 alpha-2, and `XK` (Kosovo), which is in common use. Display names are those of
CLDR in English.
"""

import json
from functools import cache
from pathlib import Path
from typing import TypedDict


class _Entry(TypedDict):
    alpha3: str  # the code of three letters, ISO 3166-1 alpha-3
    name: str
    aliases: list[str]  # further names and short forms that name this country and no other
    demonyms: list[str]  # adjectives and names of its people that mean this country and no other


@cache
def _entries() -> dict[str, _Entry]:
    text = Path(__file__).with_name("countries.json").read_text(encoding="utf-8")
    entries: dict[str, _Entry] = json.loads(text)
    return entries


@cache
def _codes_by_name() -> dict[str, str]:
    return {
        name.casefold(): code
        for code, entry in _entries().items()
        for name in (entry["name"], *entry["aliases"], *entry["demonyms"])
    }


def country_codes() -> tuple[str, ...]:
    """Return all codes in alphabetical order."""
    return tuple(_entries())


def is_country(code: str | None) -> bool:
    """Tell whether this is a code of those that are known."""
    return code in _entries()


def country_name(code: str) -> str:
    """Return the English display name of a code; raise `KeyError` for what is no code."""
    return _entries()[code]["name"]


def find_country(text: str) -> str | None:
    """Return the code of a country's name, short form or demonym (any case), or None."""
    return _codes_by_name().get(text.strip().casefold())


def find_country_of_alpha3(text: str) -> str | None:
    """Return the code of a country's code of three letters (any case), or None."""
    wanted = text.strip().upper()
    return next((code for code, one in _entries().items() if one["alpha3"] == wanted), None)


@cache
def country_words() -> tuple[tuple[str, str, bool], ...]:
    """Return (word, code, is demonym) of every name, short form and demonym, by code."""
    return tuple(
        (word, code, word in entry["demonyms"])
        for code, entry in _entries().items()
        for word in (entry["name"], *entry["aliases"], *entry["demonyms"])
    )
