"""All that can be wrong with one record beyond the schema."""

from collections.abc import Iterator, Mapping
from itertools import islice

from pipeline.errors import Problem
from pipeline.forms import data_from_record
from pipeline.model import Article, Draft
from pipeline.record.checks.blanks import find_blanks
from pipeline.record.checks.dates import find_wrong_dates
from pipeline.record.checks.grounds import find_lost_grounds
from pipeline.record.checks.references import find_broken_references
from pipeline.record.checks.reviewing import find_wrong_places
from pipeline.record.checks.tables import find_uneven_rows
from pipeline.record.checks.uniqueness import find_repetitions
from pipeline.record.data import BROKEN, Data
from pipeline.record.findings import MAX_FINDINGS, Finding, problems_from_findings
from pipeline.record.gaps import with_gaps
from pipeline.record.loading import Loaded, in_nfc, tree_of
from pipeline.record.schemas import load_schema
from pipeline.record.tree import Node, data_from_tree


def check_record(
    loaded: Loaded, evidence: Draft | None, articles: Mapping[str, Article | None]
) -> tuple[Problem, ...]:
    """Return what is wrong with a record beyond the schema, in order of place.

    A record that fails the schema is checked as far as it can be read; what reading it told of a
    place is not told again. `evidence` is what the parser last said, None where that is not kept:
    then nothing of it can be verified. `articles` holds those that the record's sources name, by
    name, None for one that cannot be read.
    """
    tree = None if loaded.record else tree_of(loaded)
    data = readable_data(loaded, tree)
    findings = tuple(islice(_findings(loaded, data, evidence, articles), MAX_FINDINGS))
    if not findings:
        return ()
    found = problems_from_findings(findings, tree or tree_of(loaded), loaded.path)
    told = {(problem.location, problem.field) for problem in loaded.problems}
    return tuple(one for one in found if (one.location, one.field) not in told)


def is_sound(loaded: Loaded) -> bool:
    """Tell whether a record can be merged into: it fits the schema and is whole in itself."""
    data = data_from_record(loaded.record) if loaded.record else None
    return data is not None and all(one.severity != "error" for one in find_unsound(data))


def find_unsound(data: Data) -> Iterator[Finding]:
    """Yield what is wrong with a record in itself, whatever it was read from."""
    yield from find_repetitions(data)
    yield from find_broken_references(data)
    yield from find_uneven_rows(data)
    yield from find_wrong_dates(data)
    yield from find_blanks(data)


def _findings(
    loaded: Loaded, data: Data, evidence: Draft | None, articles: Mapping[str, Article | None]
) -> Iterator[Finding]:
    base = None
    if evidence:
        is_untouched = loaded.record == evidence.record
        base = data if is_untouched else data_from_record(evidence.record)
    is_whole = loaded.record is not None
    yield from find_unsound(data)
    yield from find_wrong_places(data, base, is_whole=is_whole)
    if isinstance(data, dict) and is_whole and data["revisions"]:
        from pipeline.record.checks.outdated import find_outdated_corrections

        yield from find_outdated_corrections(data)
    yield from find_lost_grounds(data, evidence, articles, is_whole=is_whole)


def readable_data(loaded: Loaded, tree: Node | None) -> Data:
    """Return the values of a record; BROKEN stands for each part of `tree` that is amiss."""
    if loaded.record is not None:
        return data_from_record(loaded.record)
    if tree is None:
        return BROKEN
    return with_gaps(in_nfc(data_from_tree(tree)), load_schema("record"))
