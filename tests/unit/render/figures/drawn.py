"""Look at figures: their drawings as XML, their tables as texts, and names that mean harm."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from pipeline.render.figures.figure import Figure, Tally

HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "A & B",
    "\x00\ud800\u202eevil",
    "مؤتمر الأطراف في اتفاقية الأمم المتحدة",
    "x" * 300,
)
_NUMBER = re.compile(r"-?\d+(?:\.\d)?%?")
_MEASURES = ("x", "y", "width", "height", "cx", "cy", "r", "x1", "x2", "y1", "y2", "dx")

names = st.text(max_size=60) | st.sampled_from(HOSTILE)
tallies = st.builds(
    Tally, names, st.integers(1, 10_000), st.sampled_from(("", "countries/mn", "people/é x"))
)


def drawings(figure: Figure) -> list[ET.Element]:
    """Return the drawings of a figure, after a look at what holds for all of them."""
    found = [ET.fromstring(str(panel.drawing)) for panel in figure.panels]
    for drawing in found:
        for element in drawing.iter():
            assert element.tag in {
                "svg",
                "g",
                "a",
                "path",
                "rect",
                "line",
                "circle",
                "text",
                "tspan",
                "title",
            }
            assert not any(key == "style" or key.startswith("on") for key in element.attrib)
            for key in set(_MEASURES) & set(element.attrib):
                assert _NUMBER.fullmatch(element.attrib[key]), (key, element.attrib[key])
    return found


def tags(figure: Figure, tag: str, kind: str | None = None) -> Iterator[ET.Element]:
    """Yield the elements of a kind, or with a class, in their order."""
    for drawing in drawings(figure):
        for element in drawing.iter(tag):
            if kind is None or kind in element.get("class", "").split():
                yield element


def titles(figure: Figure) -> list[str]:
    """Return what is told of each shape."""
    return [element.text or "" for element in tags(figure, "title")]


def rows(figure: Figure) -> list[tuple[str, ...]]:
    """Return the table of a figure."""
    return [(row.head.text, *row.cells) for row in figure.table.rows]
