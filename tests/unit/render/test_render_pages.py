import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

import html5lib
import pytest

from pipeline.model import (
    Briefing,
    Meeting,
    Participant,
    Party,
    Point,
    Record,
    Revision,
    Site,
    Source,
    Table,
    Theme,
)
from pipeline.render import Loader, render
from pipeline.render.datafiles import data_files
from pipeline.render.meeting import meeting_view
from pipeline.render.titles import record_title

Pages = Callable[..., dict[str, str]]
PAGE = "meetings/harbour-talks/index.html"
BARE = Record(id="bare", sources=(Source(article=None, sha256=None),))
EMPTY = Record(id="empty", sources=(), meeting=Meeting())


def text_of(page: str) -> str:
    return " ".join("".join(html5lib.parse(page, namespaceHTMLElements=False).itertext()).split())


def crowd() -> Record:
    people = tuple(
        Participant(
            id=f"p{number}",
            name=f"Person {number}",
            role="Envoy",
            represents=Party(country=("SE", "KE", "PE")[number % 3]),
        )
        for number in range(24)
    )
    return Record(id="crowd", sources=(), meeting=Meeting(), participants=people)


def test_pages_come_in_order_and_each_meeting_has_two(full: Briefing, load: Loader) -> None:
    site = Site(data="none")
    made = [str(page.path) for page in render(site, [Briefing(BARE, ()), full], load)]
    assert made[:5] == [
        "meetings/bare/index.html",
        "meetings/bare/index.md",
        PAGE,
        "meetings/harbour-talks/index.md",
        "assets/readout.css",
    ]
    assert made[-6:] == [
        "status/index.html",
        "status/index.md",
        "index.html",
        "index.md",
        "404.html",
        "robots.txt",
    ]


def test_same_input_gives_the_same_bytes(full: Briefing, load: Loader) -> None:
    assert list(render(Site(), [full], load)) == list(render(Site(), [full], load))


@pytest.mark.parametrize("base", [None, "https://a.example/b/"])
def test_html_pages_are_valid_and_hold_nothing_active(
    full: Briefing, pages: Pages, base: str | None
) -> None:
    site = Site(description="About", notice="A notice", base_url=base)
    briefings = [full, Briefing(BARE, ()), Briefing(EMPTY, ()), Briefing(crowd(), ())]
    for path, page in pages(briefings, site).items():
        if not path.endswith(".html"):
            continue
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
        assert page.startswith("<!doctype html>")
        assert tree.get("lang") == "en"
        assert len(tree.findall(".//h1")) == 1
        assert [len(tree.findall(f".//{name}")) for name in ("main", "header", "footer")][0::2] == [
            1,
            1,
        ]
        assert tree.find(".//a[@class='skip']").get("href") == "#main"
        policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
        assert policy == (
            "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            "base-uri 'none'; form-action 'none'"
        )
        assert not tree.findall(".//script")
        assert not tree.findall(".//style")
        assert not [
            node for node in tree.iter() if {"style", "onclick", "onload"} & set(node.attrib)
        ]
        ids = [node.get("id") for node in tree.iter() if node.get("id")]
        assert len(ids) == len(set(ids))
        named = [node.get("aria-labelledby") for node in tree.iter() if node.get("aria-labelledby")]
        assert set(named) <= set(ids)


def test_every_internal_link_leads_to_a_page_that_is_there(full: Briefing, pages: Pages) -> None:
    made = pages([full, Briefing(BARE, ())])
    files = {f"data/{name}" for name, _ in data_files(Site())}
    for path, page in made.items():
        links = re.findall(r'href="([^"#]+)(?:#[^"]*)?"', page) if path.endswith("html") else []
        links += re.findall(r"\]\(([^)#]+)\)", page) if path.endswith(".md") else []
        for link in links:
            if ":" in link:
                continue
            parts: list[str] = []
            for part in (PurePosixPath(path).parent / link).parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in made.keys() | files, (path, link)


def test_canonical_address_is_given_only_where_the_site_has_one(
    full: Briefing, pages: Pages
) -> None:
    assert "canonical" not in "".join(pages([full]).values())
    made = pages([full], Site(base_url="https://a.example/b/"))
    assert '<link rel="canonical" href="https://a.example/b/meetings/harbour-talks/">' in made[PAGE]
    assert '<link rel="canonical" href="https://a.example/b/">' in made["index.html"]
    assert "canonical" not in made["404.html"]


