"""The making of the map, as far as it needs no data."""

import math

import pytest

from training.world_map import _area, _cut, _inner_point, _path, _project, _thinned, _unwound

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_the_map_is_a_thousand_units_wide() -> None:
    assert [round(_project((east, 0))[0], 6) for east in (-180, 0, 180)] == [0, 500, 1000]


def test_the_projection_keeps_areas() -> None:
    def cell(north: float) -> float:
        places = [(0, north), (0.1, north), (0.1, north + 0.1), (0, north + 0.1)]
        return abs(_area([_project(it) for it in places]))

    assert cell(60) / cell(0) == pytest.approx(math.cos(math.radians(60.05)), rel=0.01)


def test_a_line_loses_the_points_that_it_does_not_need() -> None:
    line = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (3.0, 9.0)]
    assert _thinned(line, 0.4) == [line[0], line[2], line[3]]
    assert _thinned(line, 0) == line


def test_what_lies_across_the_date_line_is_cut_there() -> None:
    ring = [(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0)]
    assert _unwound(ring) == [(170, 0), (190, 0), (190, 10), (170, 10)]
    west, east = _cut(ring)
    assert {x for x, _ in west} == {-180, -170}
    assert {x for x, _ in east} == {170, 180}
    assert list(_cut(SQUARE)) == [SQUARE]


def test_a_point_of_a_country_is_within_it() -> None:
    crescent = [
        (0.0, 0.0),
        (10.0, 0.0),
        (10.0, 10.0),
        (0.0, 10.0),
        (0.0, 8.0),
        (8.0, 8.0),
        (8.0, 2.0),
        (0.0, 2.0),
    ]
    x, y = _inner_point(crescent)
    assert 8 < x < 10
    assert 2 < y < 8


def test_paths_are_short_and_of_whole_units() -> None:
    assert _path([(1.2, 2.0), (1.3, 2.1), (5.0, 2.0), (5.0, 7.6), (1.2, 2.0)]) == "M1 2l4 0 0 6z"
    assert _path([(1.0, 1.0), (1.1, 1.2), (2.0, 1.0)]) == ""
