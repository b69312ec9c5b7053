"""The page about the state of the site: what it holds, how far that is checked, which edition.

The edition is a digest of what lists go by: each record's status, date, place, people, topics, open
questions and corrections, and the settings. It stays while none of these changes, so copies of a
site can be compared by it. The text of records and their titles are not in it: a change of
substance there is told as a correction.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from operator import attrgetter
from typing import Final

from pipeline.model import Site, Summary
from pipeline.render.changes import CHANGES
from pipeline.render.dates import date_value
from pipeline.render.language.speaking import gettext
from pipeline.render.links import file_url
from pipeline.render.planned import StatusWords
from pipeline.render.reportviews import StatusRow
from pipeline.render.reviewing import REVIEW
from pipeline.render.wording import RECORD_STATUS, counted, number_words

STATUS: Final = "status"  # the folder
_DIGITS = 16  # of the edition, hexadecimal
_Row = tuple[str, str, str]


def status_words(site: Site, ordered: Sequence[Summary]) -> StatusWords:
    """Return the words of the page; `ordered` are the records in list order."""
    return StatusWords(tuple(_rows(site, ordered)))


def status_rows(words: StatusWords, root: str) -> tuple[StatusRow, ...]:
    """Return what is known of the site; `root` leads to the top folder."""
    return tuple(
        StatusRow(
            label=label,
            value=value,
            href=f"{root}{file_url(folder)}/index.html" if folder else None,
            markdown_href=f"{root}{file_url(folder)}/index.md" if folder else None,
        )
        for label, value, folder in words.rows
    )


def _rows(site: Site, ordered: Sequence[Summary]) -> Iterator[_Row]:
    yield gettext("Edition"), edition(site, ordered), ""
    yield _counted(gettext("Records"), len(ordered))
    statuses = [one.status for one in ordered]
    for status, (word, means) in RECORD_STATUS.items():
        yield _counted(f"{gettext(word)} ({gettext(means)})", statuses.count(status))
    meetings = [one for one in ordered if one.is_meeting]
    yield _counted(gettext("Records of a meeting"), len(meetings))
    states = [one.meeting_status for one in meetings]
    yield _counted(gettext("Meetings planned, not reported as held"), states.count("planned"))
    yield _counted(gettext("Meetings cancelled"), states.count("cancelled"))
    undated = sum(one.date is None for one in meetings)
    yield _counted(gettext("Meetings without a date"), undated)
    yield _counted(gettext("Meetings without a place"), sum(one.place is None for one in meetings))
    waiting = [one.to_review for one in ordered if one.review]
    records = counted(len(waiting), "record", "records")
    facts = gettext("%(facts)s in %(records)s", facts=number_words(sum(waiting)), records=records)
    yield gettext("Facts that need review"), facts, REVIEW
    corrections = sum(len(one.corrections) for one in ordered)
    yield _counted(gettext("Corrections"), corrections, CHANGES)
    last = max((one.updated for one in ordered if one.updated), default=None)
    told = date_value(last).text if last else gettext("none")
    yield gettext("Last change that is known"), told, ""


def _counted(label: str, number: int, folder: str = "") -> _Row:
    return label, number_words(number), folder


def edition(site: Site, ordered: Sequence[Summary]) -> str:
    """Return the digest of what lists go by."""
    known = [repr(site), *map(_goes_by, sorted(ordered, key=lambda one: one.id))]
    return sha256(json.dumps(known).encode()).hexdigest()[:_DIGITS]


_SHOWN = ("title", "lead")  # these only; builds rely on it, see `is_planned_alike`
_goes_by: Final = attrgetter(*(name for name in Summary.__annotations__ if name not in _SHOWN))
