import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.model import Briefing, Evidence, Fact, Record, ReviewItem, Site, Source
from pipeline.render.grounds import Grounds, grounds_of_record
from pipeline.render.meeting import meeting_view
from pipeline.render.passages import LONGEST_FOLD, number_passages
from pipeline.render.sources import source_links
from pipeline.render.views import Marks, Value

Pages = Callable[..., dict[str, str]]
PAGE = "meetings/harbour-talks/index.html"


def grounds(briefing: Briefing) -> Grounds:
    return grounds_of_record(briefing, source_links(briefing.record))


def piece(start: int, end: int, source: str = "a") -> Evidence:
    return Evidence(source, "x" * (end - start), start, end)


def test_passages_are_numbered_in_the_order_of_the_article(full: Briefing) -> None:
    assert [passage.quotes for passage in grounds(full).passages] == [
        ("Harbour talks end with a joint survey",),
        ("Ilse Varga, Minister of Rivers of Hungary, received Omar Diallo on 12 May 2031.",),
        ("Both sides will count fish.",),
        ("Cost", "Shared by both."),
        ("Hungary", "half"),
    ]


def test_each_passage_leads_back_to_all_that_it_supports(full: Briefing) -> None:
    supports = [passage.supports for passage in grounds(full).passages]
    assert supports[1] == (
        Value("Summary", href="#summary"),
        Value("Date", href="#meeting-date"),
        Value("Ilse Varga", href="#participant-1"),
        Value("Omar Diallo", href="#participant-2"),
    )
    assert supports[4] == (Value("Table 1, row 1", href="#table-1-row-1"),)


def test_statement_is_marked_with_its_passages_or_with_words(full: Briefing) -> None:
    found = grounds(full)
    assert found.marks("meeting-date") == Marks((2,))
    assert found.marks("meeting-place") == Marks((), "set by hand")
    assert found.marks("theme-1-point-2") == Marks((), "set by hand", (2,))
    assert found.marks("participant-2") == Marks((2,), None, (1,))
    assert found.marks("meeting-status", is_read=False) == Marks()


def test_more_passages_than_are_marked_are_told_by_the_first_and_the_last() -> None:
    text = "One came. Two came. Three came. Four came. Five came."
    article = "articles/a.txt"
    record = Record(id="a", summary=text, sources=(Source(article=article, sha256=None),))
    facts = (Fact("/summary", (Evidence(article, text, 0, len(text)),)),)
    found = grounds_of_record(
        Briefing(record, facts, b"", ((article, text),)), source_links(record), "full"
    )
    assert found.marks("summary") == Marks((1,), through=5)
    assert found.marks("summary", 5) == Marks((1, 2, 3, 4, 5))


def test_neighbouring_sentences_are_quoted_without_a_gap(full: Briefing) -> None:
    quotes = [("One came.", 0), ("Two came.", 10), ("and some", 24)]
    facts = (
        Fact("/summary", tuple(Evidence("a", text, at, at + len(text)) for text, at in quotes)),
    )
    (first, second) = grounds(replace(full, facts=facts)).passages
    assert (first.quotes, second.quotes) == (("One came. Two came.",), ("and some",))


def test_what_a_person_set_in_a_reviewed_record_is_confirmed(full: Briefing) -> None:
    reviewed = replace(full, record=replace(full.record, status="reviewed"))
    assert grounds(reviewed).marks("meeting-place").words == "confirmed by a person"


def test_fields_of_a_participant_that_were_set_by_hand_are_named(full: Briefing) -> None:
    people = [person for group in meeting_view(full, Site()).delegations for person in group.people]
    assert {person.name: person.marks.words for person in people} == {
        "Ilse Varga": "party set by hand",
        "Omar Diallo": "party set by hand",
        "Lea Brandt": "set by hand",
        "Kim Aas": "set by hand",
    }


def test_topics_set_by_hand_are_named_where_others_were_read(full: Briefing) -> None:
    row = next(row for row in meeting_view(full, Site()).glance if row.label == "Topics")
    assert [value.text for value in row.values] == ["environment", "trade (set by hand)"]
    assert row.marks == Marks((3,))


def test_without_any_facts_the_page_says_so_once(full: Briefing, pages: Pages) -> None:
    page = pages([replace(full, facts=())])[PAGE]
    assert "No source passages are recorded for this page" in page
    assert "by-hand" not in page


def test_fact_without_words_was_read_from_the_page_s_metadata(full: Briefing) -> None:
    facts = (*full.facts, Fact("/meeting/place", ()))
    assert grounds(replace(full, facts=facts)).marks("meeting-place").words == (
        "read from the page's metadata"
    )


def test_every_mark_leads_to_a_passage_and_every_passage_back(full: Briefing, pages: Pages) -> None:
    page = pages([full])[PAGE]
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    links = re.findall(r' href="#([^"]+)"', page)
    assert set(links) <= set(ids)
    assert {f"s{number}" for number in range(1, 6)} <= set(links)
    assert {"r1", "r2"} <= set(links)


