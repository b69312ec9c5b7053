"""Bring what is known of every record up to date: check those that changed since they were checked.

A record is checked with its reading, the articles that it names and readout itself, and with
nothing else; what it has to do with other records is asked in `together`.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from pipeline.build.crew.crew import Crew
from pipeline.build.examining import Material, gather, names_beside, read_inside
from pipeline.build.holdings import record_bytes
from pipeline.build.site.kit import Kit
from pipeline.build.site.recipes import digest_of_parts
from pipeline.build.site.working import Batch, work_through
from pipeline.build.state.columns import Overlay
from pipeline.build.state.files import Files
from pipeline.build.state.rows import RecordRow
from pipeline.build.state.stamps import Stamp
from pipeline.build.state.watching import watched_file
from pipeline.build.workspace import Workspace
from pipeline.values import dataclass

_WATCHED = ("articles/", "records/")  # what is not seen there is not there


@dataclass(frozen=True, slots=True)
class Before:
    """What the last build knew: rows of records, stamps of inputs, what made summaries."""

    rows: Overlay[RecordRow]
    inputs: Mapping[str, Stamp]
    maker: "Maker"


class Maker(NamedTuple):
    """What makes a record's summary besides the record: the digest of our code, the language."""

    code: str
    language: str


class Stale(NamedTuple):
    """A record to be checked again, and why, in words."""

    name: str
    why: str


def record_names(inputs: Files) -> list[str]:
    """Return the names of all records in order."""
    return [
        name for name in inputs.names("records/") if name.endswith(".yaml") and name.count("/") == 1
    ]


def find_changed(names: list[str], inputs: Files, before: Before, maker: Maker) -> Iterator[Stale]:
    """Yield the records, of which these are the names, that are not as when they were checked."""
    known = names
    if names != before.rows.names:
        yield from (Stale(name, f"{name} is new") for name in names if name not in before.rows)
        known = [name for name in names if name in before.rows]
    if maker == before.maker:
        known = _concerned(known, before.rows, inputs.unlike())
    for name in known:
        row = before.rows[name]
        beside = _names(name, row.articles)
        if _key(maker, map(inputs.digest, beside)) != row.key:
            yield Stale(name, _why(beside, inputs, before, maker))


def _concerned(names: list[str], rows: Overlay[RecordRow], unlike: set[str]) -> list[str]:
    """Return the records that are checked with one of these files."""
    stems = {name.rpartition("/")[2].rpartition(".")[0] for name in unlike}
    found = {f"records/{stem}.yaml" for stem in stems}
    if any(not name.startswith(("records/", "readout:")) for name in unlike):
        found.update(
            name
            for name, articles in zip(rows.names, rows.texts("articles"), strict=True)
            if articles and not unlike.isdisjoint(articles.split("\n"))
        )
    return sorted(found.intersection(names))


def work_records(
    workspace: Workspace,
    inputs: Files,
    names: Sequence[str],
    maker: Maker,
    kit: Kit | None,
    crew: Crew,
) -> Iterator[Batch]:
    """Yield records that were worked through, in the order of their names and some at a time.

    Raise `WorkspaceError` for one that cannot be read.
    """
    known: deque[tuple[str, str]] = deque()

    def materials() -> Iterator[Material]:
        for name in names:
            found = _gathered(workspace, inputs, name)
            articles = "\n".join(found.articles)
            known.append((_key(maker, map(inputs.digest, _names(name, articles))), articles))
            yield found

    for batch in crew.run(partial(work_through, kit, maker.language), materials(), len(names)):
        for place, one in enumerate(batch.records):
            key, articles = known.popleft()
            row = one.row._replace(key=key, articles=articles)
            batch.records[place] = one._replace(row=row)
        yield batch


def _gathered(workspace: Workspace, inputs: Files, name: str) -> Material:
    record = record_bytes(inputs.path(name))
    inputs.note(name, record)

    def read(beside: str) -> bytes | None:
        if beside not in inputs and beside.startswith(_WATCHED):
            return None
        data = read_inside(workspace, beside)
        if data is None:
            return None
        if beside not in inputs and (file := watched_file(beside, str(workspace.root / beside))):
            inputs.add(file)  # an article that stands elsewhere in the workspace
        inputs.note(beside, data)
        return data

    return gather(name, record, read)


def _names(record: str, articles: str) -> list[str]:
    stem = record.removeprefix("records/").removesuffix(".yaml")
    return [record, *names_beside(stem), *(articles.split("\n") if articles else ())]


def _key(maker: Maker, digests: Iterable[str]) -> str:
    return digest_of_parts((*maker, *digests))


def _why(names: list[str], inputs: Files, before: Before, maker: Maker) -> str:
    if maker.code != before.maker.code:
        return "readout itself changed"
    if maker.language != before.maker.language:
        return "the language of the site changed"
    for name in names:
        was = before.inputs.get(name)
        if inputs.digest(name) != (was.sha256 if was else ""):
            word = "is gone" if name not in inputs else "changed" if was else "is new"
            return f"{name} {word}"
    return f"{names[0]} was not checked to the end"
