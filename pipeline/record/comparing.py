"""All that can be wrong with several records together."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.errors import Location, Problem
from pipeline.model import Record
from pipeline.record.checking import readable_data
from pipeline.record.data import Data, Path, field_from_path, mappings_in, value_at
from pipeline.record.findings import MAX_FINDINGS, problems_from_findings
from pipeline.record.loading import Loaded, tree_of
from pipeline.record.tree import find_span
from pipeline.values import replace

_Source = tuple[Path, str | None, str]  # path of its digest, article, digest


def check_together(loaded: Sequence[Loaded]) -> tuple[Problem, ...]:
    """Return the ids, aliases and articles that several records have, at each after the first.

    Where one is an id and the other an alias, the alias is told. Ids that differ in capitals alone
    count as the same: they name the same file on some systems. The same article is one of equal
    bytes under another name. Of each kind `MAX_FINDINGS` at most are told.
    """
    ordered = [(one, _data(one)) for one in sorted(loaded, key=lambda each: each.path)]
    return (
        *islice(_repeated_ids(ordered), MAX_FINDINGS),
        *islice(_taken_aliases(ordered), MAX_FINDINGS),
        *islice(_repeated_articles(ordered), MAX_FINDINGS),
    )


def check_against(loaded: Loaded, before: Record, ref: str) -> tuple[Problem, ...]:
    """Return what changed silently in a record since it was published as reviewed at `ref`.

    Its id may be another one: an address is no fact that readers are told of.
    """
    if loaded.record is None or before.status != "reviewed":
        return ()
    from pipeline.record.checks.corrections import find_silent_changes

    found = tuple(find_silent_changes(replace(before, id=loaded.record.id), loaded.record, ref))
    return problems_from_findings(found, tree_of(loaded), loaded.path) if found else ()


def lost_address(loaded: Loaded, before: str, ref: str) -> Problem:
    """Return the warning that a record has another id than the one it was published under."""
    return Problem(
        location=_place(loaded, ("id",)),
        field="id",
        message=f"the record was published as {before} at {ref}, and that address is lost",
        remedy=f"add {before} to aliases (aliases: [{before}]), or take that id again",
        code="lost-address",
        severity="warning",
    )


def _repeated_ids(records: list[tuple[Loaded, Data]]) -> Iterator[Problem]:
    first: dict[str, Loaded] = {}
    for one, data in records:
        record_id = _id(one, data)
        if record_id is None:
            continue
        earlier = first.setdefault(_folded(record_id), one)
        if earlier is not one:
            yield Problem(
                location=_place(one, ("id",)),
                field="id",
                message=f"'{record_id}' is also the id of {_place(earlier, ('id',))}",
                remedy="give one of the two another id",
                code="repeated-id",
            )


def _taken_aliases(records: list[tuple[Loaded, Data]]) -> Iterator[Problem]:
    """Yield aliases that are the id or an alias of another record: an address is one page's."""
    named = [(one, record_id) for one, data in records if (record_id := _id(one, data))]
    first: dict[str, tuple[Loaded, Path]] = {}
    for one, record_id in named:
        first.setdefault(_folded(record_id), (one, ("id",)))
    for one, data in records:
        for path, alias in _aliases(one, data):
            other, place = first.setdefault(_folded(alias), (one, path))
            if other is not one:  # what repeats in one record is told there
                yield _taken_alias(one, path, alias, other, place)


def _taken_alias(one: Loaded, path: Path, alias: str, other: Loaded, place: Path) -> Problem:
    fault = "is also an alias of"
    remedy = "keep it in the one record that its address shall lead to"
    if place == ("id",):
        fault, remedy = "is also the id of", "delete it here, or give that record another id"
    return Problem(
        location=_place(one, path),
        field=field_from_path(path),
        message=f"'{alias}' {fault} {_place(other, place)}",
        remedy=remedy,
        code="repeated-alias",
    )


def _id(one: Loaded, data: Data) -> str | None:
    record_id = one.record.id if one.record else value_at(data, ("id",))
    return record_id if isinstance(record_id, str) else None


def _aliases(one: Loaded, data: Data) -> Iterator[tuple[Path, str]]:
    found = one.record.aliases if one.record else value_at(data, ("aliases",))
    for index, alias in enumerate(found if isinstance(found, list | tuple) else ()):
        if isinstance(alias, str):
            yield ("aliases", index), alias


def _folded(record_id: str) -> str:
    """Return what two ids share that may name one file: capitals and Unicode form do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", record_id).casefold())


def _repeated_articles(records: list[tuple[Loaded, Data]]) -> Iterator[Problem]:
    """Yield articles of equal bytes and other names; a warning, for no page is wrong by it.

    Two records of one article under one name are meant: it may tell of two meetings.
    """
    first: dict[str, dict[str | None, tuple[Loaded, Path]]] = {}
    for one, data in records:
        for path, article, digest in _sources(one, data):
            named = first.setdefault(digest, {})
            others = (place for name, place in named.items() if name is None or name != article)
            if (earlier := next(others, None)) and earlier[0] is not one:
                yield _same_article(one, path, *earlier)
            named.setdefault(article, (one, path))


def _same_article(one: Loaded, path: Path, earlier: Loaded, earlier_path: Path) -> Problem:
    return Problem(
        location=_place(one, path),
        field=field_from_path(path),
        message=f"the same article is also a source of {_place(earlier, earlier_path)}",
        remedy="keep one of the two records if they tell of the same meeting",
        code="repeated-article",
        severity="warning",
    )


def _sources(one: Loaded, data: Data) -> Iterator[_Source]:
    if one.record is not None:
        for index, source in enumerate(one.record.sources):
            if source.sha256 is not None:
                yield ("sources", index, "sha256"), source.article, source.sha256
        return
    for index, item in mappings_in(value_at(data, ("sources",))):
        article, digest = item.get("article"), item.get("sha256")
        if isinstance(digest, str):
            yield (
                ("sources", index, "sha256"),
                article if isinstance(article, str) else None,
                digest,
            )


def _data(one: Loaded) -> Data:
    """Return the values of a file that is no record; those of a record are at hand."""
    return None if one.record else readable_data(one, tree_of(one))


def _place(loaded: Loaded, path: Path) -> Location:
    span = find_span(tree_of(loaded), path)
    return Location(loaded.path, span.line, span.column)
