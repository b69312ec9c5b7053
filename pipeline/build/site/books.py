"""What is known in the course of a build, and how it is brought up to date."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.build.examining import shown_at
from pipeline.build.known import Known
from pipeline.build.site.arrivals import new_articles
from pipeline.build.site.examined import (
    Outline,
    outline_from_json,
    problems_from_json,
    problems_to_json,
)
from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.site.recipes import code_digest, digest_of_columns
from pipeline.build.site.records import Before, Maker, find_changed, record_names, work_records
from pipeline.build.site.together import find_together
from pipeline.build.state.columns import NAMES, Overlay
from pipeline.build.state.database import DamagedStateError
from pipeline.build.state.files import Files
from pipeline.build.state.rows import Details, RecordRow, Records, digests_in
from pipeline.build.state.stamps import digest_of
from pipeline.build.state.store import State, load_details
from pipeline.build.state.watching import watched_files
from pipeline.build.surroundings import read_site
from pipeline.build.workspace import LOOKUPS_NAME, PEOPLE_NAME, Workspace
from pipeline.errors import Problem, WorkspaceError
from pipeline.model import Site
from pipeline.values import dataclass, field

CODE = "code"  # facts: the digest of readout itself,
LANGUAGE = "language"  # that of the site, which summaries are in,
TOGETHER = "together"  # what was found about all records, with the digest of what it was found in,
ARRIVALS = "arrivals"  # the digest of articles and records of which none was to be parsed


@dataclass(slots=True)
class Books:
    """What is known: of the last build, of the files as they stand, of each record.

    `stored` is all that the state holds, `before` what of it goes for this output folder. `facts`
    and `compiled` are those of the last build, brought up to date as the build goes on; `reasons`
    has why each record was checked again, `details` those of such records; `kept` are the details
    that the last build kept, None until they are needed.
    """

    stored: State
    before: State
    inputs: Files
    maker: Maker
    rows: Overlay[RecordRow]
    facts: dict[str, str]
    compiled: dict[str, bytes]
    reasons: dict[str, str] = field(default_factory=dict)
    details: dict[str, Details] = field(default_factory=dict)
    kept: dict[str, Details] | None = None

    @property
    def code(self) -> str:
        """Return the digest of readout's code, and of the libraries below it."""
        return self.maker.code


def open_books(workspace: Workspace, stored: State, before: State, means: Means) -> Books:
    """Return the books as the last build left them, with a look at the files of today."""
    now_ns = means.clock()
    found = means.seen or watched_files(workspace, elsewhere(Records.of(before.records)))
    inputs = Files(found, before.inputs, now_ns)
    rows = Overlay(Records.of(before.records))
    maker = Maker(code_digest(inputs), _language_of(workspace))
    facts = {**before.facts, CODE: maker.code, LANGUAGE: maker.language}
    return Books(stored, before, inputs, maker, rows, facts, dict(before.compiled))


def _language_of(workspace: Workspace) -> str:
    """Return the language of the site; English where its settings cannot be read, as is told."""
    try:
        return read_site(workspace)[0].language
    except WorkspaceError:
        return Site().language


def look_again(workspace: Workspace, books: Books, now_ns: int) -> None:
    """Look at the files once more, after records were written."""
    found = watched_files(workspace, elsewhere(books.rows))
    books.inputs = Files(found, books.inputs.known(), now_ns)


def elsewhere(rows: Records | Overlay[RecordRow]) -> list[str]:
    """Return the articles that records name outside the folder of articles, in order."""
    named = filter(None, rows.texts("articles"))
    names = {name for articles in named for name in articles.split("\n")}
    return sorted(name for name in names if not name.startswith("articles/"))


def check_changed(workspace: Workspace, books: Books, making: Making | None, means: Means) -> None:
    """Check the records that changed, and forget those that are gone.

    Their pages are made too where a site is in the making.
    """
    names = record_names(books.inputs)
    if names != books.rows.names:
        for name in set(books.rows).difference(names):
            del books.rows[name]
    facts = books.before.facts
    was = Maker(facts.get(CODE, ""), facts.get(LANGUAGE, ""))
    known = Before(books.rows, books.before.inputs, was)
    stale = dict(find_changed(names, books.inputs, known, books.maker))
    check_these(workspace, books, stale, making, means)


