"""Lists: which there are, in what order, how they are cut and what they say."""

import re
from pathlib import PurePosixPath

import pytest

from pipeline.model import Derived, Summary
from pipeline.render import Loader
from pipeline.render.indexing import INDEX_LENGTH
from pipeline.render.planned import IndexWords
from tests.unit.render.invented import SMALL, country, filled, organization, planned, summary, texts


def test_a_list_is_made_for_all_that_readers_look_for() -> None:
    folders = {str(PurePosixPath(path).parent) for path in planned(SMALL)}
    assert folders == {
        ".",
        "about",
        "assets",
        "corrections",
        "countries",
        "countries/pe",
        "data",
        "organizations",
        "organizations/nato",
        "pairs",
        "pairs/nato--pe",
        "people",
        "people/ana-ruiz",
        "people/li-wen",
        "places",
        "places/pe",
        "places/pe/cusco",
        "review",
        "status",
        "topics",
        "topics/elections-governance",
        "topics/trade",
        "years",
        "years/2030",
        "years/2031",
        "years/undated",
    }


def test_lists_show_the_newest_first_and_articles_only_under_topics_and_at_home() -> None:
    made = planned(SMALL)
    assert made["index.html"].shown == ("lake", "hill", "road", "essay")
    assert made["people/ana-ruiz/index.md"].shown == ("lake", "hill")
    assert made["topics/trade/index.html"].shown == ("lake", "road", "essay")
    assert made["years/undated/index.html"].shown == ("road",)


@pytest.mark.parametrize(
    ("number", "lengths"),
    [(0, [0]), (1, [1]), (50, [50]), (51, [50, 1]), (100, [50, 50]), (101, [50, 50, 1])],
)
def test_list_is_cut_into_pages_of_fifty(load: Loader, number: int, lengths: list[int]) -> None:
    many = [summary(f"m{n:03}") for n in range(number)]
    made = planned(many)
    paths = ["index", *(f"page/{n}/index" for n in range(2, len(lengths) + 1))]
    for suffix in ("html", "md"):
        assert [len(made[f"{path}.{suffix}"].shown) for path in paths] == lengths
        assert f"page/{len(lengths) + 1}/index.{suffix}" not in made
    shown = [id_ for path in paths for id_ in made[f"{path}.html"].shown]
    assert shown == sorted(one.id for one in many)
    pages = texts(filled(many, load))
    for at, path in enumerate(paths, 1):
        page = pages[f"{path}.html"]
        assert (f"Page {at} of {len(lengths)}" in page) == (len(lengths) > 1)
        assert ('rel="prev"' in page) == (at > 1)
        assert ('rel="next"' in page) == (at < len(lengths))
        assert ("[Next page]" in pages[f"{path}.md"]) == (at < len(lengths))


