"""Figures on the pages of lists and indexes: which have some, and what these count."""

import re
from gzip import compress
from itertools import pairwise

import html5lib
import pytest

from pipeline.model import Summary
from pipeline.render import Loader
from pipeline.render.deriving import PAGE_LENGTH
from pipeline.render.planned import ListingWords
from tests.unit.render.invented import country, filled, organization, planned, summary, texts

PARTIES = [
    country("PE", "Peru"),
    country("CL", "Chile"),
    country("BO", "Bolivia"),
    country("MT", "Malta"),
    country("KI", "Kiribati"),
    country("NO", "Norway"),
    organization("NATO"),
]
PEOPLE = [("ana-ruiz", "Ana Ruiz"), ("li-wen", "Li Wen"), ("kim-aas", "Kim Aas")]


def many(number: int) -> list[Summary]:
    """Return meetings of Peru with each of the others in turn, from month to month."""
    return [
        summary(
            f"m{at:03}",
            f"{2030 + at // 12}-{at % 12 + 1:02}-05",
            parties=(PARTIES[0], PARTIES[at % 6 + 1]),
            people=(PEOPLE[0], PEOPLE[at % 2 + 1]),
            topics=("trade", "water") if at % 3 else ("trade",),
            place=f"Somewhere, {PARTIES[at % 3][2]}",
            place_name="Somewhere",
            place_country=PARTIES[at % 3][1],
        )
        for at in range(number)
    ]


@pytest.fixture(scope="module")
def short(load: Loader) -> dict[str, str]:
    return texts(filled(many(24), load))


@pytest.fixture(scope="module")
def long(load: Loader) -> dict[str, str]:
    return texts(filled(many(72), load))


def kinds(page: str) -> list[str]:
    return re.findall(r'<figure class="figure figure-(\w+)"', page)


def table(page: str, kind: str) -> list[tuple[str, ...]]:
    """Return the texts of a figure's table, without its head."""
    found = html5lib.parse(page, namespaceHTMLElements=False)
    (figure,) = [it for it in found.iter("figure") if kind in it.attrib["class"]]
    return [tuple("".join(cell.itertext()) for cell in row) for row in figure.iter("tr")][1:]


def test_each_kind_of_list_has_its_figures(short: dict[str, str]) -> None:
    assert kinds(short["countries/pe/index.html"]) == ["relations", "timeline", "world"]
    assert kinds(short["organizations/nato/index.html"]) == ["timeline"]
    assert kinds(short["people/ana-ruiz/index.html"]) == ["relations", "timeline"]
    assert kinds(short["pairs/cl--pe/index.html"]) == ["timeline"]
    assert kinds(short["years/2030/index.html"]) == ["calendar"]
    assert kinds(short["topics/index.html"]) == ["topics"]
    assert kinds(short["countries/index.html"]) == ["world"]
    assert kinds(short["places/index.html"]) == ["world"]
    for path in ("index.html", "people/index.html", "topics/trade/index.html"):
        assert not kinds(short[path])


def test_a_figure_of_a_single_thing_is_left_out(load: Loader) -> None:
    made = texts(filled(many(1), load))
    assert not [path for path, page in made.items() if kinds(page)]


def test_a_country_leads_to_its_pairs_most_often_met_first(short: dict[str, str]) -> None:
    page = short["countries/pe/index.html"]
    assert table(page, "relations")[0][1] == "4"
    assert 'href="../../pairs/cl--pe/index.html"' in page.partition("</figure>")[0]


def test_only_countries_are_on_the_map_of_whom_one_met(short: dict[str, str]) -> None:
    names = [row[0] for row in table(short["countries/pe/index.html"], "world")]
    assert sorted(names) == ["Bolivia", "Chile", "Kiribati", "Malta", "Norway"]


def test_a_person_was_with_all_who_were_in_the_same_meetings(short: dict[str, str]) -> None:
    page = short["people/ana-ruiz/index.html"]
    assert table(page, "relations") == [("Kim Aas", "12"), ("Li Wen", "12")]


def test_a_timeline_of_one_page_leads_to_each_meeting(short: dict[str, str]) -> None:
    rows = table(short["pairs/cl--pe/index.html"], "timeline")
    assert rows == [
        ("About m000", "5 January 2030"),
        ("About m006", "5 July 2030"),
        ("About m012", "5 January 2031"),
        ("About m018", "5 July 2031"),
    ]


