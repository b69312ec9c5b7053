"""Reviewed records in, the people of theirs that people.yaml does not know yet out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.model import Draft, KnownPerson, Participant, Party, Record
from pipeline.record.naming import folded_name, has_letter, is_on_one_line
from pipeline.record.wording import visible
from pipeline.slug import slug_from_text
from pipeline.values import dataclass

_MOST_NAMED = 5  # records in a comment


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A record that a person has checked, the name of its file, and what the parser said of it."""

    path: str
    record: Record
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person to be known from now on, and what is to be said of him or her, line by line."""

    person: KnownPerson
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Appearance:
    path: str
    person: Participant
    spelling: str | None


def find_newcomers(
    reviewed: Sequence[Reviewed], known: Sequence[KnownPerson]
) -> tuple[Newcomer, ...]:
    """Return who takes part in reviewed records and is not known, in order of name.

    Whom a person represents is left open where records differ. A spelling that several people
    have, known ones among them, is nobody's. An id is given where it is not made of the name.
    """
    taken = {folded_name(text) for person in known for text in (person.name, *person.also)}
    groups: dict[str, list[_Appearance]] = {}
    for one in reviewed:
        for person in one.record.participants:
            if _is_name(person.name) and folded_name(person.name) not in taken:
                spelling = _other_spelling(person, one.draft)
                place = _Appearance(one.path, person, spelling)
                groups.setdefault(folded_name(person.name), []).append(place)
    claims = Counter([*taken, *groups])
    for group in groups.values():
        claims.update({folded_name(a.spelling) for a in group if a.spelling})
    ids = {person.id for person in known if person.id}
    return tuple(_newcomer(groups[key], claims, ids) for key in sorted(groups))


def _newcomer(group: Sequence[_Appearance], claims: Mapping[str, int], taken: set[str]) -> Newcomer:
    """Return a person to be known; the id, if one is given, is taken from then on."""
    names = Counter(one.person.name for one in group)
    name = min(names, key=lambda text: (-names[text], text))
    seen = sorted({one.spelling for one in group if one.spelling})
    parties = _parties(group)
    ids = {one.person.id: one.path for one in group}
    person = KnownPerson(
        name=name,
        also=tuple(text for text in seen if claims[folded_name(text)] == 1),
        represents=next(iter(parties)) if len(parties) == 1 else None,
        id=_own_id(name, ids) if taken.isdisjoint(ids) else None,
    )
    taken |= {person.id} if person.id else set()
    shared = [text for text in seen if claims[folded_name(text)] > 1]
    unclear = ids if len(ids) > 1 or not taken.isdisjoint(ids.keys() - {person.id}) else {}
    return Newcomer(person, tuple(_remarks(group, parties, shared, unclear)))


def _own_id(name: str, ids: Mapping[str, str]) -> str | None:
    """Return the id that all records give, None where it is made of the name anyway."""
    own = next(iter(ids))
    return own if len(ids) == 1 and own != slug_from_text(name, "person") else None


def _parties(group: Sequence[_Appearance]) -> dict[Party, list[str]]:
    found: dict[Party, list[str]] = {}
    for one in group:
        party = one.person.represents
        if party and is_on_one_line(party.organization or ""):
            found.setdefault(party, []).append(one.path)
    return found


def _remarks(
    group: Sequence[_Appearance],
    parties: Mapping[Party, list[str]],
    shared: Sequence[str],
    ids: Mapping[str, str],
) -> Iterator[str]:
    yield _listed([one.path for one in group])
    if len(parties) > 1:
        told = [f"{_shown(party)} in {_listed(paths)}" for party, paths in parties.items()]
        yield f"represents {', '.join(sorted(told))}"
    if ids:
        yield f"id: {', '.join(f'{one} in {path}' for one, path in sorted(ids.items()))}"
    for text in shared:
        yield f"also {visible(text)}, as others are called too"


def _listed(paths: Sequence[str]) -> str:
    names = sorted(set(paths))
    rest = len(names) - _MOST_NAMED
    more = f" and {rest} more" if rest > 0 else ""
    return visible(", ".join(names[:_MOST_NAMED]) + more)


def _shown(party: Party) -> str:
    return visible(party.country or party.organization or "")


def _other_spelling(person: Participant, draft: Draft | None) -> str | None:
    """Return how the article writes the person, None where it has the record's own name."""
    listed = enumerate(draft.record.participants if draft else ())
    number, was = next(((n, one) for n, one in listed if one.id == person.id), (0, None))
    if draft is None or was is None or folded_name(was.name) == folded_name(person.name):
        return None
    pointer = f"/participants/{number}/name"
    quotes = (quote.quote for fact in draft.facts if fact.pointer == pointer
              for quote in fact.evidence)  # fmt: skip
    told = f" {_words(' '.join(quotes))} "
    if f" {_words(person.name)} " in told or f" {_words(was.name)} " not in told:
        return None
    return was.name if _is_name(was.name) else None


def _is_name(text: str) -> bool:
    return has_letter(text) and is_on_one_line(text)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded_name(text)))