def test_index_names_all_lists_with_their_sizes(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    assert "- [Peru](pe/index.md), 2 meetings\n" in pages["countries/index.md"]
    assert "- [trade](trade/index.md), 3 records\n" in pages["topics/index.md"]
    years = re.findall(
        r"<bdi>(.*?)</bdi></a> <span class=\"count\">(.*?)<", pages["years/index.html"]
    )
    assert years == [("2031", "1 meeting"), ("2030", "1 meeting"), ("Date not stated", "1 meeting")]
    assert '<h1>Years <span class="count">3</span></h1>' in pages["years/index.html"]
    assert "Ana Ruiz" in pages["people/index.html"]
    assert "A. Ruiz" not in pages["people/index.html"]
    assert "None have been recorded yet." in texts(filled([], load))["people/index.html"]


def test_names_with_marks_stand_beside_those_without() -> None:
    names = ["Zora", "Åsa", "Asta", "élan", "Ed"]
    made = [summary(f"m{n}", people=((f"p{n}", name),)) for n, name in enumerate(names)]
    index = planned(made)["people/index.html"]
    assert names_in(index) == ["Åsa", "Asta", "Ed", "élan", "Zora"]


def names_in(index: Derived) -> list[str]:
    """Return what an index names, in its order."""
    words = IndexWords._make(index.words)
    return [name for _, _, lists in words.groups for name, _, _ in lists]


def groups_in(index: Derived) -> list[tuple[str, list[str]]]:
    """Return the headings of an index, each with what it names below it."""
    words = IndexWords._make(index.words)
    return [(heading, [name for name, _, _ in lists]) for _, heading, lists in words.groups]


def test_year_is_told_by_month_and_other_lists_by_year(load: Loader) -> None:
    made = [
        summary("a", "2031-02-03", topics=("trade",)),
        summary("b", "2031-02", topics=("trade",)),
        summary("c", "2031", topics=("trade",)),
        summary("d", "2030-05-06", topics=("trade",)),
    ]
    pages = texts(filled(made, load))
    titles = {path: re.findall(r"^## (.*)$", page, re.MULTILINE) for path, page in pages.items()}
    assert titles["years/2031/index.md"] == ["Meetings by day", "February 2031", "2031"]
    assert titles["topics/trade/index.md"] == ["2031", "2030"]


def test_nul_of_a_record_is_a_sign_and_leads_nowhere(load: Loader) -> None:
    odd = summary("odd", title="a\0b", place="\0", parties=(country("PE", "\0"),))
    page = texts(filled([odd], load))["countries/pe/index.html"]
    assert "a␀b" in page
    assert "\0" not in page
    assert page.count("../../meetings/odd/index.html") == 1


def test_retracted_record_is_listed_as_such(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    assert '<span class="retracted-word">Retracted:</span>' in pages["topics/trade/index.html"]
    assert (
        "- **Retracted:** [About road](../../meetings/road/index.md)"
        in pages["topics/trade/index.md"]
    )


def test_lists_say_what_they_are_and_where_they_stand(load: Loader) -> None:
    many = [summary(f"m{n:03}", parties=(country("PE", "Peru"),)) for n in range(51)]
    pages = texts(filled(many, load))
    second = pages["countries/pe/page/2/index.html"]
    assert "<title>Peru · Page 2 · Desk</title>" in second
    assert '<link rel="canonical" href="https://desk.example/b/countries/pe/page/2/">' in second
    assert '<a href="../../../../countries/pe/index.html" rel="prev">' in second
    assert '<p class="kind"><a href="../../../../countries/index.html"><bdi>Countries' in second
    assert "<title>Page 2 · Desk</title>" in pages["page/2/index.html"]
    assert '<a href="../../index.html" rel="prev">' in pages["page/2/index.html"]
    assert "<title>Countries · Desk</title>" in pages["countries/index.html"]


def test_names_of_many_stand_under_their_letters_and_those_of_none_last(load: Loader) -> None:
    names = [f"{letter}{number}" for letter in "bÉa" for number in range(11)] + ["“Q”", "7"]
    made = [summary(f"m{n}", people=((f"p{n}", name),)) for n, name in enumerate(names)]
    index = planned(made)["people/index.html"]
    found = groups_in(index)
    assert [(heading, len(lists)) for heading, lists in found] == [
        ("A", 11),
        ("B", 11),
        ("E", 11),
        ("Other", 2),
    ]
    page = texts(filled(made, load, pages=[index]))["people/index.html"]
    jumps = re.findall(r'<li><a href="index.html#group-(\d)"><bdi>(\w+)', page)
    assert jumps == [("1", "A"), ("2", "B"), ("3", "E"), ("4", "Other")]
    assert '<h2 id="group-4"><bdi>Other</bdi></h2>' in page


def test_long_index_is_cut_into_pages_whose_headings_are_found_from_each(load: Loader) -> None:
    people = tuple((f"p{n}", f"{'AB'[n % 2]}{n:04}") for n in range(INDEX_LENGTH + 10))
    made = [summary("crowd", people=people)]
    pages = texts(filled(made, load))
    first, second = pages["people/index.html"], pages["people/page/2/index.html"]
    assert first.count('<span class="count">1 meeting</span>') == INDEX_LENGTH
    assert second.count('<span class="count">1 meeting</span>') == 10
    assert 'href="index.html#group-2"' in first
    assert 'href="../../index.html#group-2"' in second
    assert 'href="../../p509/index.html"' in second
    assert 'href="../people/page/2/index.html" rel="next"' in first
    assert "[Previous page](../../../people/index.md)" in pages["people/page/2/index.md"]
    assert "<title>People · Page 2 · Desk</title>" in second


def test_pair_has_one_list_under_the_name_that_comes_first(load: Loader) -> None:
    parties = (country("PT", "Portugal"), organization("NATO"), country("NO", "Norway"))
    made = [summary("b", parties=parties), summary("a", "2030", parties=parties[::-1])]
    pages = planned(made)
    assert pages["pairs/no--pt/index.html"].shown == ("b", "a")
    assert groups_in(pages["pairs/index.html"]) == [
        ("NATO", ["Norway", "Portugal"]),
        ("Norway", ["Portugal"]),
    ]
    shown = texts(filled(made, load))
    assert '<h2 id="group-2"><bdi>Norway</bdi></h2>' in shown["pairs/index.html"]
    assert '<h1 dir="auto">Norway and Portugal</h1>' in shown["pairs/no--pt/index.html"]
    assert "- [Portugal](no--pt/index.md), 2 meetings" in shown["pairs/index.md"]


def test_every_meeting_of_a_pair_stands_on_one_page_at_its_own_anchor(load: Loader) -> None:
    parties = (country("PT", "Portugal"), country("NO", "Norway"))
    made = [summary(f"m{n:03}", parties=parties) for n in range(120)]
    pages = texts(filled(made, load))
    assert "pairs/no--pt/page/2/index.html" not in pages
    assert re.findall(r'id="record-(.*?)"', pages["pairs/no--pt/index.html"]) == [
        one.id for one in made
    ]


def test_summit_makes_no_pairs() -> None:
    crowd = tuple(organization(f"Body {n}") for n in range(9))
    assert not [it for it in planned([summary("m", parties=crowd)]) if it.startswith("pairs/b")]
    pages = planned([summary("m", parties=crowd[:8])])
    assert len([it for it in pages if it.startswith("pairs/b") and it.endswith("html")]) == 28


def test_country_tells_whom_it_met_most_often_first(load: Loader) -> None:
    norway, peru, nato = country("NO", "Norway"), country("PE", "Peru"), organization("NATO")
    made = [summary("a", parties=(norway, nato)), summary("b", parties=(norway, peru)),
            summary("c", parties=(norway, peru))]  # fmt: skip
    pages = texts(filled(made, load))
    told = (
        "| [Peru](../../pairs/no--pe/index.md) | 2 |\n| [NATO](../../pairs/nato--no/index.md) | 1 |"
    )
    assert told in pages["countries/no/index.md"]
    assert pages["countries/no/index.md"].count("pairs/no--pe") == 1
    alone = "(../../pairs/index.md) (1)\n\n- [Norway](../../pairs/no--pe/index.md), 2\n"
    assert alone in pages["countries/pe/index.md"]
    assert "pairs/nato--no" in pages["organizations/nato/index.html"]
    assert "pairs/" not in re.sub(r"<footer.*", "", pages["years/2031/index.html"], flags=re.DOTALL)


def test_places_stand_under_their_countries_and_these_hold_all_of_them() -> None:
    def at(id_: str, name: str | None, code: str | None) -> Summary:
        return summary(id_, place_name=name, place_country=code)

    made = [at("a", "Porto", "PT"), at("b", "Faro", "PT"), at("c", None, "PT"), at("d", "Oz", None),
            at("e", None, None), at("f", "Faro", "AU")]  # fmt: skip
    pages = planned(made)
    assert groups_in(pages["places/index.html"]) == [
        ("Australia", ["Anywhere in Australia", "Faro"]),
        ("Portugal", ["Anywhere in Portugal", "Faro", "Porto"]),
        ("Country not stated", ["Oz"]),
    ]
    assert pages["places/pt/index.html"].shown == ("a", "b", "c")
    assert pages["places/pt/faro/index.html"].shown == ("b",)
    assert pages["places/unknown/oz/index.html"].shown == ("d",)
    assert pages["places/pt/faro/index.html"].words[1] == "Meetings in Faro, Portugal"


def test_what_was_planned_or_cancelled_is_marked_and_counted(load: Loader) -> None:
    made = [summary("a", meeting_status="planned"), summary("b", meeting_status="cancelled"),
            summary("c", meeting_status="planned", status="retracted"), summary("d")]  # fmt: skip
    pages = texts(filled(made, load))
    words = re.findall(r'<span class="(\w+)-word">(\w+):</span>', pages["index.html"])
    assert words == [("planned", "Planned"), ("cancelled", "Cancelled"), ("retracted", "Retracted")]
    assert "4 meetings · 2 planned · 1 cancelled · 1 record retracted" in pages["index.md"]
    assert "- **Planned:** [About a]" in pages["years/2031/index.md"]


def test_home_names_each_kind_of_list_with_the_largest(load: Loader) -> None:
    made = [summary(f"m{n}", f"20{n + 10}", topics=("trade", "energy")[: n % 2 + 1],
                    place_name="Faro", place_country="PT") for n in range(9)]  # fmt: skip
    page = texts(filled(made, load))["index.md"]
    assert "## [Topics](topics/index.md) (2)\n\n- [trade](topics/trade/index.md), 9\n" in page
    assert "## [Years](years/index.md) (9)\n\n- [2018](years/2018/index.md), 1\n" in page
    assert page.count("](years/20") == 6
    assert "- [Faro](places/pt/faro/index.md), 9" in page
    assert "Anywhere" not in page
    assert "Countries" not in page


def test_only_meetings_that_took_place_count_as_met(load: Loader) -> None:
    norway, peru = country("NO", "Norway"), country("PE", "Peru")
    pairs = [
        summary("held", parties=(norway, peru)),
        summary("taken-back", parties=(norway, peru), status="retracted"),
        summary("to-come", parties=(norway, peru), meeting_status="planned"),
        summary("off", parties=(norway, country("CL", "Chile")), meeting_status="cancelled"),
    ]
    page = texts(filled(pairs, load))["countries/no/index.md"]
    assert "- [Peru](../../pairs/no--pe/index.md), 1\n" in page
    assert "Chile](../../pairs/" not in page
