"""The map of the world."""

import re
from collections.abc import Iterator
from gzip import compress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.countries import country_codes, country_name
from pipeline.render.figures.figure import Figure, Tally, Way
from pipeline.render.figures.world import world
from pipeline.render.figures.worldmap import BORDERS, world_figure
from tests.unit.render.figures.drawn import drawings, rows, tags, titles


def drawn(**counts: int) -> Figure:
    tallies = {
        code: Tally(country_name(code), number, f"countries/{code.lower()}")
        for code, number in counts.items()
    }
    figure = world_figure("Meetings", tallies, Way("../"))
    assert figure is not None
    return figure


def test_a_map_without_counts_is_not_drawn() -> None:
    assert world_figure("Meetings", {}, Way()) is None
    assert world_figure("Meetings", {"MN": Tally("Mongolia", 0)}, Way()) is None
    assert world_figure("Meetings", {"ZZ": Tally("Nowhere", 3)}, Way()) is None


def test_every_country_but_antarctica_is_on_the_map() -> None:
    assert set(country_codes()) - world().countries.keys() == {"AQ"}


def lines(path: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the points of each ring of a path."""
    for x, y, rest in re.findall(r"M(\d+) (\d+)l([^z]*)z", path):
        steps = [int(it) for it in re.findall(r"-?\d+", rest)]
        ring = [(int(x), int(y))]
        for right, down in zip(steps[::2], steps[1::2], strict=True):
            ring.append((ring[-1][0] + right, ring[-1][1] + down))
        yield ring


def test_every_point_and_path_is_within_the_map() -> None:
    land = world()
    for code, one in land.countries.items():
        for x, y in [(one.x, one.y), *[point for ring in lines(one.path) for point in ring]]:
            assert 0 <= x <= land.width, code
            assert -1 <= y <= land.height + 1, code


def test_no_outline_goes_across_the_map() -> None:
    for code, one in world().countries.items():
        for ring in lines(one.path):
            assert max(abs(here[0] - there[0]) for here, there in pairwise(ring)) < 100, code


def test_countries_are_shaded_by_their_counts_and_lead_to_their_pages() -> None:
    figure = drawn(MN=1, IN=7)
    assert titles(figure) == ["India: 7 meetings", "Mongolia: 1 meeting"]
    assert [it.get("href") for it in tags(figure, "a")] == [
        "../countries/in/index.html",
        "../countries/mn/index.html",
    ]
    assert [it.get("class") for it in tags(figure, "path")][1:] == ["shade-3", "shade-1"]
    assert [key.words for key in figure.keys][-1] == "none recorded"
    assert rows(figure) == [("India", "7"), ("Mongolia", "1")]
    assert figure.notes == (BORDERS,)


@pytest.mark.parametrize("code", ["SG", "MT", "VA", "KI", "LU"])
def test_small_countries_have_a_dot(code: str) -> None:
    figure = drawn(**{code: 2})
    assert any(it.get("class") == "dot shade-2" for it in tags(figure, "path"))


def test_what_is_not_on_the_map_is_told_in_words() -> None:
    counts = {"MN": Tally("Mongolia", 1), "AQ": Tally("Antarctica", 2)}
    figure = world_figure("Meetings", counts, Way(), others=[Tally("Country not stated", 4)])
    assert figure is not None
    assert figure.notes[0] == "Not on the map: Antarctica (2) and Country not stated (4)."
    assert rows(figure)[0] == ("Country not stated", "4")


def test_the_country_itself_is_outlined() -> None:
    counts = {"IN": Tally("India", 1)}
    for code in ("MN", "VA"):
        figure = world_figure("Meetings", counts, Way(), own=(code, country_name(code)))
        assert figure is not None
        assert [it.get("class") for it in tags(figure, "path")][-1].split()[-1] == "own"
        assert figure.keys[-1].words == country_name(code)


def test_the_map_is_small() -> None:
    everywhere = drawn(**{code: at + 1 for at, code in enumerate(country_codes()) if code != "AQ"})
    assert len(drawn(MN=1).panels[0].drawing) < 40_000
    assert len(everywhere.panels[0].drawing) < 60_000 + 250 * 100  # a link and a title each
    assert len(compress(str(everywhere.panels[0].drawing).encode())) < 20_000


@settings(max_examples=20)
@given(st.dictionaries(st.sampled_from(country_codes()), st.integers(0, 9999), max_size=260))
def test_the_table_has_what_the_map_shows(counts: dict[str, int]) -> None:
    tallies = {code: Tally(country_name(code), number) for code, number in counts.items()}
    figure = world_figure("Meetings", tallies, Way())
    if figure is None:
        assert not any(number for code, number in counts.items() if code != "AQ")
        return
    drawings(figure)
    told = {tuple(title.rsplit(": ", 1)) for title in titles(figure)}
    assert {(name, words.split()[0]) for name, words in told} == {
        row for row in rows(figure) if row[1] != "0" and row[0] != country_name("AQ")
    }
