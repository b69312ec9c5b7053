"""How much of the articles a page shows, and what of it was mended."""

from collections.abc import Callable

import pytest

from pipeline.model import Briefing, Evidence, Fact, Record, Repair, Site, Source
from pipeline.render.fulltext import number_sentences, sentences_behind
from pipeline.render.meeting import meeting_view
from pipeline.render.originals import archive_href, original_href, printed_pieces
from pipeline.render.repairs import mended_words
from pipeline.render.views import Mended, Value
from pipeline.values import replace

Pages = Callable[..., dict[str, str]]
PAGE = "meetings/river/index.html"
TEXT = "River talks\n\nthe two met in May. They spoke of fish.\nIt rained.\n"
ARTICLE = "articles/river.txt"


def evidence(quote: str, source: str = ARTICLE, text: str = TEXT) -> Evidence:
    start = text.index(quote)
    return Evidence(source, quote, start, start + len(quote))


@pytest.fixture
def river() -> Briefing:
    record = Record(
        id="river",
        title="River talks",
        summary="The two met in May.",
        sources=(Source(article=ARTICLE, sha256=None, url="https://quay.example/r#top"),),
    )
    facts = (
        Fact("/title", (evidence("River talks"),)),
        Fact("/summary", (evidence("the two met in May."),)),
    )
    repairs = (Repair(13, 14, "t", "T", "lost capital"),)
    return Briefing(record, facts, b"id: river\n", ((ARTICLE, TEXT),), repairs)


def test_the_full_text_has_every_sentence_with_a_number(river: Briefing) -> None:
    view = meeting_view(river, Site(source_text="full"))
    (text,) = view.texts
    assert text.source == Value("quay.example", href="#source-1")
    assert [[one.quotes[0] for one in run] for run in text.paragraphs] == [
        ["River talks"],
        ["the two met in May.", "They spoke of fish."],
        ["It rained."],
    ]
    sentences = [one for run in text.paragraphs for one in run]
    assert [one.anchor for one in sentences] == ["s1", "s2", "s3", "s4"]
    assert [len(one.supports) for one in sentences] == [1, 1, 0, 0]
    assert view.lead_marks.passages == (2,)
    assert view.passages == ()


def test_the_page_with_the_full_text_leads_there_and_back(river: Briefing, pages: Pages) -> None:
    page = pages([river], Site(source_text="full"))[PAGE]
    assert '<a href="#s2" aria-label="Source passage [2]">' in page
    assert '<span class="sentence" id="s2">' in page
    assert '<a href="#summary"><bdi>Summary</bdi></a>' in page
    assert "It rained." in page
    assert page.count(">in the original</a>") == 2  # of the sentences that support something


def test_what_was_mended_is_told_beside_the_words_as_they_stand(river: Briefing) -> None:
    assert meeting_view(river, Site()).passages[1].mended == (Mended("the", "The"),)


def test_quotes_alone_are_shown_unless_more_is_asked_for(river: Briefing, pages: Pages) -> None:
    made = pages([river])
    for page in (made[PAGE], made["meetings/river/index.md"]):
        assert "the two met in May." in page
        assert "It rained." not in page


def test_no_word_of_the_article_is_shown_where_none_may_be(river: Briefing, pages: Pages) -> None:
    made = pages([river], Site(source_text="none"))
    for page in (made[PAGE], made["meetings/river/index.md"]):
        assert "the two met in May" not in page
        assert "text=" not in page
        assert "characters 14 to 32" in page
    assert '<a href="#s2"' in made[PAGE]


def test_article_that_is_not_at_hand_is_quoted_behind_those_that_are(river: Briefing) -> None:
    other = Source(article="articles/b.txt", sha256=None)
    fact = Fact("/topics/0", (Evidence("articles/b.txt", "of fish", 5, 12),))
    record = replace(river.record, topics=("fish",), sources=(*river.record.sources, other))
    both = replace(river, record=record, facts=(*river.facts, fact))
    view = meeting_view(both, Site(source_text="full"))
    assert [(one.number, one.quotes) for one in view.passages] == [(5, ("of fish",))]
    assert next(row for row in view.glance if row.label == "Topics").marks.passages == (5,)


