"""Topics over time."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.figure import Figure, Way
from pipeline.render.figures.topics import MOST, Topic, topics_figure
from tests.unit.render.figures.drawn import drawings, names, rows, tags, titles

topics = st.builds(
    Topic,
    names,
    st.dictionaries(st.integers(1, 9999), st.integers(0, 3000), max_size=30),
    st.sampled_from(("", "topics/trade")),
)


def drawn(*found: Topic) -> Figure:
    figure = topics_figure("Topics over time", found, Way("../"))
    assert figure is not None
    return figure


def test_there_is_nothing_to_draw_without_years() -> None:
    assert topics_figure("Topics", [], Way()) is None
    assert topics_figure("Topics", [Topic("trade", {}), Topic("water", {2031: 0})], Way()) is None


def test_topics_with_more_records_come_first() -> None:
    figure = drawn(Topic("trade", {2030: 1}, "topics/trade"), Topic("water", {2031: 2, 2033: 1}))
    assert [panel.heading.text for panel in figure.panels] == ["water", "trade"]
    assert figure.panels[1].heading.href == "../topics/trade/index.html"
    assert figure.table.columns == ("Topic", "2030", "2031", "2032", "2033")
    assert rows(figure) == [("water", "0", "2", "0", "1"), ("trade", "1", "0", "0", "0")]
    assert titles(figure) == ["2031: 2 records", "2033: 1 record", "2030: 1 record"]


def test_all_charts_have_one_scale() -> None:
    figure = drawn(Topic("trade", {2030: 1}), Topic("water", {2030: 4}))
    assert [it.get("height") for it in tags(figure, "rect")] == ["40", "10"]


def test_many_topics_are_cut_off_and_counted() -> None:
    figure = drawn(*[Topic(f"t{at}", {2030: 1 + at}) for at in range(1000)])
    assert len(figure.panels) == MOST
    assert figure.notes[1] == f"Not shown: {1000 - MOST} topics with fewer records."


@given(st.lists(topics, max_size=20))
def test_the_table_has_what_the_charts_show(found: list[Topic]) -> None:
    figure = topics_figure("Topics", found, Way())
    if figure is None:
        return
    drawings(figure)
    told = sorted(int(title.split(": ")[1].split()[0]) for title in titles(figure))
    assert told == sorted(int(cell) for row in rows(figure) for cell in row[1:] if cell != "0")
    assert len(figure.table.columns) <= 25
    assert [panel.count for panel in figure.panels] == [
        sum(map(int, row[1:])) for row in rows(figure)
    ]
