"""Put what a theme holds back into the article's order.

A record keeps a theme's paragraphs, points and tables apart. The passages that they stand on are
numbered in the article's order, so a list can stand below the sentence that announces it.
"""

from collections.abc import Sequence
from itertools import groupby
from math import inf

from pipeline.render.views import Part, TableView, Text


def parts_of_theme(
    paragraphs: Sequence[Text], points: Sequence[Text], tables: Sequence[TableView]
) -> tuple[Part, ...]:
    """Return the parts of a theme in reading order; points that follow each other are one part.

    What no passage stands behind keeps its place after the one before it of its kind; a list or
    table without any comes last.
    """
    marks = [item.marks for item in (*paragraphs, *points)] + [item.marks for item in tables]
    if not any(one.passages for one in marks):
        return (
            *[Part(paragraph=item) for item in paragraphs],
            *((Part(points=tuple(points)),) if points else ()),
            *[Part(table=item) for item in tables],
        )
    units = [
        *_placed(paragraphs, kind=0, start=0),
        *_placed(points, kind=1, start=inf),
        *_placed(tables, kind=2, start=inf),
    ]
    units.sort(key=lambda unit: unit[:2])
    found: list[Part] = []
    for kind, group in groupby(units, key=lambda unit: unit[1]):
        items = [item for _, _, item in group]
        if kind == 1:
            found.append(Part(points=tuple(item for item in items if isinstance(item, Text))))
        else:
            found += [_single(item) for item in items]
    return tuple(found)


_Placed = tuple[float, int, Text | TableView]


def _placed(items: Sequence[Text | TableView], kind: int, start: float) -> list[_Placed]:
    """Return (number of the first passage, kind, item) for each; the sort is stable."""
    placed: list[_Placed] = []
    last = start
    for item in items:
        last = item.marks.passages[0] if item.marks.passages else last
        placed.append((last, kind, item))
    return placed


def _single(item: Text | TableView) -> Part:
    return Part(paragraph=item) if isinstance(item, Text) else Part(table=item)