def test_markdown_marks_lead_to_headings(full: Briefing, pages: Pages) -> None:
    page = pages([full])["meetings/harbour-talks/index.md"]
    numbers = set(re.findall(r"\[\[\d+\]\(#passage-(\d+)\)\]", page))
    assert numbers == set(re.findall(r"^### Passage (\d+)$", page, re.MULTILINE)) == set("12345")
    assert "> Cost … Shared by both." in page


def test_facts_about_what_the_page_does_not_show_are_passed_over(full: Briefing) -> None:
    facts = [
        Fact(pointer, (piece(0, 5),))
        for pointer in (
            "/themes/9",
            "/themes/0/text/9",
            "/participants/x",
            "/nowhere",
            "",
            "/themes/-1",
        )
    ]
    assert not grounds(Briefing(full.record, tuple(facts))).passages


def test_reader_sees_which_source_a_passage_comes_from(full: Briefing) -> None:
    second = Source(article="articles/b.md", sha256=None)
    record = replace(full.record, sources=(*full.record.sources, second))
    facts = (
        Fact("/title", (piece(5, 9, "articles/gone.txt"),)),
        Fact("/summary", (piece(0, 4, "articles/b.md"),)),
        *full.facts[:1],
    )
    assert [passage.source for passage in grounds(Briefing(record, facts)).passages] == [
        Value("The Quay", href="#source-1"),
        Value("b.md", href="#source-2"),
        Value("articles/gone.txt"),
    ]


def test_only_the_first_marks_of_a_statement_are_shown() -> None:
    pieces = [piece(at * 100, at * 100 + 9) for at in range(9)]
    facts = (Fact("/summary", tuple(pieces[::2])), Fact("/title", tuple(pieces[1::2])))
    record = Record(id="x", title="t", summary="s", sources=())
    found = grounds_of_record(Briefing(record, facts), {})
    assert found.marks("summary") == Marks((1, 3, 5))
    assert found.marks("summary", 1) == Marks((1,))
    assert len(found.passages) == 9


@pytest.mark.parametrize(
    ("spans", "numbers"),
    [
        ([(0, 50), (10, 20), (30, 50)], (1, 1, 1)),
        ([(0, 50), (40, 60)], (1, 2)),
        ([(10, 20), (0, 50)], (1, 1)),
        ([(0, 5), (0, 5)], (1, 1)),
        ([(0, LONGEST_FOLD + 1), (10, 20), (30, 40)], (1, 2, 3)),
        ([(0, LONGEST_FOLD), (10, 20)], (1, 1)),
    ],
)
def test_passage_within_another_is_folded_into_it(
    spans: list[tuple[int, int]], numbers: tuple[int, ...]
) -> None:
    evidence = {str(at): [piece(*span)] for at, span in enumerate(spans)}
    _, found = number_passages(evidence)
    assert tuple(found[str(at)][0] for at in range(len(spans))) == numbers


def test_pieces_of_one_statement_that_stand_side_by_side_are_one_passage() -> None:
    near, far = [piece(0, 5), piece(7, 9)], [piece(20, 25), piece(40, 45)]
    passages, numbers = number_passages({"near": near, "far": far, "none": []})
    assert passages == (tuple(near), (far[0],), (far[1],))
    assert numbers == {"near": (1,), "far": (2, 3)}


def test_the_same_place_in_two_articles_is_two_passages() -> None:
    evidence = {"x": [piece(0, 5, "b")], "y": [piece(0, 5, "a")], "z": [piece(0, 5, "c")]}
    _, numbers = number_passages(evidence, ("b",))
    assert numbers == {"x": (1,), "y": (2,), "z": (3,)}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("title", Value("Title", href="#title")),
        ("status", Value("Status of the record", href="#main")),
        ("meeting.date", Value("Date", href="#meeting-date")),
        ("meeting.end_date", Value("End date", href="#meeting-date")),
        ("meeting.place.name", Value("Place: name", href="#meeting-place")),
        ("meeting", Value("Meeting", href="#glance")),
        ("tables", Value("Tables", href="#themes")),
        ("topics[1]", Value("Topics", href="#topics")),
        ("participants[kim-aas].represents", Value("Kim Aas: party", href="#participant-3")),
        ("participants[0].role", Value("Ilse Varga: role", href="#participant-1")),
        ("themes[later].claim", Value("Theme 2: claim", href="#theme-2")),
        ("themes[survey].text[1]", Value("Theme 1, paragraph 2", href="#theme-1-paragraph-2")),
        ("themes[survey].points[0].text", Value("Theme 1, point 1: text", href="#theme-1-point-1")),
        ("tables[shares].rows[1]", Value("Table 1, row 2", href="#table-1-row-2")),
        ("tables[shares].rows[1][0]", Value("Table 1, row 2", href="#table-1-row-2")),
        ("tables[boats].columns", Value("Table 2: columns", href="#table-2")),
        ("sources[0].attributed_to[0]", Value("Source 1: attributed to", href="#source-1")),
        ("themes[gone].title", Value("themes[gone].title")),
        ("themes[survey].text[7]", Value("themes[survey].text[7]")),
        ("whatever", Value("whatever")),
    ],
)
def test_review_item_names_its_place_in_words(full: Briefing, path: str, place: Value) -> None:
    record = replace(full.record, review=(ReviewItem(path=path, why="why"),))
    assert meeting_view(replace(full, record=record), Site()).review[0].place == place
