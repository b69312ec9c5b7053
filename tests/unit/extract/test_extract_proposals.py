from collections.abc import Callable

import pytest

from pipeline.extract import Proposed, draft, with_proposals
from pipeline.extract.names.namesakes import is_same_name
from pipeline.extract.proposals import MOST_SHOWN
from pipeline.model import Document, Draft, Proposal

TALKS = (
    "Talks in Tallinn\n\n"
    "Finnish Foreign Minister Ilkka Vanttaja met Sri Lankan Foreign Minister Renuka Samarakoon in "
    "Tallinn on 4 March 2025. The harbour master Oskari Lehtovaara showed them the port. "
    "Lehtovaara spoke of the Baltic Pilots Union."
)


@pytest.fixture
def document(make_document: Callable[..., Document]) -> Document:
    return make_document(TALKS)


def _proposal(document: Document, words: str, **more: object) -> Proposal:
    start = document.article.text.index(words)
    given = {"start": start, "end": start + len(words)}
    return Proposal(**{"path": "participants", "value": words, "what": "a person", **given, **more})


def _review(document: Document, *proposals: Proposal, held: tuple[str, ...] = ()) -> Draft:
    drafted = draft(document, "a")
    return with_proposals(document, drafted, [Proposed("tiny", one, held) for one in proposals])


def _whys(drafted: Draft) -> list[str]:
    return [item.why for item in drafted.record.review if item.why.startswith("tiny")]


def test_a_proposal_becomes_a_review_item_that_quotes_its_sentence(document: Document) -> None:
    done = _review(document, _proposal(document, "Oskari Lehtovaara", confidence=0.75))
    item, fact = done.record.review[-1], done.facts[-1]
    sentence = "The harbour master Oskari Lehtovaara showed them the port."
    assert item.path == "participants"
    assert item.why == f"tiny proposes `Oskari Lehtovaara` as a person: “{sentence}”"
    assert fact.pointer == f"/review/{len(done.record.review) - 1}/why"
    assert fact.confidence == 0.75
    assert [one.quote for one in fact.evidence] == [sentence]
    assert all(document.article.text[e.start : e.end] == e.quote for e in fact.evidence)


def test_a_proposal_changes_nothing_but_the_review_list(document: Document) -> None:
    before = draft(document, "a")
    done = _review(document, _proposal(document, "Oskari Lehtovaara"))
    assert done.facts[: len(before.facts)] == before.facts
    assert done.record.review[: len(before.record.review)] == before.record.review
    assert done.record.participants == before.record.participants


@pytest.mark.parametrize("value", ["Ilkka Vanttaja", "Vanttaja", "Minister Ilkka Vanttaja"])
def test_a_person_whom_the_record_holds_is_not_proposed(document: Document, value: str) -> None:
    assert "Ilkka Vanttaja" in [one.name for one in draft(document, "a").record.participants]
    done = _review(document, _proposal(document, value.rpartition(" ")[2], value=value))
    assert done == draft(document, "a")


def test_what_the_record_holds_at_the_place_is_not_proposed(document: Document) -> None:
    place = {"path": "meeting.place.name", "what": "the place"}
    assert not _whys(_review(document, _proposal(document, "Tallinn", **place), held=("TALLINN",)))
    assert _whys(_review(document, _proposal(document, "Tallinn", **place), held=("Riga",)))


def test_a_person_is_proposed_once_and_under_the_fullest_name(document: Document) -> None:
    short = document.article.text.rindex("Lehtovaara")
    proposals = [
        _proposal(document, "Lehtovaara", start=short, end=short + 10),
        _proposal(document, "Oskari Lehtovaara"),
        _proposal(document, "Oskari Lehtovaara", what="the host"),
    ]
    (why,) = _whys(_review(document, *proposals))
    assert "`Oskari Lehtovaara` as a person" in why


def test_the_order_of_the_proposals_makes_no_difference(document: Document) -> None:
    proposals = [
        _proposal(document, "Oskari Lehtovaara"),
        _proposal(document, "Baltic Pilots Union", what="an organization"),
        _proposal(document, "Tallinn", path="meeting.part_of", what="an event"),
        _proposal(document, "Tallinn", path="meeting.part_of", what="an event"),
    ]
    done = _review(document, *proposals)
    assert done == _review(document, *reversed(proposals))
    assert [why.split("`")[1] for why in _whys(done)] == [
        "Tallinn",
        "Oskari Lehtovaara",
        "Baltic Pilots Union",
    ]


def test_the_surest_are_listed_and_the_others_counted(document: Document) -> None:
    names = [f"Name{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    proposals = [
        _proposal(document, "Tallinn", value=name, confidence=number / 100)
        for number, name in enumerate(names)
    ]
    *listed, last = _whys(_review(document, *proposals))
    assert len(listed) == MOST_SHOWN
    assert [why.split("`")[1] for why in listed] == names[-MOST_SHOWN:]
    assert last == "tiny proposes 6 more that are not listed here"


def test_words_outside_of_sentences_are_quoted_with_their_line(
    make_document: Callable[..., Document],
) -> None:
    document = make_document("Talks\n\nThey met.\n\nby Oona Kirsikka, Turku")
    bare = Document(document.article, document.blocks[:-1], ())
    (why,) = _whys(_review(bare, _proposal(bare, "Oona Kirsikka")))
    assert why.endswith(": “by Oona Kirsikka, Turku”")


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Renuka Samarakoon", "Samarakoon", True),
        ("Samarakoon", "Dr Renuka Samarakoon", True),
        ("José Núñez", "Jose Nunez", True),
        ("Ilkka Vanttaja", "Ilkka Lehto", False),
        ("Anna Lehto", "Ilkka Lehto", False),
    ],
)
def test_names_are_compared_as_those_of_persons(one: str, other: str, is_same: bool) -> None:
    assert is_same_name(one, other) is is_same
    assert is_same_name(other, one) is is_same