def test_page_for_lost_readers_links_from_the_top_of_the_published_site(pages: Pages) -> None:
    assert (
        'href="/b/assets/readout.css"'
        in pages([], Site(base_url="https://a.example/b/"))["404.html"]
    )
    assert 'href="assets/readout.css"' in pages()["404.html"]


def test_meeting_page_shows_the_whole_record(full: Briefing, pages: Pages) -> None:
    text = text_of(pages([full])[PAGE])
    for words in (
        "Draft: not yet checked by a person",
        "2 facts need review",
        "Corrected on 1 June 2031",
        "12 May 2031 to 13 May 2031",
        "Győr, Hungary",
        "In person",
        "Danube Week",
        "The Quay, after Port Wire",
        "Party not stated in the article Kim Aas",
        "Senegal Omar Diallo role not stated",
        "River Council Lea Brandt Secretary, delegate",
        "Reported: what the article says",
        "Outlook: what the article expects",
        "Cost: Shared by both.",
        "Table 2 Boats",
        "it said 11 May 2031; it now says 12 May 2031. Why: slip",
        "Omar Diallo: role: the article gives none",
        "cd" * 32,
    ):
        assert words in text


def test_what_the_article_does_not_state_is_said_in_words(pages: Pages) -> None:
    made = pages([Briefing(EMPTY, ())])
    assert text_of(made["meetings/empty/index.html"]).count("not stated in the article") == 7
    assert made["meetings/empty/index.md"].count("*not stated in the article*") == 7
    assert "names no participants" in made["meetings/empty/index.md"]
    assert "No source is recorded." in made["meetings/empty/index.md"]


def test_record_without_a_meeting_says_so(pages: Pages) -> None:
    made = pages([Briefing(BARE, ())])
    assert "No meeting was found in the article." in made["meetings/bare/index.html"]
    assert "No meeting was found in the article." in made["meetings/bare/index.md"]
    assert "<dt>Date</dt>" not in made["meetings/bare/index.html"]


def test_retracted_record_says_so_first_and_is_kept_from_search_engines(
    full: Briefing, pages: Pages
) -> None:
    gone = Revision(date="2031-07-01", path="status", was="reviewed", now="retracted", why="forged")
    record = replace(full.record, status="retracted", revisions=(*full.record.revisions, gone))
    made = pages([replace(full, record=record)])
    main = text_of(made[PAGE]).split("Briefings", 2)[-1]
    assert main.strip().startswith("This record was retracted on 1 July 2031.")
    assert "Why: forged" in main
    assert '<meta name="robots" content="noindex">' in made[PAGE]
    assert "<title>Retracted: Harbour talks" in made[PAGE]
    assert (
        "> **This record was retracted on 1 July 2031.**" in made["meetings/harbour-talks/index.md"]
    )
    assert "Retracted:" in text_of(made["index.html"])
    assert "**Retracted:**" in made["index.md"]


def test_retracted_record_asks_for_no_review(full: Briefing, pages: Pages) -> None:
    made = pages([replace(full, record=replace(full.record, status="retracted"))])
    assert 'id="review"' not in made[PAGE]
    assert "needs review" not in text_of(made[PAGE])
    assert "Withdrawn; do not rely on it." in text_of(made[PAGE])
    assert "Nothing needs review." in made["review/index.md"]


def test_retraction_without_an_entry_is_still_said(pages: Pages) -> None:
    made = pages([Briefing(replace(BARE, status="retracted"), ())])
    assert "This record has been retracted." in text_of(made["meetings/bare/index.html"])
    assert "> **This record has been retracted.**" in made["meetings/bare/index.md"]


def test_participants_are_grouped_by_party_in_order_of_their_first(pages: Pages) -> None:
    groups = meeting_view(Briefing(crowd(), ()), Site()).delegations
    assert [(group.name, len(group.people)) for group in groups] == [
        ("Sweden", 8),
        ("Kenya", 8),
        ("Peru", 8),
    ]
    page = pages([Briefing(crowd(), ())])["meetings/crowd/index.html"]
    assert page.count('<li id="participant-') == 24


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["Ana"], "Ana"),
        (["Ana", "Ben"], "Ana and Ben"),
        (["Ana", "Ben", "Cem"], "Ana, Ben and Cem"),
        (["Ana", "Ben", "Cem", "Dee", "Eve"], "Ana, Ben and 3 others"),
        ([], "Record bare"),
    ],
)
def test_title_is_put_together_where_there_is_none(names: list[str], title: str) -> None:
    people = [Participant(id=name, name=name) for name in names]
    record = replace(BARE, participants=tuple(people))
    made, note = record_title(record)
    assert made == title
    assert note.startswith("Put together")


