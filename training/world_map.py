"""Make `pipeline/render/figures/world.json` of Natural Earth's outlines, as world-atlas has them.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python -m training.world_map --atlas package

Natural Earth (naturalearthdata.com) is in the public domain; world-atlas brings it as TopoJSON.
Land comes from the scale of 1:110 million, points within countries from 1:10 million, which has the
small ones too. Outlines are projected (Equal Earth), thinned out without opening gaps between
neighbours, and rounded to whole units. Antarctica is left out.
"""

import argparse
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from pipeline.countries import country_codes

Point = tuple[float, float]
Ring = list[Point]

WIDTH = 1000  # units
NORTH, SOUTH = 83.7, -56.0  # degrees: the map's upper and lower edge
TOLERANCE = 0.4  # units by which a thinned line may be off
TINY = 20  # square units: what is smaller gets a dot
# Countries are those of ISO 3166. What Natural Earth draws apart and ISO does not, by its name:
_PARTS = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK", "Indian Ocean Ter.": "CC"}
# and what it draws with another country than ISO does: all land within these degrees (west, south,
# east, north), as ISO 3166-2 has it for Crimea and ISO 3166-1 for the others.
_BOXES = {
    "BQ": (-69, 12, -67.9, 12.4),
    "BV": (3, -55, 4, -54),
    "CX": (105, -11, 106, -10),
    "GF": (-55, 2, -51, 6),
    "GP": (-62, 15.7, -60.9, 16.6),
    "MQ": (-61.4, 14.3, -60.7, 15),
    "RE": (55, -22, 56, -20.7),
    "SJ": (8, 74, 36, 82),
    "TK": (-173, -10, -171, -8),
    "UA": (32.3, 44.2, 36.7, 46.3),
    "YT": (44.9, -13.1, 45.4, -12.6),
}
_TARGET = Path(__file__).parents[1] / "pipeline" / "render" / "figures" / "world.json"


