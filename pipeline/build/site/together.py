"""Check all records together, by their outlines; only those that may be at odds are read again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pipeline.build.holdings import record_bytes
from pipeline.build.known import Known
from pipeline.build.site.examined import Outline
from pipeline.build.surroundings import find_idle_lookups
from pipeline.build.workspace import Workspace
from pipeline.errors import Problem
from pipeline.record import check_together, find_other_ids, person_ids, read_record


def find_together(
    workspace: Workspace, outlines: Mapping[str, Outline], known: Known
) -> tuple[Problem, ...]:
    """Return what is wrong with records as a whole: ids, articles, people, lookups."""
    ids = person_ids(known.people)
    loaded = {
        name: read_record(record_bytes(path), str(path))
        for name in sorted({*_at_odds(outlines), *_with_other_ids(outlines, ids)})
        for path in (workspace.root / name,)
    }
    readings = [one for one in outlines.values() if one.is_read]
    return (
        *check_together(tuple(loaded.values())),
        *(found for one in loaded.values() for found in find_other_ids(one, known.people)),
        *find_idle_lookups(
            known,
            {one.taught for one in readings},
            {match for one in readings for match in one.fixes},
        ),
    )


def _at_odds(outlines: Mapping[str, Outline]) -> Iterator[str]:
    """Yield the records that share an address or an article with another, or cannot be read."""
    yield from (name for name, one in outlines.items() if not one.is_record)
    for sharing in (_by_address(outlines), _by_article(outlines)):
        for names in sharing:
            if len(names) > 1:
                yield from names


def _by_address(outlines: Mapping[str, Outline]) -> Iterable[set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, one in outlines.items():
        for address in (one.id or "", *one.aliases):
            found[address.casefold()].add(name)
    return found.values()


def _by_article(outlines: Mapping[str, Outline]) -> Iterable[set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, one in outlines.items():
        for _, digest, _ in one.sources:
            if digest is not None:
                found[digest].add(name)
    return found.values()


def _with_other_ids(outlines: Mapping[str, Outline], ids: Mapping[str, str]) -> Iterator[str]:
    for name, one in outlines.items():
        if any(ids.get(person, own) != own for own, person in one.people):
            yield name
