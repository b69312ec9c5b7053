"""The calendar of a year."""

from datetime import date, timedelta
from gzip import compress

from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.days import Day, calendar_figure
from pipeline.render.figures.figure import Figure, Way
from tests.unit.render.figures.drawn import drawings, rows, tags, titles


def of_year(*days: Day, year: int = 2031) -> Figure:
    figure = calendar_figure("Days", year, days, Way("../../"))
    assert figure is not None
    return figure


def test_a_year_without_precise_dates_has_no_calendar() -> None:
    assert calendar_figure("Days", 2031, [Day("2031-05", 2), Day("2031", 1)], Way()) is None
    assert calendar_figure("Days", 2031, [], Way()) is None


def test_a_day_stands_in_its_week_under_its_weekday() -> None:
    figure = of_year(Day("2031-05-07", 1, "meetings/lake"))  # a Wednesday in the second week
    (square,) = tags(figure, "rect")
    assert (square.get("x"), square.get("y")) == ("26.5", "27.5")
    assert [it.get("href") for it in tags(figure, "a")] == ["../../meetings/lake/index.html"]
    assert titles(figure) == ["7 May 2031: 1 meeting"]
    assert [panel.heading.text for panel in figure.panels][4] == "May"


def test_days_of_more_meetings_are_larger_and_darker() -> None:
    figure = of_year(Day("2031-01-01", 1), Day("2031-01-02", 3), Day("2031-01-03", 9))
    squares = list(tags(figure, "rect"))
    assert [it.get("class") for it in squares] == ["shade-1", "shade-2", "shade-3"]
    assert [it.get("width") for it in squares] == ["5", "7", "8.5"]
    assert [key.words for key in figure.keys] == ["1 meeting", "2 to 4 meetings", "5 to 9 meetings"]


def test_what_is_not_precise_to_the_day_is_told_in_words() -> None:
    figure = of_year(Day("2031-05-07", 1), Day("2031-05", 2), Day("2031", 1))
    assert figure.notes == (
        "3 meetings are left out, for the day is not stated: 2031 and May 2031.",
    )
    assert rows(figure) == [("2031", "1"), ("May 2031", "2"), ("7 May 2031", "1")]


@given(st.dates(), st.data())
def test_every_day_is_drawn_once(day: date, data: st.DataObject) -> None:
    first = date(day.year, 1, 1)
    offsets = data.draw(st.sets(st.integers(0, 364), min_size=1))
    days = [Day(str(first + timedelta(days=it)), it % 7 + 1) for it in offsets]
    figure = of_year(*days, year=day.year)
    assert len(drawings(figure)) == 12
    assert len(titles(figure)) == len(rows(figure)) == len(days)
    places = {(it.get("x"), it.get("y")) for it in tags(figure, "rect")}
    assert len(places) <= len(days)


def test_a_year_full_of_meetings_is_small() -> None:
    days = [
        Day(str(date(2028, 1, 1) + timedelta(days=it)), it % 9 + 1, "meetings/x")
        for it in range(366)
    ]
    figure = of_year(*days, year=2028)
    assert len(compress("".join(panel.drawing for panel in figure.panels).encode())) < 10_000
