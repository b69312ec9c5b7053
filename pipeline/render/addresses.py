"""Decide where lists stand: the folder of each follows from what it is about, and nothing else.

So the page of one meeting can lead to the lists that it stands on, whatever other records there
are. Folders are in small ASCII letters, at most 91 bytes a part (a pair's at most 200), and no
names of devices: they are the same on all systems. What would be one folder is one list: `NATO` and
`Nato`, `African Union`, `African-Union` and `African Union (AU)`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import combinations
from typing import Final, Literal
from unicodedata import normalize

from pipeline.model import PartyKind
from pipeline.slug import is_reserved, slug_from_text

PlainKind = Literal["countries", "organizations", "people", "topics", "years"]
Party = tuple[PartyKind, str, str]
"""A kind, an ISO 3166-1 alpha-2 code or a name, and the name for readers."""

MOST_PARTIES: Final = 8  # of one meeting that makes pairs: a summit is no meeting of each with each
_DIGITS = 10  # of a digest, hexadecimal
_CODE = re.compile(r"[A-Za-z]{2}", re.ASCII)
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}", re.ASCII)
_ABBREVIATED = re.compile(r"(?P<name>\S.*?\S)\s*\((?P<short>[A-Za-z.]{2,12})\)")
_LIKE_A_CODE = re.compile(r"[a-z]{2}|org-.*")


@lru_cache(maxsize=50_000)  # most records stand on lists that others stand on too
def list_folder(kind: PlainKind, key: str) -> str:
    """Return the folder of a list from the top folder.

    `key` is the code of a country, the name of an organization, the id of a person, a topic, or a
    year, which is empty for meetings without date.
    """
    if kind == "countries":
        return f"countries/{_country(key)}"
    if kind == "people":
        return f"people/{_person(key)}"
    if kind == "topics":  # a closed list, of which no two fall together
        return f"topics/{slug_from_text(key, 'topic')}"
    if kind == "years":
        return f"years/{slug_from_text(key, 'undated')}"
    return f"organizations/{_organization(key)}"


def party_folder(kind: PartyKind, key: str) -> str:
    """Return the folder of the list of a country or organization."""
    return list_folder("countries" if kind == "country" else "organizations", key)


def place_folder(name: str | None, country: str | None) -> str | None:
    """Return the folder of a city, or of a country where no city is known; None for neither."""
    if name is None:
        return None if country is None else f"places/{_country(country)}"
    return f"places/{'unknown' if country is None else _country(country)}/{_name(name)}"


def pair_folder(one: tuple[PartyKind, str], other: tuple[PartyKind, str]) -> str:
    """Return the folder of the list of two parties, each its kind and key, in any order."""
    parts = sorted((_party(*one), _party(*other)))
    return f"pairs/{'--'.join(parts)}"  # no part has two hyphens side by side


def pairs_of(parties: Sequence[Party]) -> list[tuple[Party, Party]]:
    """Return all pairs of the parties of one meeting; none where more than `MOST_PARTIES` met."""
    if len(parties) < 2:
        return []
    known = {_party(kind, key): (kind, key, name) for kind, key, name in reversed(parties)}
    if len(known) > MOST_PARTIES:
        return []
    return [(known[one], known[other]) for one, other in combinations(sorted(known), 2)]


def country_of_list(folder: str) -> str | None:
    """Return the code of the country that a list is about, or of all its places, else None."""
    kind, _, part = folder.partition("/")
    return part.upper() if kind in ("countries", "places") and _CODE.fullmatch(part) else None


def countries_of_pair(folder: str) -> list[str]:
    """Return the codes of the countries that a list of two parties is about: up to two."""
    parts = folder.removeprefix("pairs/").split("--")
    return [part.upper() for part in parts if _CODE.fullmatch(part)]


def entry_anchor(record_id: str) -> str:
    """Return the anchor of a record's entry on each page of a list, which no other thing has."""
    return f"record-{record_id}"


@lru_cache(maxsize=10_000)
def _party(kind: PartyKind, key: str) -> str:
    """Return a part of a pair's folder, other for a country than for any organization."""
    if kind == "country":
        return _country(key)
    name = _organization(key)
    return f"org-{name}" if _LIKE_A_CODE.fullmatch(name) else name


def _organization(name: str) -> str:
    """Return the slug of a name, less an abbreviation of it (`African Union (AU)`)."""
    match = _ABBREVIATED.fullmatch(name)
    if match is None:
        return _name(name)
    capitals = "".join(char for char in match["name"] if char.isupper())
    short = "".join(char for char in match["short"] if char.isalpha())
    return _name(match["name"] if short.upper() == capitals else name)


def _country(code: str) -> str:
    return code.lower() if _CODE.fullmatch(code) else _name(code)


def _person(id_: str) -> str:
    return id_ if _ID.fullmatch(id_) and not is_reserved(id_) else _name(id_)


@lru_cache(maxsize=10_000)
def _name(text: str) -> str:
    """Return a slug; with a digest where the slug has lost what may tell two names apart."""
    folded = normalize("NFC", normalize("NFC", text).casefold()).replace(" ", "-")
    slug = slug_from_text(text, "name")
    if slug == folded:
        return slug
    digest = sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug}-{digest[:_DIGITS]}"
