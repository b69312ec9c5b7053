"""Draw the days of a year on which meetings were: each month a sheet of weeks, as in a calendar.

The more meetings a day has, the larger and darker is its square.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from pipeline.render.dates import date_value, month_headings, weekday_letters
from pipeline.render.figures.figure import DataRow, DataTable, Figure, Panel, Way
from pipeline.render.figures.shades import keys_of, lowest_of_shades, shade_of
from pipeline.render.figures.svg import tag
from pipeline.render.language.speaking import gettext, messages, ngettext
from pipeline.render.views import Value
from pipeline.render.wording import counted, labelled, listed

_CELL: Final = 12  # units from day to day
_HEAD: Final = 13  # units above the first week
_SIDES: Final = (0, 5, 7, 8.5, 10)  # units: how wide the square of each shade is
_DAY: Final = 10  # characters of a date that is precise to the day


class Day(NamedTuple):
    """A date in ISO form, as precise as it is, how many meetings it had, and their page, or ""."""

    date: str
    number: int
    folder: str = ""


def calendar_figure(title: str, year: int, days: Sequence[Day], way: Way) -> Figure | None:
    """Return the calendar of a year from 1 to 9999; None where no date is precise to the day.

    The dates are those of the year, each once; what is less precise is told in words.
    """
    precise = {one.date: one for one in days if _is_day(one.date)}
    if not precise:
        return None
    counts = [one.number for one in precise.values()]
    lowest = lowest_of_shades(counts)
    return Figure(
        kind="calendar",
        title=title,
        draw=lambda: tuple(
            Panel(drawing=_sheet(year, month, precise, lowest, way), heading=Value(name))
            for month, name in enumerate(month_headings(), 1)
        ),
        keys=keys_of(lowest, counts, messages("meeting", "meetings"), _SIDES),
        table=DataTable(
            (gettext("Date"), gettext("Meetings")),
            tuple(_row(one, way) for one in sorted(days, key=_date)),
        ),
        notes=tuple(_notes([one for one in days if one.date not in precise])),
    )


def _date(one: Day) -> str:
    return one.date


def _is_day(date: str) -> bool:
    return len(date) == _DAY and date_value(date).datetime is not None


def _row(one: Day, way: Way) -> DataRow:
    return DataRow(Value(date_value(one.date).text, href=way.to(one.folder)), (str(one.number),))


def _notes(imprecise: Sequence[Day]) -> Iterator[str]:
    count = sum(one.number for one in imprecise)
    if count:
        known = listed([date_value(one.date).text for one in sorted(imprecise, key=_date)])
        yield ngettext(
            "%(number)s meeting is left out, for the day is not stated: %(dates)s.",
            "%(number)s meetings are left out, for the day is not stated: %(dates)s.",
            count,
            dates=known,
        )


def _sheet(
    year: int, month: int, days: Mapping[str, Day], lowest: tuple[int, ...], way: Way
) -> Markup:
    """Return the sheet of a month: letters of weekdays, a square for each day."""
    first, length = monthrange(year, month)
    letters = [
        tag("text", letter, x=column * _CELL + _CELL / 2 - 1, y=8)
        for column, letter in enumerate(weekday_letters())
    ]
    weeks = tag(
        "path",
        d="".join(_weeks(first, length)),
        class_="weeks",
        stroke="currentColor",
        stroke_opacity="0.1",
        stroke_width=10,
        stroke_dasharray="10 2",
    )
    drawn = []
    for day in range(1, length + 1):
        one = days.get(f"{year:04}-{month:02}-{day:02}")
        if one is not None:
            week, column = divmod(first + day - 1, 7)
            drawn.append(_square(one, column, week, shade_of(one.number, lowest), way))
    return tag(
        "svg",
        tag("g", *letters, class_="quiet", text_anchor="middle"),
        weeks,
        *drawn,
        class_="drawing",
        viewBox=f"0 0 {7 * _CELL - 2} {_HEAD + 6 * _CELL}",
        font_size=9,
        fill="currentColor",
        aria_hidden="true",
    )


def _weeks(first: int, length: int) -> Iterator[str]:
    """Yield a line for each week, whose dashes are its days; `first` is 0 for a Monday."""
    day = 0
    while day < length:
        week, column = divmod(first + day, 7)
        days = min(7 - column, length - day)
        yield f"M{column * _CELL} {_HEAD + week * _CELL + 5}h{days * _CELL - 2}"
        day += days


def _square(one: Day, column: int, week: int, shade: int, way: Way) -> Markup:
    side = _SIDES[shade]
    words = labelled(date_value(one.date).text, counted(one.number, "meeting", "meetings"))
    square = tag(
        "rect",
        tag("title", words),
        class_=f"shade-{shade}",
        x=column * _CELL + 5 - side / 2,
        y=_HEAD + week * _CELL + 5 - side / 2,
        width=side,
        height=side,
    )
    href = way.to(one.folder)
    return square if href is None else tag("a", square, href=href, tabindex="-1")
