from collections.abc import Callable, Sequence
from dataclasses import replace

import html5lib

from pipeline.model import Briefing, Meeting, Place, Record, ReviewItem, Site
from pipeline.render import summary_of
from pipeline.render.deriving import derived_pages
from pipeline.render.entries import entry_view
from pipeline.render.listing import listing_view
from pipeline.render.listviews import ListingView
from pipeline.render.planned import ListingWords

Pages = Callable[..., dict[str, str]]


def briefing(id_: str, date: str | None = None, *, is_meeting: bool = True) -> Briefing:
    meeting = Meeting(date=date) if is_meeting else None
    return Briefing(Record(id=id_, title=f"About {id_}", sources=(), meeting=meeting), ())


def home_view(briefings: Sequence[Briefing]) -> ListingView:
    known = {one.id: one for one in map(summary_of, briefings)}
    home = next(it for it in derived_pages(Site(), known.values()) if str(it.path) == "index.html")
    shown = [known[id_] for id_ in home.shown]
    return listing_view(ListingWords._make(home.words), shown, [*map(entry_view, shown)], "")


def listing(*briefings: Briefing) -> list[tuple[str, list[str]]]:
    return [
        (group.title, [entry.title.removeprefix("About ") for entry in group.entries])
        for group in home_view(briefings).groups
    ]


def test_newest_come_first_and_undated_last() -> None:
    assert listing(
        briefing("z"),
        briefing("b", "2030-01-02"),
        briefing("a", "2030-01-02"),
        briefing("month", "2030-01"),
        briefing("year", "2030"),
        briefing("new", "2031-02-03"),
        briefing("essay", is_meeting=False),
        briefing("y", "in spring"),
    ) == [
        ("2031", ["new"]),
        ("2030", ["a", "b", "month", "year"]),
        ("Date not stated", ["y", "z"]),
        ("Articles that report no meeting", ["essay"]),
    ]


def test_order_does_not_hang_on_the_order_of_the_records() -> None:
    made = [briefing("a", "2030"), briefing("b"), briefing("c", "2031")]
    assert home_view(made) == home_view(made[::-1])


def test_counts_are_given_in_words() -> None:
    one = briefing("a", "2030")
    item = ReviewItem(path="title", why="none")
    waiting = replace(one, record=replace(one.record, id="w", review=(item, item)))
    reviewed = replace(one, record=replace(one.record, id="r", status="reviewed"))
    gone = replace(one, record=replace(one.record, id="g", status="retracted"))
    assert home_view([one, waiting, reviewed, gone]).counts == (
        "4 meetings",
        "1 record reviewed",
        "1 record needs review (2 facts)",
        "1 record retracted",
    )
    assert home_view([]).counts == ("0 meetings",)


def test_entry_shows_place_state_and_open_questions(pages: Pages) -> None:
    item = ReviewItem(path="title", why="none")
    record = replace(
        briefing("talks", "2030-04-05").record,
        meeting=Meeting(date="2030-04-05", place=Place(country="IS")),
        review=(item,),
        summary="They met.",
    )
    made = pages([Briefing(record, ())], Site(title="Site", description="About it"))
    tree = html5lib.parse(made["index.html"], namespaceHTMLElements=False)
    text = " ".join("".join(tree.itertext()).split())
    for words in (
        "About it",
        "5 April 2030",
        "Iceland",
        "They met.",
        "Draft · 1 fact needs review",
    ):
        assert words in text
    line = "- [About talks](meetings/talks/index.md), 5 April 2030, Iceland – Draft, 1 fact"
    assert line in made["index.md"]


def test_empty_site_says_so(pages: Pages) -> None:
    made = pages([])
    assert "No meetings have been recorded yet." in made["index.html"]
    assert "No meetings have been recorded yet." in made["index.md"]
