import pytest

from pipeline.extract import TOPICS
from pipeline.extract.gazetteer import word_lists

MET = "Talks\nDutch minister Eva Smit met Kenyan President Amos Kiptoo in Nairobi.\n"


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("They discussed tariffs and market access.", "trade"),
        ("The two leaders discussed wheat and fertiliser.", "agriculture"),
        ("They agreed to fight drug trafficking and smuggling.", "crime/narcotics"),
        ("Smit asked Kiptoo for the extradition of two men.", "legal/judicial cooperation"),
        ("The talks covered a ceasefire in the hills.", "conflict/peace process"),
        ("They spoke of vaccines and hospitals.", "health"),
        ("They discussed sanctions and an embargo.", "sanctions"),
        ("Both sides agreed on cheaper electricity from the dam.", "energy"),
        ("They discussed visas and passports for stranded crew members.", "consular"),
    ],
)
def test_what_was_discussed_gives_the_topic(sentence, topic, read):
    assert topic in read(MET + sentence).record.topics


def test_words_of_onlookers_give_no_topic(read):
    text = MET + "Analysts said that copper, lithium and other minerals matter most."
    assert "mining" not in read(text).record.topics


def test_office_gives_no_topic(read):
    text = "Talks\nDutch Trade Minister Eva Smit met Kenyan Health Minister Amos Kiptoo in Nairobi."
    assert read(text).record.topics == ()


def test_topics_are_in_the_order_of_the_list_and_have_evidence(read):
    draft = read(MET + "They discussed sanctions, vaccines and hospitals, and tariffs and exports.")
    topics = draft.record.topics
    assert list(topics) == sorted(topics, key=TOPICS.index)
    pointers = {f.pointer for f in draft.facts if f.evidence}
    assert {f"/topics/{n}" for n in range(len(topics))} <= pointers


def test_each_topic_has_words_and_no_word_twice():
    for topic, words in word_lists("topics.json").items():
        assert words, topic
        assert len(set(words)) == len(words), topic


def test_list_is_closed():
    assert len(TOPICS) == len(set(TOPICS)) == 29


@pytest.mark.shared
def test_list_is_the_one_of_the_field():
    import json
    from pathlib import Path

    path = Path(__file__).parents[4] / "shared" / "eval" / "topics.json"
    if not path.is_file():
        pytest.skip("../shared/eval is not here")
    assert list(TOPICS) == json.loads(path.read_text(encoding="utf-8"))
