"""What is to be known of a checked record: its problems, and what other pages and checks need."""

import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.build.examining import Entry, Material, examine
from pipeline.build.holdings import made_of
from pipeline.errors import Location, Problem
from pipeline.model import Briefing, Record
from pipeline.record import Parsed, named_sources, standing_facts, taught_of
from pipeline.values import dataclass


class Outline(NamedTuple):
    """What checks across records need of one.

    `sources` are (article, SHA-256, whether its reading is of that digest), `made_of` the articles
    that were last read, `taught` what it was taught then, `fixes` the lookups that it used;
    `people` are (id, name). `is_record` tells whether the file is a record at all.
    """

    id: str | None
    is_record: bool
    aliases: tuple[str, ...]
    sources: tuple[tuple[str | None, str | None, bool], ...]
    made_of: tuple[str, ...]
    is_read: bool
    taught: str | None
    fixes: tuple[str, ...]
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """A record that was checked; it has no briefing and an empty summary where it has errors."""

    problems: tuple[Problem, ...]
    outline: str
    summary: str = ""
    briefing: Briefing | None = None


def examined(material: Material) -> Examined:
    """Return what is to be known of a record."""
    entry = examine(material)
    outline = outline_to_json(_outline(entry, material))
    record = entry.loaded.record
    if record is None or any(one.severity == "error" for one in entry.problems):
        return Examined(entry.problems, outline)
    from pipeline.render import summary_of, summary_to_json

    briefing = briefing_of(record, entry, material)
    summary = summary_to_json(summary_of(briefing))
    return Examined(entry.problems, outline, summary, briefing)


def briefing_of(record: Record, entry: Entry, material: Material) -> Briefing:
    """Return what is published of a record that was checked."""
    draft = entry.draft
    facts = standing_facts(record, draft) if draft else ()
    repairs = draft.repairs if draft else ()
    file = PurePosixPath(material.name).name
    return Briefing(record, facts, material.record, entry.texts, repairs, file)


def _outline(entry: Entry, material: Material) -> Outline:
    record, reading = entry.loaded.record, material.reading
    named: tuple[tuple[str | None, str | None], ...]
    if record is None:
        named = named_sources(material.record)
    else:
        named = tuple((one.article, one.sha256) for one in record.sources)
    parsed = entry.reading
    listed = [(article, digest) for article, digest in named if article]
    read = _read_articles(parsed)
    return Outline(
        id=record.id if record else None,
        is_record=record is not None,
        aliases=record.aliases if record else (),
        sources=tuple(
            (article, digest, bool(reading and digest and digest.encode() in reading))
            for article, digest in named
        ),
        made_of=made_of(PurePosixPath(material.name).stem, listed, read),
        is_read=reading is not None and not _has_lost_one(listed, read),
        taught=taught_of(reading) if reading else None,
        fixes=tuple(sorted({fix.match for fix in parsed.fixes})) if parsed else (),
        people=tuple((one.id, one.name) for one in record.participants) if record else (),
    )


def _read_articles(parsed: Parsed | None) -> list[tuple[str, str | None]]:
    sources = parsed.draft.record.sources if parsed else ()
    return [(one.article, one.sha256) for one in sources if one.article]


def _has_lost_one(
    listed: Sequence[tuple[str, str | None]], read: Sequence[tuple[str, str | None]]
) -> bool:
    """Tell whether people took an article out of a list of several that were read together."""
    known = {one for source in listed for one in source if one}
    return len(read) > 1 and any(known.isdisjoint(source) for source in read)


def outline_to_json(outline: Outline) -> str:
    """Return an outline as one line; equal ones give equal text."""
    return json.dumps(outline, ensure_ascii=False, separators=(",", ":"))


def outline_from_json(text: str) -> Outline:
    """Return the outline that `outline_to_json` wrote."""
    return Outline(*json.loads(text))


def problems_to_json(problems: Sequence[Problem]) -> str:
    """Return problems as one line, empty for none."""
    rows = [
        (*_place(one.location), one.field, one.message, one.remedy, one.code, one.severity)
        for one in problems
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def problems_from_json(text: str) -> tuple[Problem, ...]:
    """Return the problems that `problems_to_json` wrote."""
    return tuple(
        Problem(Location(path, line, column), *rest)
        for path, line, column, *rest in (json.loads(text) if text else ())
    )


def _place(location: Location) -> tuple[str, int, int]:
    return location.path, location.line, location.column
