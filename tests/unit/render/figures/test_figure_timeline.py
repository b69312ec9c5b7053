"""The timeline of meetings."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.figure import Figure, Way
from pipeline.render.figures.timeline import (
    MOST_STACKED,
    Moment,
    timeline_of_counts,
    timeline_of_meetings,
)
from tests.unit.render.figures.drawn import HOSTILE, drawings, names, rows, tags, titles

years = st.integers(1, 9999).map("{:04}".format)
dates = (
    st.just("")
    | years
    | st.builds("{}-{:02}".format, years, st.integers(1, 12))
    | st.dates().map(str)
)
moments = st.builds(Moment, dates, names, st.sampled_from(("", "meetings/x")))


def of_meetings(*found: Moment) -> Figure:
    figure = timeline_of_meetings("When they met", found, Way("../../"))
    assert figure is not None
    return figure


def test_there_is_no_timeline_without_a_date() -> None:
    assert timeline_of_meetings("When", [Moment("", "A call", "meetings/a")], Way()) is None
    assert timeline_of_counts("When", [("", 3)]) is None
    assert timeline_of_counts("When", []) is None


def test_each_meeting_is_a_dot_that_leads_to_its_page() -> None:
    figure = of_meetings(
        Moment("2031-02-03", "Lake talks", "meetings/lake"),
        Moment("2030-12", "Hill", "meetings/hill"),
    )
    assert [it.get("href") for it in tags(figure, "a")] == [
        "../../meetings/hill/index.html",
        "../../meetings/lake/index.html",
    ]
    assert titles(figure) == ["December 2030: Hill", "3 February 2031: Lake talks"]
    assert rows(figure) == [("Hill", "December 2030"), ("Lake talks", "3 February 2031")]


def test_meetings_of_one_time_stand_one_above_the_other() -> None:
    figure = of_meetings(*[Moment(f"2031-02-0{day}", "Talks", "") for day in (1, 2, 3)])
    dots = list(tags(figure, "circle"))
    assert len({it.get("cx") for it in dots}) == 1
    assert [it.get("cy") for it in dots] == ["-7", "-16", "-25"]


def test_many_meetings_of_one_time_are_a_column() -> None:
    figure = of_meetings(*[Moment("2031-02-01", "Talks", "") for _ in range(MOST_STACKED + 1)])
    assert not list(tags(figure, "circle"))
    assert titles(figure) == ["February 2031: 9 meetings"]
    assert rows(figure) == [("February 2031", "9")]


def test_what_is_known_by_its_year_is_no_day() -> None:
    figure = of_meetings(
        Moment("2031", "Some talks", "meetings/a"), Moment("2031-02", "Talks", "meetings/b")
    )
    assert len(list(tags(figure, "circle"))) == 1
    assert len(list(tags(figure, "rect", "outline"))) == 1
    assert "2031, month not stated: 1 meeting" in titles(figure)
    assert figure.notes == ("An outline stands for meetings of which only the year is known.",)


def test_what_has_no_date_is_told_in_words_and_stands_last_in_the_table() -> None:
    figure = of_meetings(
        Moment("", "A call", "meetings/call"), Moment("2031-02", "Talks", "meetings/b")
    )
    assert figure.notes == ("1 meeting is left out, for want of a date.",)
    assert rows(figure)[-1] == ("A call", "Date not stated")


def test_hostile_names_are_text() -> None:
    figure = of_meetings(*[Moment("2031-02-01", name, "meetings/x") for name in HOSTILE])
    assert f"1 February 2031: {HOSTILE[0]}" in titles(figure)


@given(st.lists(moments, max_size=40))
def test_every_meeting_is_in_the_table_and_in_the_drawing_or_a_note(found: list[Moment]) -> None:
    figure = timeline_of_meetings("When", found, Way())
    assert (figure is None) == all(one.date == "" for one in found)
    if figure is None:
        return
    drawings(figure)
    again = timeline_of_meetings("When", found, Way())
    assert again is not None
    assert (figure.panels, figure.table) == (again.panels, again.table)
    if figure.table.columns == ("Meeting", "Date"):
        assert len(rows(figure)) == len(found)
    else:
        assert sum(int(row[1]) for row in rows(figure)) == len(found)


@given(st.lists(st.tuples(dates, st.integers(1, 5000)), max_size=60))
def test_the_table_has_what_the_columns_show(counts: list[tuple[str, int]]) -> None:
    figure = timeline_of_counts("When", counts)
    if figure is None:
        return
    assert sum(int(row[1]) for row in rows(figure)) == sum(count for _, count in counts)
    told = [title.split(": ") for title in titles(figure)]
    assert {(time, count.split()[0]) for time, count in told} == {
        row for row in rows(figure) if row[0] != "Date not stated"
    }
    tops = [float(it.get("y", "")) for it in tags(figure, "rect", "mark")]
    assert all(-96 <= top < 0 for top in tops)


def test_the_meeting_of_the_page_is_a_ring_that_leads_nowhere() -> None:
    figure = of_meetings(
        Moment("2031-02", "Talks", ""), Moment("2031-05", "More talks", "meetings/b")
    )
    assert [len(list(tags(figure, "circle", kind))) for kind in ("own", "mark")] == [1, 1]
    assert len(list(tags(figure, "a"))) == 1
    assert figure.notes == ("The ring is the meeting of this page.",)
    assert [row.head.href for row in figure.table.rows] == [None, "../../meetings/b/index.html"]