def test_evidence_over_two_sentences_leads_to_both() -> None:
    numbered = number_sentences([(ARTICLE, TEXT)])
    across = Evidence(ARTICLE, "May. They", TEXT.index("May"), TEXT.index("They") + 4)
    assert sentences_behind({"x": [across], "y": []}, numbered) == {"x": (2, 3), "y": ()}


def test_evidence_between_sentences_leads_to_none() -> None:
    numbered = number_sentences([(ARTICLE, TEXT)])
    assert sentences_behind({"x": [Evidence(ARTICLE, "\n", 11, 12)]}, numbered) == {"x": ()}


def test_repairs_of_one_word_are_told_as_one() -> None:
    piece = Evidence("a", "at the eu-summit in", 10, 29)
    repairs = (
        Repair(17, 19, "eu", "EU", "capitals"),
        Repair(19, 20, "-", " ", "stray hyphen"),
        Repair(26, 26, "", " ", "missing space"),
        Repair(40, 41, "x", "y", "elsewhere"),
    )
    assert mended_words(piece, repairs) == (Mended("eu-summit", "EU summit"),)


@pytest.mark.parametrize(
    ("url", "words", "expected"),
    [
        (
            "https://a.example/x",
            "one, two-three",
            "https://a.example/x#:~:text=one%2C%20two%2Dthree",
        ),
        ("https://a.example/x#y", "one", "https://a.example/x#y:~:text=one"),
        (
            "https://a.example/",
            "a1 a2 a3 a4 a5 " + "b" * 80 + " c1 c2 c3 c4 c5",
            "https://a.example/#:~:text=a1%20a2%20a3%20a4%20a5,c1%20c2%20c3%20c4%20c5",
        ),
        ("https://a.example/", "", "https://a.example/"),
        ("javascript:alert(1)", "one", None),
        ("mailto:a@b.example", "one", None),
        (None, "one", None),
    ],
)
def test_the_original_is_opened_at_the_words(
    url: str | None, words: str, expected: str | None
) -> None:
    assert original_href(url, [words]) == expected


def test_the_original_of_a_row_is_opened_at_its_cells() -> None:
    told = original_href("https://a.example/x", ["Hungary", "", "half of all"])
    assert told == "https://a.example/x#:~:text=Hungary,half%20of%20all"


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("## The talks", ["The talks"]),
        ("- **Cost:** shared by _both_.", ["Cost: shared by both."]),
        ("3. `one` and ~~two~~", ["one and two"]),
        ("See [the *note*](https://a.example/x_(1)).", ["See the note."]),
        ("snake_case, 2 * 3 * 4, 5-6", ["snake_case, 2 * 3 * 4, 5-6"]),
        ("| Hungary | **half** |", [" Hungary ", " half "]),
    ],
)
def test_marks_of_markdown_are_not_looked_for_in_the_original(
    quote: str, printed: list[str]
) -> None:
    found = printed_pieces(quote, is_markdown=True)
    assert [one.strip() for one in found] == [one.strip() for one in printed]


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("Uganda | 3 | Jinja", ["Uganda", "3", "Jinja"]),
        ("\u2022 No trawling", ["No trawling"]),
        ("**not** Markdown | no", ["**not** Markdown", "no"]),
    ],
)
def test_cells_and_items_of_a_page_are_looked_for_without_what_divides_them(
    quote: str, printed: list[str]
) -> None:
    assert printed_pieces(quote, is_markdown=False) == printed


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031-05-14", "https://web.archive.org/web/20310514/https://a.example/x"),
        (None, "https://web.archive.org/web/*/https://a.example/x"),
    ],
)
def test_copies_are_looked_for_in_an_archive(published: str | None, expected: str) -> None:
    source = Source(article=None, sha256=None, url="https://a.example/x", published=published)
    assert archive_href(source) == expected
    assert archive_href(replace(source, url="ftp://a.example/x")) is None
