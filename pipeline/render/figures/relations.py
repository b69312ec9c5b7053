"""Draw whom one country or person met: bands from it to each of the others, as wide as often.

Names stand one below the other at the ends of the bands, so none ever covers another, and on a
telephone only the bands get shorter.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from markupsafe import Markup

from pipeline.render.figures.figure import DataTable, Figure, Panel, Tally, Way, tally_rows
from pipeline.render.figures.lettering import name_spans
from pipeline.render.figures.svg import number, safe, tag, written
from pipeline.render.language.speaking import gettext
from pipeline.render.wording import counted, labelled

MOST: Final = 14  # others with a band of their own
_PITCH, _TOP = 26, 34  # pixels from name to name, and above the first
_BAND, _UNIT = 18.0, 5.0  # pixels: the widest band, and the most that one meeting gets
_LEFT: Final = "27%"  # of the width, where the bands end
_DIGIT, _GAP, _DROP = 9, 9, 5  # pixels: a digit, to the name, and a letter's middle to its line


def relation_figure(
    title: str,
    centre: str,
    others: Sequence[Tally],
    way: Way,
    *,
    further: int = 0,
    columns: tuple[str, str] | None = None,
    notes: tuple[str, ...] = (),
) -> Figure | None:
    """Return the figure of `centre`, and of `others` with their counts, the largest first.

    The table has all of them; those for whom there is no band are only counted, together with the
    `further` ones that were met less often.
    """
    if not others:
        return None
    return Figure(
        kind="relations",
        title=title,
        draw=lambda: (Panel(drawing=_drawing(centre, others, further, way)),),
        table=DataTable(
            columns or (gettext("Party"), gettext("Meetings")), tally_rows(others, way)
        ),
        notes=(*notes, *_notes(further)),
    )


def _columns() -> tuple[str, str]:
    return gettext("Party"), gettext("Meetings")


def _notes(further: int) -> Iterator[str]:
    if further:
        words = counted(further, "other", "others")
        yield gettext("The table leaves out %(others)s, met less often.", others=words)


def _drawing(centre: str, others: Sequence[Tally], further: int, way: Way) -> Markup:
    banded = others if len(others) <= MOST + 1 else others[:MOST]  # never "1 other"
    rest = len(others) - len(banded) + further
    height = len(banded) * _PITCH
    unit = min(_UNIT, _BAND / max(one.number for one in banded))
    widths = [max(1.0, one.number * unit) for one in banded]
    digits = max(len(str(one.number)) for one in banded)
    bands, rows = [], []
    start = above = (height - sum(widths)) / 2
    for row, (one, width) in enumerate(zip(banded, widths, strict=True)):
        middle = (row + 0.5) * _PITCH
        bands.append(_band(above, middle - width / 2, width))
        rows.append(_row(one, _TOP + middle, width, digits, way))
        above += width
    flows = tag(
        "svg",
        *bands,
        class_="bands",
        y=_TOP,
        width=_LEFT,
        height=height,
        viewBox=f"0 0 100 {height}",
        preserveAspectRatio="none",
        fill_opacity="0.5",
        aria_hidden="true",
    )
    node = tag("rect", class_="node", y=_TOP + start, width=6, height=sum(widths))
    name = tag("text", name_spans(centre), class_="centre", y=15, font_weight="600")
    return tag(
        "svg",
        name,
        flows,
        node,
        *rows,
        *([_rest(rest, _TOP + height)] if rest else []),
        class_="drawing",
        width="100%",
        height=_TOP + height + (_PITCH if rest else 0),
        font_size=14,
        fill="currentColor",
    )


def _band(start: float, end: float, width: float) -> Markup:
    """Return a band that leaves the centre below `start` and arrives below `end`."""
    there = f"M0 {start:.1f}C50 {start:.1f} 50 {end:.1f} 100 {end:.1f}"
    back = f"v{width:.1f}C50 {end + width:.1f} 50 {start + width:.1f} 0 {start + width:.1f}Z"
    return safe(f'<path d="{there}{back}"/>')


def _row(one: Tally, middle: float, width: float, digits: int, way: Way) -> Markup:
    """Return the end of a band: its count, and the name that leads to a page."""
    base, end = number(middle + _DROP), _after(digits)
    title = labelled(one.name, one.number)
    label = safe(
        f"<title>{written(title)}</title>"
        f'<text x="{_LEFT}" dx="{end + _GAP}" y="{base}">{name_spans(one.name)}</text>'
    )
    href = way.to(one.folder)
    name = tag("g", label) if href is None else tag("a", label, href=href)
    return safe(
        f'<rect class="node" x="{_LEFT}" y="{number(middle - width / 2)}" width="5"'
        f' height="{number(width)}"/>'
        f'<text x="{_LEFT}" dx="{end}" y="{base}" text-anchor="end">{one.number}</text>{name}'
    )


def _rest(rest: int, top: int) -> Markup:
    """Return the words on those who have no band: it would be the widest, and stand for nobody."""
    words = gettext("and %(others)s", others=counted(rest, "other", "others"))
    y = top + _PITCH / 2 + _DROP
    return tag("text", words, class_="quiet", x=_LEFT, dx=_after(0), y=y)


def _after(digits: int) -> int:
    """Return how many pixels from the end of a band its count ends."""
    return 11 + digits * _DIGIT
