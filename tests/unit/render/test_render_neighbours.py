"""The meetings of the same parties before and after one, on its page."""

from collections.abc import Callable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Briefing, Meeting, Participant, Party, Record, Summary
from pipeline.render.addresses import MOST_PARTIES
from pipeline.render.neighbours import (
    neighbours_from_json,
    neighbours_of,
    neighbours_to_json,
)
from pipeline.render.slots import SLOT

from .invented import country, summary

Pages = Callable[..., dict[str, str]]


def meeting(id_: str, date: str | None, *codes: str, **fields: object) -> Summary:
    return summary(id_, date, parties=tuple(country(code, code) for code in codes), **fields)


def ids(summaries: list[Summary], id_: str) -> tuple[list[str], list[str]]:
    found = neighbours_of(summaries).get(id_)
    assert found
    return [one.id for one in found.earlier], [one.id for one in found.later]


def test_nearest_meetings_of_two_of_the_parties_are_found() -> None:
    summaries = [meeting(f"m{at}", f"2031-0{at}-01", "PE", "CL") for at in range(1, 10)]
    assert ids(summaries, "m5") == (["m2", "m3", "m4"], ["m6", "m7", "m8"])
    assert ids(summaries, "m1") == ([], ["m2", "m3", "m4"])


def test_one_shared_party_is_not_enough() -> None:
    summaries = [
        meeting("a", "2031-01-01", "PE", "CL"),
        meeting("b", "2031-01-02", "PE", "UY"),
        meeting("c", "2031-01-03", "CL", "PE", "UY"),
    ]
    assert ids(summaries, "c") == (["a", "b"], [])
    assert ids(summaries, "a") == ([], ["c"])


def test_what_has_no_date_or_no_meeting_or_was_retracted_is_nobody_s_neighbour() -> None:
    summaries = [
        meeting("a", "2031-01-01", "PE", "CL"),
        meeting("b", None, "PE", "CL"),
        meeting("c", "2031-01-01", "PE", "CL", status="retracted"),
        meeting("d", "2031-01-01", "PE", "CL", meeting_status=None),
    ]
    assert neighbours_of(summaries) == {}


def test_summit_of_many_is_no_neighbour() -> None:
    codes = [f"A{letter}" for letter in "ABCDEFGHI"[: MOST_PARTIES + 1]]
    summaries = [meeting("a", "2031-01-01", *codes[:2]), meeting("b", "2031-01-02", *codes)]
    assert neighbours_of(summaries) == {}


@given(
    st.lists(
        st.tuples(
            st.sets(st.sampled_from(["PE", "CL", "UY", "BO"])), st.sampled_from(["2031", "2030-05"])
        ),
        max_size=12,
    )
)
def test_neighbours_share_two_parties_and_are_on_their_side(
    drawn: list[tuple[set[str], str]],
) -> None:
    summaries = [meeting(f"m{at}", date, *sorted(it)) for at, (it, date) in enumerate(drawn)]
    known = {one.id: one for one in summaries}
    for id_, found in neighbours_of(summaries).items():
        own = set(known[id_].parties)
        for one in (*found.earlier, *found.later):
            assert any(set(pair) <= set(known[one.id].parties) for pair in combinations(own, 2))
        assert all(one.date <= (known[id_].date or "") for one in found.earlier)
        assert all(one.date >= (known[id_].date or "") for one in found.later)
        assert neighbours_from_json(neighbours_to_json(found)) == found


def briefing(id_: str, date: str, title: str) -> Briefing:
    people = tuple(
        Participant(id=code.lower(), name=code, represents=Party(country=code))
        for code in ("PE", "CL")
    )
    record = Record(
        id=id_, title=title, sources=(), meeting=Meeting(date=date), participants=people
    )
    return Briefing(record, ())


def test_pages_lead_to_the_meetings_beside_them(pages: Pages) -> None:
    made = pages([briefing("a", "2031-01-01", "First"), briefing("b", "2031-02-01", "<Second>")])
    first, second = made["meetings/a/index.html"], made["meetings/b/index.html"]
    assert '<a href="../b/index.html"><bdi>&lt;Second&gt;</bdi></a>' in first
    assert "<h3>Earlier</h3>" not in first
    assert '<a href="../a/index.html"><bdi>First</bdi></a>' in second
    assert "- 1 January 2031: [First](../a/index.md)" in made["meetings/b/index.md"]


def test_page_without_neighbours_says_nothing_of_them(pages: Pages) -> None:
    made = pages([briefing("a", "2031-01-01", "First")])
    for page in (made["meetings/a/index.html"], made["meetings/a/index.md"]):
        assert SLOT not in page
        assert "same parties" not in page


def test_three_meetings_of_the_same_parties_are_drawn_on_a_timeline(pages: Pages) -> None:
    dates = {"a": "2031-01-01", "b": "2031-02-01", "c": "2031-07-01"}
    made = pages([briefing(id_, date, f"Round {id_}") for id_, date in dates.items()])
    page = made["meetings/b/index.html"]
    assert page.count('<circle class="mark"') == 2
    assert page.count('<circle class="own"') == 1
    assert '<a href="../../meetings/c/index.html"><bdi>Round c</bdi></a>' in page
    assert "over time" not in made["meetings/b/index.md"]
    assert (
        "<svg"
        not in pages([briefing("a", "2031", "A"), briefing("b", "2031", "B")])[
            "meetings/a/index.html"
        ]
    )