def test_a_long_list_has_figures_of_all_its_records_on_its_first_page_alone(
    long: dict[str, str],
) -> None:
    page = long["countries/pe/index.html"]
    assert sum(int(row[1]) for row in table(page, "timeline")) == 72
    assert sum(int(row[1]) for row in table(long["people/ana-ruiz/index.html"], "relations")) == 72
    assert not kinds(long["countries/pe/page/2/index.html"])


def test_what_is_counted_is_kept_only_where_it_does_not_follow_from_what_a_page_shows() -> None:
    for path, page in planned(many(72)).items():
        if page.template == "html/list.html.j2" and path.startswith(("countries/", "people/")):
            words = ListingWords._make(page.words)
            is_first_of_several = words.number == "1" and words.total != "1"
            assert bool(words.dates) == is_first_of_several


def test_a_list_of_one_page_and_of_several_count_alike(load: Loader) -> None:
    few, more = many(PAGE_LENGTH), many(PAGE_LENGTH + 1)
    here, there = texts(filled(few, load)), texts(filled(more, load))
    path = "people/ana-ruiz/index.html"
    small, large = table(here[path], "relations"), table(there[path], "relations")
    assert sum(int(row[1]) for row in small) + 1 == sum(int(row[1]) for row in large)


def test_years_tell_how_many_meetings_each_day_had(load: Loader) -> None:
    one = [summary(f"a{at}", "2030-05-06") for at in range(3)]
    made = texts(filled([*one, summary("b", "2030-07-08"), summary("c", "2030")], load))
    page = made["years/2030/index.html"]
    assert table(page, "calendar") == [("2030", "1"), ("6 May 2030", "3"), ("8 July 2030", "1")]
    assert "1 meeting is left out, for the day is not stated: 2030." in page


def test_places_are_counted_by_their_countries(short: dict[str, str]) -> None:
    assert table(short["places/index.html"], "world") == [
        ("Bolivia", "8"),
        ("Chile", "8"),
        ("Peru", "8"),
    ]


def test_topics_are_counted_by_years(short: dict[str, str]) -> None:
    assert table(short["topics/index.html"], "topics") == [
        ("trade", "12", "12"),
        ("water", "8", "8"),
    ]


def test_articles_that_report_no_meeting_count_as_none(load: Loader) -> None:
    some = [*many(24), summary("essay", None, meeting_status=None, people=tuple(PEOPLE))]
    page = texts(filled(some, load))["people/ana-ruiz/index.html"]
    assert table(page, "relations") == [("Kim Aas", "12"), ("Li Wen", "12")]


def test_many_people_are_cut_off_and_counted(load: Loader) -> None:
    crowd = tuple((f"p{at:03}", f"Person {at:03}") for at in range(100))
    page = texts(filled([summary("a", people=(PEOPLE[0], *crowd))], load))[
        "people/ana-ruiz/index.html"
    ]
    assert "and 86 others" in page
    assert "The table leaves out 70 others, met less often." in page


def test_in_markdown_figures_are_tables(short: dict[str, str]) -> None:
    page = short["countries/pe/index.md"]
    assert "## Whom it met, and how often\n\n| Party | Meetings |\n| --- | --- |\n" in page
    assert "](../../pairs/cl--pe/index.md) | 4 |" in page
    assert "**Meetings over time**" not in page  # the list itself says so
    topics = short["topics/index.md"]
    assert "| Topic | 2030 | 2031 |\n| --- | --- | --- |\n" in topics


def test_a_place_of_no_country_is_told_beneath_the_map(load: Loader) -> None:
    some = [*many(4), summary("x", place="Somewhere", place_name="Somewhere")]
    page = texts(filled(some, load))["places/index.html"]
    assert "Not on the map: Country not stated (1)." in page


def test_a_code_of_no_country_is_no_fault(load: Loader) -> None:
    some = [summary(f"z{at}", parties=(country("QQ", "Q"), *PARTIES)) for at in range(4)]
    made = texts(filled(some, load))
    assert kinds(made["countries/index.html"]) == ["world"]


def test_pages_with_figures_keep_their_weight(long: dict[str, str]) -> None:
    for path, page in long.items():
        if kinds(page):
            bar = 100_000 if "world" in kinds(page) else 30_000
            assert len(compress(page.encode())) < bar, path


def test_the_order_of_records_changes_nothing(load: Loader) -> None:
    some = many(24)
    assert texts(filled(some[::-1], load)) == texts(filled(some, load))
    assert all(one.id < other.id for one, other in pairwise(some))
