"""Lists: which there are, in what order, how they are cut and what they say."""

import re
from pathlib import PurePosixPath

import pytest

from pipeline.render import (
    Loader,
)
from tests.unit.render.invented import SMALL, country, filled, organization, planned, summary, texts


def test_a_list_is_made_for_all_that_readers_look_for() -> None:
    folders = {str(PurePosixPath(path).parent) for path in planned(SMALL)}
    assert folders == {
        ".",
        "assets",
        "countries",
        "countries/pe",
        "organizations",
        "organizations/nato",
        "organizations/nato-2",
        "people",
        "people/ana-ruiz",
        "people/li-wen",
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


def test_organizations_of_one_slug_keep_apart_by_the_order_of_their_names() -> None:
    names = ["Óne", "One", "one", "ONE-2", "上合组织", "欧盟"]
    made = [summary(f"m{n}", parties=(organization(name),)) for n, name in enumerate(names)]
    expected = {
        "One": "one",
        "ONE-2": "one-2",
        "one": "one-3",
        "Óne": "one-4",
        "上合组织": "item",
        "欧盟": "item-2",
    }
    for order in (made, made[::-1]):
        index = planned(order)["organizations/index.html"]
        assert {name: folder for folder, name, _ in index.words[1]} == {
            name: f"organizations/{slug}" for name, slug in expected.items()
        }


def test_index_names_all_lists_with_their_sizes(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    assert "- [Peru](pe/index.md), 2 meetings\n" in pages["countries/index.md"]
    assert "- [trade](trade/index.md), 3 records\n" in pages["topics/index.md"]
    years = re.findall(
        r"<bdi>(.*?)</bdi></a> <span class=\"count\">(.*?)<", pages["years/index.html"]
    )
    assert years == [("2031", "1 meeting"), ("2030", "1 meeting"), ("Date not stated", "1 meeting")]
    assert "Ana Ruiz" in pages["people/index.html"]
    assert "A. Ruiz" not in pages["people/index.html"]
    assert "None have been recorded yet." in texts(filled([], load))["people/index.html"]


def test_names_with_marks_stand_beside_those_without() -> None:
    names = ["Zora", "Åsa", "Asta", "élan", "Ed"]
    made = [summary(f"m{n}", people=((f"p{n}", name),)) for n, name in enumerate(names)]
    index = planned(made)["people/index.html"]
    assert [name for _, name, _ in index.words[1]] == ["Åsa", "Asta", "Ed", "élan", "Zora"]


def test_year_is_told_by_month_and_other_lists_by_year(load: Loader) -> None:
    made = [
        summary("a", "2031-02-03", topics=("trade",)),
        summary("b", "2031-02", topics=("trade",)),
        summary("c", "2031", topics=("trade",)),
        summary("d", "2030-05-06", topics=("trade",)),
    ]
    pages = texts(filled(made, load))
    titles = {path: re.findall(r"^## (.*)$", page, re.MULTILINE) for path, page in pages.items()}
    assert titles["years/2031/index.md"] == ["February 2031", "2031"]
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
