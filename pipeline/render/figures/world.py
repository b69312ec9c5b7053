"""The outlines of the countries: the one place that reads `world.json`.

They are Natural Earth's at 1:110 million, which is in the public domain, in the Equal Earth
projection; `training/world_map.py` made the file of them.
"""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Outline(NamedTuple):
    """A country on the map: a point within it, the path of its land, and whether it is tiny.

    Tiny ones are hard to see without a dot at that point; many have no path at this scale.
    """

    x: int
    y: int
    is_tiny: bool
    path: str


class World(NamedTuple):
    """The map's size and its countries by ISO 3166-1 alpha-2 code, `XK` for Kosovo."""

    width: int
    height: int
    countries: dict[str, Outline]


@cache
def world() -> World:
    """Return the map of the world."""
    text = Path(__file__).with_name("world.json").read_text(encoding="utf-8")
    known = json.loads(text)
    countries = {
        code: Outline(x, y, bool(tiny), path)
        for code, (x, y, tiny, path) in known["countries"].items()
    }
    return World(known["width"], known["height"], countries)
