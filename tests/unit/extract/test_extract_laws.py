"""Laws of every draft: evidence is the article's own words, and all that points resolves."""

import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import draft
from pipeline.extract.words.sentences import MOST_SENTENCES
from pipeline.model import (
    Article,
    Chrome,
    Document,
    Grid,
    GridRow,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
)

PIECES = [
    "President", "Foreign Minister", "Ivo Radek", "Anna Boro", "of Chad", "Czech",
    "his counterpart",
    "met", "held talks with", "and", ",", "the", "in Doha", "on Friday", "3 May 2020", "will meet",
    "received", "by phone", "(UN)", "“", "”", ".", "?", "told", "NATO", "’s", "Mr.", "U.S.",
    "the ministers of Chad and Togo", "Reuters", "reported", "trade", "ceasefire", "—", ":",
    "é\u0301",
    "\u00a0", "\u200b", "\x07", "King", "al-Sudani", "bin", "summit", "attended by", "/TASS/.",
    "DOHA",
]  # fmt: skip
sentences = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join)
texts = st.one_of(sentences, st.text(max_size=60).map(lambda s: s.replace("\n", " ")))
kinds = st.sampled_from(["heading", "title", "paragraph", "point", "labelled", "chrome", "grid"])
dates = st.sampled_from([None, "2024-05-20", "2024", "soon"])


def build(parts, published):
    blocks, text = [], ""
    for kind, words in parts:
        start = len(text)
        text += words + "\n\n"
        passage = Passage(words, ((0, start),), start + len(words))
        blocks.append(_block(kind, words, passage, start))
    metadata = Metadata(title="A title" if len(parts) % 2 else None, published=published)
    article = Article(name="a.txt", kind="html", text=text, sha256="0" * 64, metadata=metadata)
    return Document(article, tuple(b for b in blocks if b is not None), ())


def _block(kind, words, passage, start):
    empty = Passage("", ((0, start),), start)
    match kind:
        case "heading":
            return Heading(passage, 2)
        case "title":
            return Heading(passage, 1)
        case "point":
            return ListItem(None, passage)
        case "labelled":
            return ListItem(passage, empty)
        case "chrome":
            return Chrome(passage, "date")
        case "grid":
            row = GridRow((passage, empty), start, start + len(words), 0.3)
            return Grid(None, row, (row, row))
    return Paragraph(passage)


def resolve(data, pointer):
    for key in pointer.split("/")[1:]:
        data = data[int(key)] if isinstance(data, tuple | list) else data[key]
    return data


PATH = re.compile(r"^[a-z_]+(\[[a-z0-9_-]+\])?(\.[a-z_]+(\[\d+\])?)*$")


def assert_laws(document):
    made = draft(document, "a")
    record, text = made.record, document.article.text
    data = dataclasses.asdict(record)
    pointers = [fact.pointer for fact in made.facts]
    assert len(pointers) == len(set(pointers))
    for fact in made.facts:
        assert resolve(data, fact.pointer) is not None
        assert fact.confidence is None or 0 <= fact.confidence <= 1
        for evidence in fact.evidence:
            assert evidence.quote == text[evidence.start : evidence.end] != ""
            assert evidence.source == document.article.name
    for item in record.review:
        assert PATH.match(item.path), item.path
        assert item.why
    themes, tables = {t.id for t in record.themes}, {t.id for t in record.tables}
    people = {p.id for p in record.participants}
    assert len(themes) == len(record.themes)
    assert len(tables) == len(record.tables)
    assert len(people) == len(record.participants)
    assert all(t.theme in themes for t in record.tables)
    assert {name for t in record.themes for name in t.tables} == tables
    assert record.meeting is None or record.meeting.host in {None, *people}
    assert len(record.review) == len(set(record.review))
    return made


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(kinds, texts), max_size=8), dates)
def test_laws_hold_for_any_document(parts, published):
    assert_laws(build(parts, published))


MEETING = [
    ("title", "Radek meets Boro"),
    ("paragraph", "Monday 6 May 2019"),
    (
        "paragraph",
        "Czech minister Ivo Radek met Albanian President Anna Boro in Prague on Friday, CTK said.",
    ),
    (
        "paragraph",
        "They discussed tariffs and exports. It was attended by Czech Trade Minister Eva Malá.",
    ),
    ("labelled", "Boats"),
    ("grid", "Step Result"),
]