def check_these(
    workspace: Workspace,
    books: Books,
    stale: Mapping[str, str],
    making: Making | None,
    means: Means,
) -> None:
    """Check records, each with why, and make their pages where a site is in the making."""
    names = sorted(stale)
    waiting = iter(names)
    books.reasons.update(stale)
    kit = making.kit(books.compiled) if making and names else None
    done = 0
    for batch in work_records(workspace, books.inputs, names, books.maker, kit, means.crew):
        books.compiled.update(batch.compiled)
        for one, name in zip(batch.records, waiting, strict=False):
            books.rows[name] = _with_pages(one.row, books.rows.get(name))
            books.details[name] = one.details
            if making:
                making.take(name, one.sheets, batch.fault)
        done += len(batch.records)
        means.progress("checking", done, len(names))


def _with_pages(row: RecordRow, before: RecordRow | None) -> RecordRow:
    """Return a row with the pages that were made, or with those that there may be of earlier.

    What stands beside the record is found out later.
    """
    if before is None:
        return row
    return row._replace(pages=row.pages or before.pages, neighbours=before.neighbours)


def articles_to_parse(workspace: Workspace, books: Books, taught: str | None) -> tuple[Path, ...]:
    """Return the articles that are new, or not as they were when they were parsed."""
    names, digests = books.inputs.digests("articles/")
    shared = (books.code + (taught or "")).encode()
    key = digest_of_columns((shared, *_outlines(books), names, digests))
    if books.before.facts.get(ARRIVALS) == key:
        books.facts[ARRIVALS] = key
        return ()
    found = new_articles(workspace, outlines_of(workspace, books), books.inputs.digest, taught)
    books.facts.pop(ARRIVALS, None)
    if not found:
        books.facts[ARRIVALS] = key
    return found


def problems_of_records(workspace: Workspace, books: Books, known: Known) -> tuple[Problem, ...]:
    """Return what is wrong with each record, and with all of them together."""
    own = (
        problem
        for text in filter(None, books.rows.texts("problems"))
        for problem in shown_at(workspace.root, problems_from_json(text))
    )
    return (*own, *_problems_together(workspace, books, known))


def _problems_together(workspace: Workspace, books: Books, known: Known) -> tuple[Problem, ...]:
    taught = map(books.inputs.digest, (PEOPLE_NAME, LOOKUPS_NAME))
    around = (books.code, str(workspace.root), *taught)
    parts = (part.encode("utf-8", "surrogatepass") for part in around)
    key = digest_of_columns((*parts, *_outlines(books)))
    kept = books.before.facts.get(TOGETHER, "").partition("\n")
    if kept[0] != key:
        found = find_together(workspace, outlines_of(workspace, books), known)
        kept = key, "\n", problems_to_json(found)
    books.facts[TOGETHER] = "".join(kept)
    return problems_from_json(kept[2])


def _outlines(books: Books) -> tuple[bytes, bytes]:
    return books.rows.column(NAMES), books.rows.column("outline_sha256")


def details_of(
    workspace: Workspace, books: Books, names: Sequence[str] | None = None
) -> dict[str, Details]:
    """Return the details of these records, or of all.

    Raise `DamagedStateError` if they were not kept well.
    """
    if names is None:
        known = {**_all_kept(workspace, books), **books.details}
        return {name: known[name] for name in books.rows}
    unchanged = [name for name in names if name not in books.details]
    known = kept_details(workspace, books, unchanged)
    return {**known, **{name: books.details[name] for name in names if name in books.details}}


def kept_details(workspace: Workspace, books: Books, names: Sequence[str]) -> dict[str, Details]:
    """Return the details of records as the last build had them; raise as `details_of`."""
    found = load_details(workspace.state_folder, names)
    for name in names:
        row = books.stored.records[name]
        _insist_on_digests(found.get(name), row.summary_sha256, row.outline_sha256)
    return found


def _all_kept(workspace: Workspace, books: Books) -> Mapping[str, Details]:
    if books.rows.keys() <= books.details.keys():
        return {}
    if books.kept is None:
        books.kept = load_details(workspace.state_folder)
        _insist_on_kept(books, books.kept)
    return books.kept


def _insist_on_kept(books: Books, kept: Mapping[str, Details]) -> None:
    """Raise `DamagedStateError` if what is kept of a record is not what was found out about it."""
    summaries, outlines = (digests_in(books.rows, f"{one}_sha256") for one in Details._fields)
    for name in books.rows.keys() - books.details.keys():
        _insist_on_digests(kept.get(name), summaries[name], outlines[name])


def _insist_on_digests(one: Details | None, *digests: str) -> None:
    if one is None or tuple([digest_of(text.encode()) for text in one]) != digests:
        raise DamagedStateError


def outlines_of(workspace: Workspace, books: Books) -> dict[str, Outline]:
    """Return the outline of every record."""
    details = details_of(workspace, books)
    return {name: outline_from_json(one.outline) for name, one in details.items()}
