"""All that can be wrong with a record beyond the schema, and with several records together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from pipeline.errors import Location, Problem
from pipeline.model import Article, Draft
from pipeline.record.checks.dates import find_wrong_dates
from pipeline.record.checks.grounds import find_lost_grounds
from pipeline.record.checks.references import find_broken_references
from pipeline.record.checks.reviewing import find_wrong_places
from pipeline.record.checks.tables import find_uneven_rows
from pipeline.record.checks.uniqueness import find_repetitions
from pipeline.record.data import BROKEN, Data, value_at
from pipeline.record.decoding import without_forbidden
from pipeline.record.findings import MAX_FINDINGS, Finding, problems_from_findings
from pipeline.record.forms import data_from_record
from pipeline.record.loading import Loaded, in_nfc
from pipeline.record.tree import Node, data_from_tree, find_span


def check_record(
    loaded: Loaded, evidence: Draft | None, articles: Mapping[str, Article | None]
) -> tuple[Problem, ...]:
    """Return what is wrong with a record beyond the schema, in order of place.

    A record that fails the schema is checked as far as it can be read. `evidence` is what the
    parser last said, None where that is not kept: then nothing of it can be verified. `articles`
    holds those that the record's sources name, by name, None for one that cannot be read.
    """
    tree = None if loaded.record else _tree(loaded)
    data = _data(loaded, tree)
    findings = tuple(islice(_findings(loaded, data, evidence, articles), MAX_FINDINGS))
    if not findings:
        return ()
    return problems_from_findings(findings, tree or _tree(loaded), loaded.path)


def _findings(
    loaded: Loaded, data: Data, evidence: Draft | None, articles: Mapping[str, Article | None]
) -> Iterator[Finding]:
    base = data_from_record(evidence.record) if evidence else None
    yield from find_repetitions(data)
    yield from find_broken_references(data)
    yield from find_uneven_rows(data)
    yield from find_wrong_dates(data)
    yield from find_wrong_places(data, base)
    is_whole = loaded.record is not None
    yield from find_lost_grounds(data, evidence, articles, is_whole=is_whole)


def _data(loaded: Loaded, tree: Node | None) -> Data:
    if loaded.record is not None:
        return data_from_record(loaded.record)
    return BROKEN if tree is None else in_nfc(data_from_tree(tree))


def _tree(loaded: Loaded) -> Node | None:
    from pipeline.record.yaml_guard import tree_from_yaml

    return tree_from_yaml(without_forbidden(loaded.text, "")[0], "").tree


def check_together(loaded: Sequence[Loaded]) -> tuple[Problem, ...]:
    """Return the ids that more than one record has, at each record after the first.

    Ids that differ in capitals alone count as the same: they name the same file on some systems.
    """
    first: dict[str, Loaded] = {}
    problems = []
    for one in sorted(loaded, key=lambda each: each.path):
        record_id = one.record.id if one.record else value_at(_data(one, _tree(one)), ("id",))
        if not isinstance(record_id, str):
            continue
        earlier = first.setdefault(record_id.casefold(), one)
        if earlier is not one:
            problems.append(_same_id(one, earlier, record_id))
    return tuple(problems)


def _same_id(one: Loaded, earlier: Loaded, record_id: str) -> Problem:
    return Problem(
        location=_place_of_id(one),
        field="id",
        message=f"'{record_id}' is also the id of {_place_of_id(earlier)}",
        remedy="give one of the two another id",
        code="repeated-id",
    )


def _place_of_id(loaded: Loaded) -> Location:
    span = find_span(_tree(loaded), ("id",))
    return Location(loaded.path, span.line, span.column)
