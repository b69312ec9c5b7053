"""Say which names are of one person, by the parts that they share and the offices beside them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pipeline.extract.names.known import Known, with_known_owners
from pipeline.extract.names.mention import Mention
from pipeline.extract.words.lines import office_words

_MOST_PEOPLE = 60


@lru_cache(maxsize=1024)  # asked of each name of an article some ten times
def name_parts(name: str) -> tuple[str, ...]:
    """Return the parts by which names are compared: no accents, particles, titles or suffixes."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    left_out = office_words("particles") | office_words("suffixes")
    parts: list[str] = []
    for word in plain.replace("’", "'").replace(",", " ").replace(".", " ").split():
        bare = word.strip(".'")
        for prefix in ("al-", "el-", "as-", "an-", "ash-"):
            bare = bare.removeprefix(prefix)
        if bare and bare not in left_out:
            parts.append(bare)
    return tuple(parts) or tuple(plain.split()) or (name,)


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names may be those of one person, as the shorter fits the fuller one."""
    short, long = sorted((name_parts(one), name_parts(other)), key=len)
    return bool(short) and _likeness(short, long, None, None) > 0


def entry_of_each_name(named: Sequence[Mention], known: Known) -> dict[str, str]:
    """Return for each name the name of the entry it belongs to."""
    names = list(dict.fromkeys(mention.name or "" for mention in named))
    heads = {mention.name: mention.title for mention in named if mention.title}
    parts_of = {name: name_parts(name) for name in names}
    by_length = sorted(names, key=lambda name: -len(parts_of[name]))
    entries: dict[str, tuple[str, ...]] = {}
    by_part: dict[str, list[str]] = {}
    owner: dict[str, str] = {}
    for name in by_length:
        parts = parts_of[name]
        found = _entry_for(name, by_part, entries, heads, known)
        if found is None:
            found = name
            entries[name] = parts
            for part in dict.fromkeys(parts):
                by_part.setdefault(part, []).append(name)
        owner[name] = found
    return with_known_owners(owner, parts_of, known) if known.people else owner


def _entry_for(
    name: str,
    by_part: dict[str, list[str]],
    entries: dict[str, tuple[str, ...]],
    heads: dict[str | None, str],
    known: Known,
) -> str | None:
    parts = name_parts(name)
    candidates = by_part.get(parts[-1], [])[:_MOST_PEOPLE]
    scored = [
        (score, -number, other)
        for number, other in enumerate(candidates)
        if (score := _likeness(parts, entries[other], heads.get(name), heads.get(other)))
    ]
    if not scored:
        return None
    best = max(scored)
    tied = [other for score, _, other in scored if score == best[0]]
    return None if known.are_several(tied) else best[2]


def _are_monarch_and_other(head: str | None, other_head: str | None) -> bool:
    """Say whether one is called by a given name as kings are, and the other holds an office."""
    reigning = office_words("reigning")
    return head in reigning and other_head is not None and other_head not in reigning


def _is_spelt_alike(part: str, parts: tuple[str, ...]) -> bool:
    """Say whether one of the parts is this one, or has one letter more or less at its end."""
    return part in parts or any(
        len(part) > 3 and (part == other[:-1] or part[:-1] == other) for other in parts
    )


def _likeness(
    short: tuple[str, ...], long: tuple[str, ...], head: str | None, other_head: str | None
) -> int:
    """Return how well a name fits a fuller one, 0 for not at all."""
    if len(short) == 1 and long[-1] != short[0] and _are_monarch_and_other(head, other_head):
        return 0
    same_office = 1 if head and other_head and set(head.split()) & set(other_head.split()) else 0
    if set(short) <= set(long):
        if len(short) > 1:
            return 8 + same_office
        position = 4 if long[-1] == short[0] else 2 if long[0] == short[0] else 1
        return position + same_office
    if len(short) > 1 and short[-1] in long and all(_is_spelt_alike(one, long) for one in short):
        return 6
    same_surname = short[-1] == long[-1] and short[0][0] == long[0][0]
    return 3 if same_surname and same_office and len(short) > 1 else 0
