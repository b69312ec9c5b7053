"""The figure of whom somebody met."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.figure import Figure, Tally, Way
from pipeline.render.figures.relations import MOST, relation_figure
from tests.unit.render.figures.drawn import HOSTILE, drawings, rows, tags, tallies

CENTRE = "Mongolia"


def drawn(others: list[Tally], centre: str = CENTRE) -> Figure:
    figure = relation_figure("Whom Mongolia met", centre, others, Way("../../"))
    assert figure is not None
    return figure


def test_there_is_no_figure_of_nobody() -> None:
    assert relation_figure("Whom Mongolia met", CENTRE, [], Way()) is None


def test_each_of_the_others_has_a_band_its_count_and_a_link() -> None:
    figure = drawn([Tally("Peru", 5, "countries/pe"), Tally("NATO", 1)])
    assert [link.get("href") for link in tags(figure, "a")] == ["../../countries/pe/index.html"]
    texts = ["".join(it.itertext()) for it in tags(figure, "text")]
    assert texts == ["Mongolia", "5", "Peru", "1", "NATO"]
    assert [it.get("dx") for it in tags(figure, "text")] == [None, "20", "29", "20", "29"]
    assert len(list(tags(figure, "path"))) == 2
    assert rows(figure) == [("Peru", "5"), ("NATO", "1")]


def test_bands_are_as_wide_as_their_counts() -> None:
    ends = list(tags(drawn([Tally("Peru", 4), Tally("Chile", 1)]), "rect", "node"))
    assert [float(it.get("height", "")) for it in ends] == [22.5, 18, 4.5]


def test_those_who_are_many_are_counted_together() -> None:
    others = [Tally(f"Party {at}", 1000 - at, f"countries/{at}") for at in range(1000)]
    figure = drawn(others)
    assert len(list(tags(figure, "a"))) == MOST
    words = "".join(list(tags(figure, "text"))[-1].itertext())
    assert words == f"and {1000 - MOST} others"
    assert len(rows(figure)) == 1000


def test_those_whom_the_table_leaves_out_are_counted_too() -> None:
    others = [Tally("Peru", 5, "countries/pe")]
    figure = relation_figure("Whom", CENTRE, others, Way(), further=7)
    assert figure is not None
    assert "".join(list(tags(figure, "text"))[-1].itertext()) == "and 7 others"
    assert figure.notes == ("The table leaves out 7 others, met less often.",)


def test_nobody_is_told_to_be_one_other() -> None:
    figure = drawn([Tally(f"Party {at}", 1, f"countries/{at}") for at in range(MOST + 1)])
    assert len(list(tags(figure, "a"))) == MOST + 1


def test_hostile_names_are_text_short_in_the_figure_and_whole_in_the_table() -> None:
    figure = drawn([Tally(name, 1, "people/x") for name in HOSTILE], HOSTILE[0])
    shown = [it.text for it in tags(figure, "tspan")]
    assert "<script>alert(1)</scri…" in shown
    assert f"{'x' * 22}…" in shown
    assert [row[0] for row in rows(figure)] == list(HOSTILE)


@given(st.lists(tallies, min_size=1, max_size=40))
def test_names_never_cover_each_other(others: list[Tally]) -> None:
    others.sort(key=lambda one: -one.number)
    figure = drawn(others)
    heights = sorted({float(it.get("y", "")) for it in tags(figure, "text")})
    assert all(below - above >= 19 for above, below in pairwise(heights))
    assert float(drawings(figure)[0].get("height", "")) >= heights[-1]
    assert figure.panels == drawn(others).panels
