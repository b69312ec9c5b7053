import pytest

from pipeline.extract.certainty import CONFIDENT
from pipeline.extract.names.mentions import mentions
from pipeline.extract.names.namesakes import name_parts
from pipeline.extract.words.lines import line_from_text

LEAD = "Talks held\n"


def people(draft):
    return [
        (
            p.name,
            p.role,
            p.represents and (p.represents.country or p.represents.organization),
        )
        for p in draft.record.participants
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "role", "party"),
    [
        (
            "Ghanaian Foreign Minister Ama Tetteh-Quay spoke.",
            "Ama Tetteh-Quay",
            "Foreign Minister",
            "GH",
        ),
        ("Prime Minister of Nepal Hari Thapa spoke.", "Hari Thapa", "Prime Minister", "NP"),
        ("Togo's president, Koffi Adjavon, spoke.", "Koffi Adjavon", "president", "TG"),
        (
            "Ivo Radek, the foreign minister of Slovenia, spoke.",
            "Ivo Radek",
            "foreign minister",
            "SI",
        ),
        ("Lena Varga of Hungary spoke.", "Lena Varga", None, "HU"),
        ("Mikko Saari (Finland) spoke.", "Mikko Saari", None, "FI"),
        ("Kenya's Wanjiru Otieno spoke.", "Wanjiru Otieno", None, "KE"),
        (
            "NATO chief Lars Dahl spoke.",
            "Lars Dahl",
            "chief",
            "North Atlantic Treaty Organization (NATO)",
        ),
        (
            "HE Minister of Foreign Affairs of the Kingdom of Norway Astrid Moen spoke.",
            "Astrid Moen",
            "Minister of Foreign Affairs",
            "NO",
        ),
        (
            "Rosa Quint, Managing Director of the International Monetary Fund (IMF), spoke.",
            "Rosa Quint",
            "Managing Director",
            "International Monetary Fund (IMF)",
        ),
        (
            "Marco Bell, the chief executive of the Italian energy group Lumina, spoke.",
            "Marco Bell",
            "chief executive",
            "Lumina",
        ),
        (
            "the leader of the Central African Republic (CAR), Jean-Luc Bozanga, spoke.",
            "Jean-Luc Bozanga",
            "leader",
            "CF",
        ),
        (
            "Ambassador of Peru to Kenya, H.E. Luz Paredes, spoke.",
            "Luz Paredes",
            "Ambassador of Peru to Kenya",
            "PE",
        ),
        ("Hungarian leader Kovács Bálint spoke.", "Kovács Bálint", "leader", "HU"),
        ("South Korean envoy Han Ji-won spoke.", "Han Ji-won", "envoy", "KR"),
        (
            "Emirati minister Sheikh Saif bin Rashid Al Mazrui spoke.",
            "Saif bin Rashid Al Mazrui",
            "minister",
            "AE",
        ),
        ("German Chancellor Ulrike von der Aue spoke.", "Ulrike von der Aue", "Chancellor", "DE"),
        ("Indian minister S. K. Raghunathan spoke.", "S. K. Raghunathan", "minister", "IN"),
        ("Indonesian Vice-President Sudarmo spoke.", "Sudarmo", "Vice-President", "ID"),
        ("Polish Prime Minister Jan Wilk spoke.", "Jan Wilk", "Prime Minister", "PL"),
        (
            "Israel Adler, the justice minister of Israel, spoke.",
            "Israel Adler",
            "justice minister",
            "IL",
        ),
        ("Chilean President Santiago Rojas spoke.", "Santiago Rojas", "President", "CL"),
        ("Soviet Foreign Minister Pavel Orlin spoke.", "Pavel Orlin", "Foreign Minister", "RU"),
    ],
)
def test_mention_gives_name_office_and_party(sentence, name, role, party):
    found = next(m for m in mentions(line_from_text(sentence)) if m.name)
    assert (found.name, found.role, found.code or found.organization) == (name, role, party)


def test_names_after_a_list_of_countries_take_them_in_order():
    text = "The foreign ministers of Chile and Peru, Eva Soto and Luis Rimac, met."
    found = [(m.name, m.role, m.code) for m in mentions(line_from_text(text)) if m.name]
    assert found == [
        ("Eva Soto", "foreign minister", "CL"),
        ("Luis Rimac", "foreign minister", "PE"),
    ]


def test_shared_plural_office_is_given_in_the_singular():
    text = "Presidents Amos Kiptoo of Kenya and Juma Mrisho of Tanzania met."
    found = [(m.name, m.role, m.code) for m in mentions(line_from_text(text)) if m.name]
    assert found == [("Amos Kiptoo", "President", "KE"), ("Juma Mrisho", "President", "TZ")]


@pytest.mark.parametrize(
    "sentence",
    [
        "They met in Kabuga on Monday.",
        "The road to the Kabuga crossing is closed.",
        "The Mutual Defence Treaty of 1951 stands.",
        "Traders have complained.",
        "PRESIDENT ANNA BORO MET THE MINISTER",
    ],
)
def test_places_things_and_openings_are_no_persons(sentence):
    line = line_from_text(sentence, frozenset({"traders"}))
    assert [m.name for m in mentions(line) if m.name] == []


@pytest.mark.parametrize("word", ["Congolese", "Korean", "Dominican"])
def test_word_that_two_countries_share_asks_a_person(word, read):
    draft = read(
        LEAD + f"{word} President Joseph Ilunga met Togolese President Koffi Adjavon in Lomé."
    )
    first = next(p for p in draft.record.participants if p.name == "Joseph Ilunga")
    assert first.represents is None
    assert f"participants[{first.id}].represents" in {item.path for item in draft.record.review}


