import pytest

from pipeline.extract import TOPICS
from pipeline.extract.words.gazetteer import phrases, word_lists

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
        ("The Ambassador said that the resumption of flights was near.", "transport"),
        ("For his part, the President stressed the value of clean energy.", "energy"),
        ("Acid rain was discussed at length.", "climate"),
        ("They spoke of cooperation in such areas as trade, mining and technology.", "technology"),
        ("He praised Dutch-Kenyan relations.", "bilateral relations"),
        ("They touched on the reform of the Security Council.", "multilateral institutions"),
        ("They spoke of a national unity government.", "elections/governance"),
        ("Smit thanked Kenya for its help to refugees and asylum seekers.", "migration"),
        ("They exchanged views on the nuclear issue.", "nuclear/arms control"),
        ("A spokesman said that the two discussed border security.", "security"),
        ("They agreed to act together against transnational crimes.", "crime/narcotics"),
        ("The ministers reviewed the high-speed train to the coast.", "transport"),
        ("They discussed the price of silver and zinc.", "mining"),
        ("The two spoke about budget support for the coming year.", "development aid"),
        ("They discussed the reopening of embassies.", "bilateral relations"),
        ("They agreed on new rules for foreign investment.", "economy"),
        ("They discussed the reform of the African Union and ASEAN.", "multilateral institutions"),
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


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The Democratic People's Republic was not named.", "elections/governance"),
        ("They agreed on a resolution of the UN Security Council.", "security"),
        ("They met the Minister of Transport and Health.", "health"),
        ("The talks were held at the Ministry for Trade.", "trade"),
        ("The two states signed an extradition treaty in 1995.", "legal/judicial cooperation"),
        ("A bridge stands near the hotel.", "infrastructure"),
        ("Food security was discussed.", "security"),
        ("They discussed water security and irrigation.", "security"),
        ("Smit was seen off at the airport, to which the road is bad.", "transport"),
        ("They agreed on a transition period and on reforms.", "elections/governance"),
        ("Human rights groups asked for a word with both.", "human rights"),
        ("They agreed to fly home over the new trade route.", "trade"),
        ("They spoke in support of a bridge between the faiths.", "infrastructure"),
        ("They agreed to see each other again at the World Climate Week.", "climate"),
        ("They met during the Nairobi Oil and Energy Forum.", "energy"),
        (
            "They talked on the sidelines of the African Union and ASEAN summits.",
            "multilateral institutions",
        ),
        (
            "They agreed to go to the Commonwealth meeting and the G20 summit.",
            "multilateral institutions",
        ),
    ],
)
def test_names_and_the_past_give_no_topic(sentence, topic, read):
    assert topic not in read(MET + sentence).record.topics


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


def test_weak_words_are_words_of_topics():
    listed = {word for found in word_lists("topics.json").values() for word in found}
    assert phrases("weakwords.txt") <= listed


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


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("They discussed migration, gas and visas.", "energy"),
        ("They discussed oil.", "energy"),
        ("On the agenda were ports, oil and visas.", "transport"),
        ("The two talked about visas, drones and fishing.", "defence"),
        ("Smit and Kiptoo discussed sugar, housing and the visas.", "agriculture"),
        ("They agreed:\n- Gas\n- Visas", "energy"),
        ("They agreed:\n- Gas: The pipe will be ready in May.", "energy"),
        ("They agreed:\n- Migration: Boats will be watched.", "migration"),
    ],
)
def test_everyday_word_that_is_an_item_of_its_own_is_a_topic(read, text, topic):
    assert topic in read(f"{MET}{text}").record.topics


@pytest.mark.parametrize(
    "text",
    [
        "They agreed on little and drank gas-free water.",
        "The gas lamps, tables and chairs were from Bergen.",
        "They discussed who would pay for the gas bottle of the cook.",
        "They agreed:\n- The oil on the floor will be wiped up, and the lamp mended.",
    ],
)
def test_everyday_word_beside_other_things_is_none(read, text):
    assert "energy" not in read(f"{MET}{text}").record.topics


def test_topic_of_a_label_leads_to_the_label(read):
    draft = read(f"{MET}- Migration: Boats will be watched.")
    facts = [f for f in draft.facts if f.pointer == "/topics/0"]
    assert [e.quote for e in facts[0].evidence] == ["Migration"]
