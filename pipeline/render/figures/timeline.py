"""Draw when meetings were: a dot for each where they are few, else a column for each part of time.

A date known only by its year is drawn as an outline over all of that year, never as a day.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from pipeline.render.dates import date_value
from pipeline.render.figures.axis import Axis, When, axis_of, when_of
from pipeline.render.figures.figure import DataRow, DataTable, Figure, Panel, Way
from pipeline.render.figures.timemarks import (
    Dot,
    Marks,
    draw_columns,
    draw_dots,
    draw_time,
    year_words,
)
from pipeline.render.language.speaking import gettext, message, ngettext
from pipeline.render.views import Value
from pipeline.render.wording import labelled
from pipeline.values import replace

MOST_STACKED: Final = 8  # dots one above the other; where there are more, columns are drawn
_UNDATED: Final = message("Date not stated")
_RING: Final = message("The ring is the meeting of this page.")


class Moment(NamedTuple):
    """A meeting: its date in ISO form as precise as it is, "" if not known, its name and folder.

    The folder is "" for the meeting whose page the figure is on, which is drawn as a ring.
    """

    date: str
    name: str
    folder: str


class _Dates(NamedTuple):
    """How many meetings are in each part of an axis, in each year alone, and of no date."""

    axis: Axis
    parts: Mapping[int, int]
    years: Mapping[int, int]
    undated: int


def timeline_of_meetings(title: str, moments: Sequence[Moment], way: Way) -> Figure | None:
    """Return the timeline of single meetings; None where none has a date."""
    dates = _dated([(one.date, 1) for one in moments])
    if dates is None:
        return None
    if max(dates.parts.values(), default=0) > MOST_STACKED:
        return _columns(title, dates)
    ordered = sorted(moments, key=lambda one: (one.date == "", one.date, one.folder))

    def draw() -> Marks:
        return draw_dots(dates.axis.parts, _dots(ordered, dates.axis, way))

    rows = tuple(
        [DataRow(Value(one.name, href=way.to(one.folder)), (_date(one.date),)) for one in ordered]
    )
    figure = _figure(title, dates, draw, DataTable((gettext("Meeting"), gettext("Date")), rows))
    has_ring = any(not one.folder for one in moments)
    return replace(figure, notes=(gettext(_RING), *figure.notes)) if has_ring else figure


def timeline_of_counts(title: str, counts: Iterable[tuple[str, int]]) -> Figure | None:
    """Return the timeline of how many meetings each date has; None where there is no date.

    A date in ISO form is as precise as it is, and "" if it is not known.
    """
    dates = _dated(counts)
    return None if dates is None else _columns(title, dates)


def _dated(counts: Iterable[tuple[str, int]]) -> _Dates | None:
    found: Counter[When] = Counter()
    undated = 0
    for date, count in counts:
        when = when_of(date)
        if when is None:
            undated += count
        else:
            found[when] += count
    if not found:
        return None
    axis = axis_of(found)
    parts: Counter[int] = Counter()
    years: Counter[int] = Counter()
    for when, count in found.items():
        part = axis.part_of(when)
        if part is None:
            years[when.year] += count
        else:
            parts[part] += count
    return _Dates(axis, parts, years, undated)


def _dots(ordered: Iterable[Moment], axis: Axis, way: Way) -> Iterator[Dot]:
    """Yield a dot for each meeting whose date is precise enough to be in a part."""
    for one in ordered:
        when = when_of(one.date)
        part = None if when is None else axis.part_of(when)
        if part is not None:
            words = labelled(_date(one.date), one.name)
            yield Dot(part, words, way.to(one.folder))


def _columns(title: str, dates: _Dates) -> Figure:
    axis = dates.axis
    named = {part: (axis.words(part), count) for part, count in sorted(dates.parts.items())}
    draw = partial(draw_columns, axis.parts, named)
    rows = [
        *named.values(),
        *[(year_words(year), count) for year, count in sorted(dates.years.items())],
        *([(gettext(_UNDATED), dates.undated)] if dates.undated else []),
    ]
    lines = tuple([DataRow(Value(words), (str(count),)) for words, count in rows])
    return _figure(title, dates, draw, DataTable((gettext("Time"), gettext("Meetings")), lines))


def _figure(title: str, dates: _Dates, draw: Callable[[], Marks], table: DataTable) -> Figure:
    return Figure(
        kind="timeline",
        title=title,
        draw=lambda: (Panel(drawing=draw_time(dates.axis, draw(), dates.years)),),
        table=table,
        notes=tuple(_notes(dates)),
    )


def _notes(dates: _Dates) -> Iterator[str]:
    if dates.years:
        yield gettext("An outline stands for meetings of which only the year is known.")
    if dates.undated:
        yield ngettext(
            "%(number)s meeting is left out, for want of a date.",
            "%(number)s meetings are left out, for want of a date.",
            dates.undated,
        )


def _date(date: str) -> str:
    return date_value(date).text if date else gettext(_UNDATED)