def test_full_document_keeps_the_laws_and_the_order_of_the_record():
    made = assert_laws(build(MEETING, None))
    tops = [fact.pointer.split("/")[1] for fact in made.facts]
    order = ["title", "summary", "sources", "meeting", "participants", "topics", "themes", "tables"]
    assert tops == sorted(tops, key=order.index)
    assert set(tops) == set(order)
    assert made.text == build(MEETING, None).article.text


def test_same_document_gives_the_same_draft():
    assert draft(build(MEETING, None), "a") == draft(build(MEETING, None), "a")


def test_repaired_words_point_back_to_what_stood_there():
    text = "Talks.Dutch minister Eva Smit met Kenyan President Amos Kiptoo."
    passage = Passage("Talks. " + text[6:], ((0, 0), (7, 6)), len(text))
    article = Article(name="a.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata())
    made = assert_laws(Document(article, (Paragraph(passage),), ()))
    summary = next(f for f in made.facts if f.pointer == "/summary")
    assert summary.evidence[0].quote == text[6:]


def test_title_that_only_the_page_gives_is_no_evidence():
    text = "Prime Minister Radek met Albanian President Anna Boro in Prague."
    article = Article(
        name="a.md",
        kind="markdown",
        text=text,
        sha256="0" * 64,
        metadata=Metadata(title="Prime Minister Ivo Radek of Czechia meets President Boro"),
    )
    made = assert_laws(Document(article, (Paragraph(Passage(text, ((0, 0),), len(text))),), ()))
    assert made.record.title == "Prime Minister Ivo Radek of Czechia meets President Boro"
    names = {p.name: p.represents.country for p in made.record.participants}
    assert names == {"Ivo Radek": "CZ", "Anna Boro": "AL"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Le président a reçu le ministre du Tchad à Paris pour des entretiens.",
            "fr",
        ),
        (
            "Президент встретился с премьер-министром соседней страны и обсудил с ним торговлю.",
            "ru",
        ),
        (
            "Bakan ve bu heyet bir araya geldi ve ticaret için çok önemli bir gün oldu.",
            "tr",
        ),
        ("両首脳はきょう会談し、貿易について話し合いました。", "ja"),
        ("外交部长今天会见了来访的客人并讨论了贸易问题和地区局势发展", "zh"),
    ],
)
def test_text_in_another_language_is_named_and_nothing_is_guessed(text, language):
    made = assert_laws(build([("title", "Talks"), ("paragraph", text)], None))
    assert made.record.sources[0].language == language
    assert (made.record.meeting, made.record.participants, made.record.topics) == (None, (), ())
    why = {item.path: item.why for item in made.record.review}
    assert language in why["sources[0].language"]
    assert "meeting" in why


def test_text_in_capitals_says_so():
    text = "PRESIDENT ANNA BORO OF ALBANIA MET THE PRIME MINISTER OF CHAD AND THE TWO ATE."
    made = assert_laws(build([("paragraph", text)], None))
    assert "capitals" in " ".join(item.why for item in made.record.review)


@pytest.mark.parametrize(
    "text",
    [
        "President Anna Boro, " * 2000,
        "minister of " * 3000,
        "Minister of Foreign Affairs and " * 1500,
        "(" * 20000,
        "the two met with " * 3000,
        "3 May 2020 " * 2000,
        "“" * 5000,
    ],
)
def test_monotonous_text_ends_in_bounded_time(text):
    assert_laws(build([("title", "Talks"), ("paragraph", text)], None))


def test_five_thousand_names_end_in_bounded_time():
    letters = "bcdfglmnprst"
    names = ", ".join(
        f"{a.upper()}ano {b.upper()}e{c}i{d}o"
        for a in letters
        for b in letters
        for c in letters
        for d in "bdf"
    )
    opening = "President Ivo Radek of Chad met in Doha with "
    assert_laws(build([("title", "Talks"), ("paragraph", f"{opening}{names}.")], None))


def test_a_text_longer_than_any_report_is_read_in_part_and_says_so():
    text = "Omar Silva of Peru met Jaan Tamm of Estonia in Lima. " * (MOST_SENTENCES + 9)
    made = draft(build([("paragraph", text)], None), "long")
    assert [item.path for item in made.record.review].count("themes") == 1


def test_a_word_without_end_takes_bounded_time():
    sentence = "Peruvian President Ana Ruiz met Omar Ba, the leader of Mali."
    made = draft(build([("paragraph", sentence), ("paragraph", "A" * 200_000)], None), "word")
    assert made.record.meeting is not None
