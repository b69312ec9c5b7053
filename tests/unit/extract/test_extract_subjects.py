"""Themes of an article without headings, and the support that a topic needs."""

import pytest

from pipeline.extract.words.claims import claim_of

MET = "Omani King Said Harthy met Fijian President Ana Qera in Suva on 3 May 2024."


@pytest.mark.parametrize(
    "sentence",
    [
        '"A fish carries no passport," Qera said.',
        "They agreed on the training of coast guards.",
        "The two spoke of patrols.",
    ],
)
def test_one_weak_word_makes_no_topic(read, sentence):
    assert read(f"News\n{MET}\n{sentence}").record.topics == ()


def test_longer_phrase_hides_the_words_inside_it(read):
    record = read(f"News\n{MET}\nThey discussed palm oil and food security.").record
    assert record.topics == ("agriculture",)


def test_sentence_stands_under_its_strongest_topic_only(read):
    record = read(
        f"News\n{MET}\nThey discussed tariffs, exports and hospitals.\nThey discussed vaccines."
    ).record
    assert [(t.title, t.text) for t in record.themes] == [
        ("Trade", ("They discussed tariffs, exports and hospitals.",)),
        ("Health", ("They discussed vaccines.",)),
    ]


def test_what_no_topic_claims_stands_last(read):
    made = read(
        f"Exports and tariffs\n{MET}\nThey discussed exports. A choir sang. It rained.\nAll left."
    )
    last = made.record.themes[-1]
    assert (last.title, last.claim) == ("Further remarks", "reported")
    assert last.text == ("A choir sang. It rained.", "All left.")
    assert "Exports and tariffs" not in " ".join(s for t in made.record.themes for s in t.text)


def test_comment_is_kept_among_the_further_remarks(read):
    record = read(f"News\n{MET}\nThey discussed exports.\nAnalysts doubt that exports grow.").record
    assert record.themes[-1].text == ("Analysts doubt that exports grow.",)


def test_nothing_of_the_body_vanishes(read):
    sentences = [MET, "They discussed exports.", "A choir sang.", "Vaccines were praised."]
    record = read("News\n" + "\n".join(sentences)).record
    kept = " ".join([record.summary, *(s for t in record.themes for s in t.text)])
    assert all(sentence in kept for sentence in sentences)


def test_text_without_a_meeting_is_kept_whole(read):
    record = read("News\nA choir sang at the gate. It rained.").record
    assert [(t.title, t.text) for t in record.themes] == [
        ("Text", ("A choir sang at the gate. It rained.",))
    ]


def test_line_that_opens_a_list_goes_with_it(read):
    record = read(f"News\n{MET}\nThey settled:\n- boats\n- nets").record
    assert (record.themes[0].text, len(record.themes[0].points)) == (("They settled:",), 2)
    assert len(record.themes) == 1


@pytest.mark.parametrize(
    ("title", "text", "claim"),
    [
        ("What was agreed", "Both will sail. They will meet. It will be so.", "reported"),
        ("The port", "The port will open.", "reported"),
        ("The port", "The port will open. Ships will come.", "outlook"),
    ],
)
def test_heading_outweighs_a_sentence_about_the_future(title, text, claim):
    assert claim_of(title, text) == claim
