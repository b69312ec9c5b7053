"""Draw on an axis of time: dots or columns above it, years alone and labels below."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from markupsafe import Markup

from pipeline.render.figures.axis import Axis
from pipeline.render.figures.svg import joined, number, percent, safe, tag, written
from pipeline.render.language.speaking import gettext, spoken
from pipeline.render.wording import counted, labelled

_DOT, _PITCH = 3.5, 9  # pixels: half a dot's width, and from dot to dot
_LEAST: Final = 27  # pixels above the axis
_COLUMNS: Final = 96  # pixels: the highest column
_FULL: Final = 0.8  # of its part, a column's width
_OUTLINE: Final = 15  # pixels
_ABOVE: Final = 20  # pixels, for the number of the highest line
_ROUND: Final = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)


class Dot(NamedTuple):
    """A meeting in a part of the axis; `href` is None for that of the page itself."""

    part: int
    words: str
    href: str | None


class Marks(NamedTuple):
    """What stands above an axis, drawn from a baseline at 0 upwards, and its height in pixels."""

    drawing: Markup
    height: int


def draw_dots(parts: int, meetings: Iterable[Dot]) -> Marks:
    """Return the dots, those of one part one above the other."""
    stacked: Counter[int] = Counter()
    drawn = []
    for one in meetings:
        up = 7 + stacked[one.part] * _PITCH
        stacked[one.part] += 1
        kind, x = "mark" if one.href else "own", percent((one.part + 0.5) / parts)
        circle = (
            f'<circle class="{kind}" cx="{x}" cy="-{up}" r="{_DOT}">'
            f"<title>{written(one.words)}</title></circle>"
        )
        link = f'<a href="{written(one.href)}" tabindex="-1">{circle}</a>' if one.href else circle
        drawn.append(safe(link))
    height = max(stacked.values(), default=0) * _PITCH + 5
    return Marks(joined(drawn), max(height, _LEAST))


def draw_columns(parts: int, named: Mapping[int, tuple[str, int]]) -> Marks:
    """Return the columns of parts with their words and counts, and a line at a round number."""
    if not named:
        return Marks(Markup(), _LEAST)
    largest = max(count for _, count in named.values())
    top = _round_above(largest)
    line = _line("grid", (0, "100%"), (-_COLUMNS, -_COLUMNS))
    label = tag("text", counted(top, "meeting", "meetings"), class_="quiet", y=-_COLUMNS - 5)
    drawn = [line, label]
    for part, (words, count) in named.items():
        title = labelled(words, counted(count, "meeting", "meetings"))
        drawn.append(column(part, parts, count / top * _COLUMNS, title))
    return Marks(joined(drawn), _COLUMNS + _ABOVE)


def column(part: int, parts: int, height: float, title: str, base: int = 0) -> Markup:
    """Return a column that stands at `base` in one of the parts of an axis."""
    visible = max(height, 1)
    x, width = percent((part + (1 - _FULL) / 2) / parts), percent(_FULL / parts)
    # A page may have a hundred of them: `tag` would take four times as long.
    return safe(
        f'<rect class="mark" x="{x}" y="{number(base - visible)}" width="{width}"'
        f' height="{number(visible)}"><title>{written(title)}</title></rect>'
    )


def _round_above(number: int) -> int:
    """Return a round number that is not smaller."""
    power: int = 10 ** max(len(str(number)) - 2, 0)
    return power * next(one for one in _ROUND if one * power >= number)


def draw_time(axis: Axis, marks: Marks, years: Mapping[int, int]) -> Markup:
    """Return the drawing: marks, the axis, an outline for each of the `years`, and labels."""
    below = _OUTLINE + 4 if years else 0
    outlines = [_outline(axis, year, count) for year, count in sorted(years.items())]
    baseline = f"translate(0 {marks.height})"
    return tag(
        "svg",
        tag("g", marks.drawing, _frame(axis, below, spoken()), *outlines, transform=baseline),
        class_="drawing",
        width="100%",
        height=marks.height + below + 22,
        font_size=12,
        fill="currentColor",
        aria_hidden="true",
    )


@lru_cache(maxsize=500)  # many pages have meetings of the same years
def _frame(axis: Axis, below: int, _: str) -> Markup:
    """Return the line of an axis with its labels, `below` pixels beneath it."""
    drawn = [_line("axis", (0, "100%"), (0, 0))]
    for share, words in axis.labels():
        at = percent(share)
        drawn.append(_line("axis", (at, at), (0, below + 18)))
        drawn.append(tag("text", words, class_="quiet", x=at, dx=4, y=below + 16))
    return joined(drawn)


def year_words(year: int) -> str:
    """Return the words for a year of which no month is known."""
    return gettext("%(year)s, month not stated", year=year)


def _line(kind: str, x: tuple[str | int, str | int], y: tuple[int, int]) -> Markup:
    return tag("line", class_=kind, x1=x[0], x2=x[1], y1=y[0], y2=y[1], stroke="currentColor")


def _outline(axis: Axis, year: int, count: int) -> Markup:
    """Return an outline over all of a year, with how many meetings it stands for."""
    title = labelled(year_words(year), counted(count, "meeting", "meetings"))
    left, width = axis.share(year), axis.share(year + 1) - axis.share(year)
    return tag(
        "g",
        tag("title", title),
        tag(
            "rect",
            class_="outline",
            x=percent(left + width * 0.02),
            y=4,
            width=percent(width * 0.96),
            height=_OUTLINE,
            rx=7,
            fill="none",
            stroke="currentColor",
        ),
        tag("text", str(count), class_="inside", x=percent(left + width / 2), y=16),
    )