def test_counterpart_is_given_with_the_office_that_it_stands_for(read):
    draft = read(
        LEAD
        + "Kenyan President Amos Kiptoo met his Tanzanian counterpart, Juma Mrisho, in Nairobi."
    )
    assert people(draft) == [
        ("Amos Kiptoo", "President", "KE"),
        ("Juma Mrisho", "counterpart (President)", "TZ"),
    ]


def test_surname_title_and_full_name_are_one_person(read):
    draft = read(
        "Boro meets Radek\n"
        "President Boro met Czech Prime Minister Ivo Radek in Prague.\n"
        "Albanian President Anna Boro thanked Mr Radek. Boro left at noon."
    )
    assert {name for name, _, _ in people(draft)} == {"Anna Boro", "Ivo Radek"}


def test_group_in_one_sentence_and_names_in_the_next_are_matched(read):
    draft = read(
        LEAD + "NATO Secretary General Lars Dahl sat down with the foreign ministers of Turkey and "
        "Sweden in Brussels.\n"
        "Dahl said after the meeting with Kemal Arslan and Nils Berg that it went well."
    )
    assert ("Kemal Arslan", "foreign minister", "TR") in people(draft)
    assert ("Nils Berg", "foreign minister", "SE") in people(draft)


def test_its_president_serves_the_body_named_before(read):
    draft = read(
        LEAD + "Ghanaian President Kofi Mensa received a delegation of the ECOWAS Commission "
        "led by its President, Dr. Aliou Touma, in Accra."
    )
    assert people(draft)[0][0] == "Kofi Mensa"
    assert people(draft)[1][0] == "Aliou Touma"
    assert "ECOWAS" in people(draft)[1][2]


def test_points_of_a_list_add_those_who_were_met(read):
    draft = read(
        "Round of meetings\n"
        "Qatari Prime Minister Sheikh Jassim bin Hamad Al Noor met on Sunday "
        "with a number of guests.\n"
        "His Excellency met with:\n"
        "- HE Prime Minister of Somalia Abdi Warsame. They discussed security.\n"
        "- HE Foreign Minister of Bangladesh Dr. A. B. Rahman. They touched on gas."
    )
    assert [name for name, _, _ in people(draft)] == [
        "Jassim bin Hamad Al Noor",
        "Abdi Warsame",
        "A. B. Rahman",
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "Government spokesman Peter Lund said that the talks went well.",
        "“It is a good sign,” said Maria Kern, a lecturer in Basel.",
        "Russian President Oleg Demin, who was not part of the talks, had no comment.",
        "Neither King Olav nor Prime Minister Per Strand of Norway took part in the lunch.",
        "Danish Prime Minister Mette Holm is expected at the same base in June.",
        "She conveyed the greetings of President Sofia Lund.",
        "Last year Radek met Austrian Chancellor Max Huber in Vienna in 2011.",
    ],
)
def test_bystanders_are_no_participants(aside, read):
    draft = read(
        "Radek meets Boro\n"
        "Czech Prime Minister Ivo Radek met Albanian President Anna Boro in Prague on 3 May 2020.\n"
        + aside
    )
    assert {name for name, _, _ in people(draft)} == {"Ivo Radek", "Anna Boro"}


def test_those_who_attended_are_delegates(read):
    draft = read(
        LEAD + "Omani Foreign Minister Sayyid Badr Al Hinai received Iraqi Prime Minister "
        "Ali al-Zubaidi in Muscat.\n"
        "The meeting was attended by Dr. Salim Al Amri, Minister of Trade."
    )
    capacities = {p.name: p.capacity for p in draft.record.participants}
    assert capacities == {
        "Badr Al Hinai": "principal",
        "Ali al-Zubaidi": "principal",
        "Salim Al Amri": "delegate",
    }


def test_host_is_a_participant_of_the_record(read):
    record = read(
        LEAD
        + "Kenyan President Amos Kiptoo received Ugandan Foreign Minister Grace Okello in Nairobi."
    ).record
    assert record.meeting.host == "amos-kiptoo"


def test_inferred_country_is_marked_for_review(read):
    draft = read(
        LEAD + "Prime Minister Kenji Oshiro met Peruvian President Luis Rimac in Tokyo.\n"
        "Japan said that Japanese firms would invest."
    )
    assert ("Kenji Oshiro", "Prime Minister", "JP") in people(draft)
    assert "participants[kenji-oshiro].represents" in {item.path for item in draft.record.review}
    fact = next(
        f for f in draft.facts if f.pointer.endswith("represents") and f.confidence < CONFIDENT
    )
    assert fact.evidence


def test_leaders_at_a_summit_are_found_and_those_who_stayed_away_are_not(read):
    draft = read(
        "Islands' leaders close forum\n"
        "APIA, Samoa - Leaders of the Pacific Islands Forum ended their annual summit on Friday.\n"
        "Samoan Prime Minister Tala Fuimaono chaired the retreat. "
        "Fijian Prime Minister Jone Vakatora promised boats. "
        "Tonga's prime minister, Sione Latu, asked for money.\n"
        "Nauru's president, Kelen Dowi, did not travel."
    )
    assert {name for name, _, _ in people(draft)} == {
        "Tala Fuimaono",
        "Jone Vakatora",
        "Sione Latu",
    }


def test_parts_of_a_name_leave_out_accents_particles_and_suffixes():
    assert name_parts("José de la Peña, Jr.") == ("jose", "pena")
    assert name_parts("Ali al-Zubaidi") == ("ali", "zubaidi")


def test_head_of_something_at_a_foreign_firm_is_read_to_the_end():
    line = line_from_text("Ana Quispe, head of strategy at Omani ferry firm Harbour Advice, spoke.")
    assert [mention.name for mention in mentions(line)][:1] == ["Ana Quispe"]