def main() -> None:
    """Write the file."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--atlas", type=Path, required=True, help="the folder of world-atlas")
    atlas = arguments.parse_args().atlas
    land = dict(_countries(json.loads((atlas / "countries-110m.json").read_text()), TOLERANCE))
    fine = dict(_countries(json.loads((atlas / "countries-10m.json").read_text()), 0))
    lines = [
        f'"{code}": {json.dumps(_entry(land.get(code, []), fine[code]))}' for code in sorted(fine)
    ]
    height = round(_project((0, SOUTH))[1])
    head = f'{{"width": {WIDTH}, "height": {height}, "countries": {{\n'
    _TARGET.write_text(head + ",\n".join(lines) + "\n}}\n")


def _entry(land: list[Ring], fine: list[Ring]) -> tuple[int, int, int, str]:
    """Return the point of a country, whether it is tiny, and the path of its land."""
    x, y = _inner_point(max(fine, key=_area))
    path = "".join(_path(ring) for ring in land)
    return round(x), round(y), int(sum(map(_area, fine)) < TINY), path


def _countries(atlas: dict[str, Any], tolerance: float) -> Iterator[tuple[str, list[Ring]]]:
    """Yield the rings of each country by its code, projected; holes turn the other way round."""
    arcs = [_thinned(_unwound(arc), tolerance) for arc in _arcs(atlas)]
    found: dict[str, list[Ring]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        is_one = shape["type"] == "Polygon"
        for polygon in [shape["arcs"]] if is_one else shape.get("arcs", []):
            rings = [_ring(numbers, arcs) for numbers in polygon]
            code = _boxed(rings[0]) or _code(shape)
            if code is not None:
                pieces = [piece for ring in rings for piece in _cut(ring)]
                found.setdefault(code, []).extend([*map(_project, piece)] for piece in pieces)
    yield from found.items()


def _unwound(line: Ring) -> Ring:
    """Return a line that goes on beyond 180 degrees where it would jump to the other side."""
    found: Ring = []
    for x, y in line:
        turns = round((x - found[-1][0]) / 360) if found else 0
        found.append((x - turns * 360, y))
    return found


def _cut(ring: Ring) -> Iterator[Ring]:
    """Yield the parts of a ring, which is cut where the map is: at 180 degrees."""
    line = _unwound(ring)
    for turn in (-360, 0, 360):
        part = [(x + turn, y) for x, y in line]
        for edge in (-180, 180):
            part = list(_inside(part, edge))
        if part:
            yield part


def _inside(ring: Ring, edge: int) -> Iterator[Point]:
    """Yield the part of a ring that is no further than a meridian (Sutherland and Hodgman)."""
    for (x1, y1), (x2, y2) in zip(ring[-1:] + ring[:-1], ring, strict=True):
        if (abs(x1) > 180 and x1 * edge > 0) != (abs(x2) > 180 and x2 * edge > 0):
            yield edge, y1 + (edge - x1) / (x2 - x1) * (y2 - y1)
        if not (abs(x2) > 180 and x2 * edge > 0):
            yield x2, y2


def _boxed(ring: Ring) -> str | None:
    """Return the code of the box that a ring of places is in, if it is in one."""
    for code, (west, south, east, north) in _BOXES.items():
        if all(west < x < east and south < y < north for x, y in ring):
            return code
    return None


def _code(shape: dict[str, Any]) -> str | None:
    """Return the code of what this project knows as a country."""
    import pycountry

    known = pycountry.countries.get(numeric=str(shape.get("id")))
    code = known.alpha_2 if known else _PARTS.get(shape["properties"]["name"])
    return code if code in country_codes() and code != "AQ" else None


def _arcs(atlas: dict[str, Any]) -> Iterator[Ring]:
    """Yield the lines of places that outlines are put together from; TopoJSON has differences."""
    (wide, high), (west, south) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for right, up in arc:
            x, y = x + right, y + up
            line.append((x * wide + west, y * high + south))
        yield line


def _ring(numbers: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    """Return an outline; a number below 0 is that of a line taken backwards, `~number`."""
    ring: Ring = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def _project(place: Point) -> Point:
    """Return where a place (degrees east, north) is on the map.

    B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection, IJGIS 33 (2019), 454-465.
    """
    unit = WIDTH / (2 * _equal_earth(math.pi, 0)[0])
    x, y = _equal_earth(*map(math.radians, place))
    top = _equal_earth(0, math.radians(NORTH))[1]
    return WIDTH / 2 + x * unit, (top - y) * unit


def _equal_earth(east: float, north: float) -> Point:
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(north))
    below = 3 * (9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1)
    return 2 * math.sqrt(3) * east * math.cos(t) / below, t * (
        a1 + a2 * t**2 + a3 * t**6 + a4 * t**8
    )


def _thinned(line: Ring, tolerance: float) -> Ring:
    """Return the places of a line that are needed to stay near it (Douglas and Peucker)."""
    if tolerance == 0 or len(line) < 3:
        return line
    drawn = [_project(place) for place in line]
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        aside = {at: _away(drawn[at], drawn[first], drawn[last]) for at in range(first + 1, last)}
        farthest = max(aside, key=aside.__getitem__, default=0)
        if farthest and aside[farthest] > tolerance:
            kept.add(farthest)
            waiting += [(first, farthest), (farthest, last)]
    return [line[at] for at in sorted(kept)]


def _away(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a line, or from its end if it has no length."""
    length = math.dist(start, end)
    if length == 0:
        return math.dist(point, start)
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (
        end[1] - start[1]
    )
    return abs(across) / length


def _area(ring: Ring) -> float:
    """Return the area of a ring; those of holes are negative."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def _inner_point(ring: Ring) -> Point:
    """Return a point within a ring: the middle of its widest part at half its height."""
    heights = [y for _, y in ring]
    middle = (min(heights) + max(heights)) / 2 + 1e-6
    crossings = sorted(
        x1 + (middle - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True)
        if (y1 < middle) != (y2 < middle)
    )
    left, right = max(
        zip(crossings[::2], crossings[1::2], strict=True), key=lambda it: it[1] - it[0]
    )
    return (left + right) / 2, middle


def _path(ring: Ring) -> str:
    """Return a ring as commands of a path in whole units, "" if nothing is left of it."""
    points: list[tuple[int, int]] = []
    for x, y in ring:
        point = round(x), round(y)
        if not points or points[-1] != point:
            points.append(point)
    if len(set(points)) < 3:
        return ""
    if points[0] == points[-1]:
        points.pop()
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points)]
    lines = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{lines}z"


if __name__ == "__main__":
    main()