def test_title_names_delegates_only_where_there_are_no_principals() -> None:
    ana = Participant(id="a", name="Ana", capacity="delegate")
    ben = Participant(id="b", name="Ben")
    assert record_title(replace(BARE, participants=(ana, ben)))[0] == "Ben"
    assert record_title(replace(BARE, participants=(ana,)))[0] == "Ana"


def test_each_table_is_shown_once_under_its_theme_or_by_itself() -> None:
    def table(id_: str, theme: str | None) -> Table:
        return Table(id=id_, theme=theme, caption=None, columns=("A", "B"), rows=())

    record = replace(
        BARE,
        themes=(
            Theme(id="one", title="One", tables=("t2", "gone")),
            Theme(id="two", title="Two", tables=("t2",)),
        ),
        tables=(table("t1", "one"), table("t2", None), table("t3", None), table("t4", "gone")),
    )
    view = meeting_view(Briefing(record, ()), Site())
    assert [[part.table.number for part in theme.parts if part.table] for theme in view.themes] == [
        [2, 1],
        [],
    ]
    assert [table.number for table in view.tables] == [3, 4]
    assert view.tables[0].name == "Table 3: A and B"


def test_theme_without_a_heading_is_named_by_its_place() -> None:
    record = replace(BARE, themes=(Theme(id="theme", points=(Point(label=None, text="nets"),)),))
    view = meeting_view(Briefing(record, ()), Site())
    assert [theme.title for theme in view.themes] == ["Before the first heading"]


def test_table_is_a_named_region_that_scrolls(full: Briefing, pages: Pages) -> None:
    page = pages([full])[PAGE]
    assert (
        '<div class="scroll" role="region" aria-label="Table 1: Side and Share" tabindex="0">'
        in page
    )
    assert '<th scope="col">Side</th>' in page


def test_language_of_the_article_is_marked_where_it_is_not_the_site_s(
    full: Briefing, pages: Pages
) -> None:
    french = replace(full.record, sources=(replace(full.record.sources[0], language="fr"),))
    made = pages([replace(full, record=french)])
    assert '<h1 id="title" lang="fr"' in made[PAGE]
    assert 'lang="fr"' not in pages([full])[PAGE]
    odd = replace(full.record, sources=(replace(full.record.sources[0], language='x" y'),))
    assert meeting_view(replace(full, record=odd), Site()).language is None


def test_unchecked_country_code_and_host_are_shown_as_they_stand(pages: Pages) -> None:
    person = Participant(id="a", name="Ana", represents=Party(country="QQ"))
    record = replace(EMPTY, participants=(person,), meeting=Meeting(host="nobody"))
    text = text_of(pages([Briefing(record, ())])["meetings/empty/index.html"])
    assert "Parties QQ" in text
    assert "Host nobody" in text


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source(article="articles/a.txt", sha256=None, publisher="The Quay"), "The Quay"),
        (
            Source(article="articles/a.txt", sha256=None, url="https://www.quay.example/1"),
            "quay.example",
        ),
        (Source(article="articles/a.txt", sha256=None, url="javascript:1"), "a.txt"),
        (Source(article=None, sha256=None), "Source 1"),
    ],
)
def test_source_is_named_by_the_best_that_is_known(source: Source, name: str) -> None:
    view = meeting_view(Briefing(replace(BARE, sources=(source,)), ()), Site())
    assert view.sources[0].name == name


def test_empty_cell_keeps_its_place_in_markdown(pages: Pages) -> None:
    table = Table(id="t", theme=None, caption=None, columns=("A", ""), rows=(("", "b"),))
    page = pages([Briefing(replace(BARE, tables=(table,)), ())])["meetings/bare/index.md"]
    assert "| A | |\n| --- | --- |\n| | b |\n" in page


def test_long_lead_is_shortened_in_the_description(full: Briefing, pages: Pages) -> None:
    record = replace(full.record, summary="word " * 100)
    found = re.search(
        r'name="description" content="([^"]*)"', pages([replace(full, record=record)])[PAGE]
    )
    assert found is not None
    assert len(found[1]) <= 300
    assert found[1].endswith("word…")


def test_workspace_overrides_one_template(
    full: Briefing, pages: Pages, override: Callable[[Mapping[str, str]], Loader]
) -> None:
    loader = override({"html/parts/glance.html.j2": "MINE", "assets/readout.css": "a{b:'<&'}"})
    made = pages([full], loader=loader)
    assert "MINE" in made[PAGE]
    assert "Participants" in made[PAGE]
    assert made["assets/readout.css"] == "a{b:'<&'}"
