"""Draw how many records had each topic in each year: one small chart a topic, all to one scale."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from pipeline.render.figures.axis import Axis, When, axis_of
from pipeline.render.figures.figure import DataRow, DataTable, Figure, Panel, Way
from pipeline.render.figures.svg import percent, tag
from pipeline.render.figures.timemarks import column
from pipeline.render.language.speaking import gettext, ngettext, sort_key
from pipeline.render.views import Value
from pipeline.render.wording import counted, labelled

MOST: Final = 12  # topics
_MOST_PARTS: Final = 24  # columns to a topic
_YEAR: Final = 12  # months
_HEIGHT: Final = 40  # pixels: the highest column
_ABOVE, _BELOW = 15, 18  # pixels, for numbers and for years
_FEW: Final = 6  # columns wide enough for any number
_ENDS: Final = (("start", 0), ("end", 1))  # what stands at the first column begins there, and so on


class Topic(NamedTuple):
    """A topic, how many records it has in each year, and the folder of its page."""

    name: str
    years: Mapping[int, int]
    folder: str = ""


def topics_figure(title: str, topics: Sequence[Topic], way: Way) -> Figure | None:
    """Return the charts of those topics that have most records; None where no year is known.

    They come in the order of their counts, then of their names.
    """
    known = [(one, sum(one.years.values())) for one in topics]
    ordered = sorted([it for it in known if it[1]], key=lambda it: (-it[1], sort_key(it[0].name)))
    if not ordered:
        return None
    shown = [one for one, _ in ordered[:MOST]]
    dates = [When(year, None) for one in shown for year, count in one.years.items() if count]
    axis = axis_of(dates, _MOST_PARTS, _YEAR)
    counts = [_counts(one, axis) for one in shown]
    names = [Value(one.name, href=way.to(one.folder)) for one in shown]
    top = max(map(max, counts))
    return Figure(
        kind="topics",
        title=title,
        draw=lambda: tuple(
            Panel(drawing=_chart(row, axis, top), heading=name, count=sum(row))
            for name, row in zip(names, counts, strict=True)
        ),
        table=DataTable(
            (gettext("Topic"), *map(axis.words, range(axis.parts))),
            tuple(
                DataRow(name, tuple(map(str, row))) for name, row in zip(names, counts, strict=True)
            ),
        ),
        notes=tuple(_notes(len(ordered) - len(shown))),
    )


def _notes(left: int) -> Iterator[str]:
    yield gettext("All charts have one scale; the highest column of each has its number.")
    if left:
        yield ngettext(
            "Not shown: %(number)s topic with fewer records.",
            "Not shown: %(number)s topics with fewer records.",
            left,
        )


def _counts(topic: Topic, axis: Axis) -> list[int]:
    """Return how many records each part of the axis has."""
    counts = [0] * axis.parts
    for year, count in topic.years.items():
        part = axis.part_of(When(year, None)) if count else None
        if part is not None:
            counts[part] += count
    return counts


def _chart(counts: Sequence[int], axis: Axis, top: int) -> Markup:
    parts = len(counts)
    base = _ABOVE + _HEIGHT
    highest = counts.index(max(counts))
    columns = [
        column(part, parts, count / top * _HEIGHT, _title(axis, part, count), base)
        for part, count in enumerate(counts)
        if count
    ]
    ends = [tag("text", str(axis.first), class_="quiet", y=base + 15)]
    if axis.end - axis.first > 1:
        last = str(axis.end - 1)
        ends.append(tag("text", last, class_="quiet", x="100%", y=base + 15, text_anchor="end"))
    return tag(
        "svg",
        tag("line", class_="axis", x2="100%", y1=base, y2=base, stroke="currentColor"),
        *columns,
        _number(counts[highest], highest, parts, base - counts[highest] / top * _HEIGHT - 4),
        *ends,
        class_="drawing",
        width="100%",
        height=base + _BELOW,
        font_size=12,
        fill="currentColor",
        aria_hidden="true",
    )


def _title(axis: Axis, part: int, count: int) -> str:
    return labelled(axis.words(part), counted(count, "record", "records"))


def _number(count: int, part: int, parts: int, y: float) -> Markup:
    """Return the number above the highest column, inside the chart at its ends."""
    anchor, edge = ("middle", 0.5) if parts < _FEW or 0 < part < parts - 1 else _ENDS[part > 0]
    return tag("text", str(count), x=percent((part + edge) / parts), y=y, text_anchor=anchor)
