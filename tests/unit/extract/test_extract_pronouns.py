"""Meetings of which a sentence names one side and gives the other as a pronoun or in a list."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
ANA, SAID = ("Ana Quispe", "PE"), ("Said Harthy", "OM")
A, B = "Peruvian President Ana Quispe", "Omani Ambassador Said Harthy"


def _people(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    ]


def _read(read, text):
    return read(f"News\n{text}{PAD}").record


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said this when {B} paid a courtesy call on her at the palace on Monday.",
        f"{A} gave the assurance when {B} called on her in Lima.",
        f"{A} made the appeal when a delegation of shipowners led by {B} visited her on Monday.",
        f"{A} thanked the Omani people during a courtesy call on her by {B}.",
        f"{A} praised the two navies on Monday. {B} paid a farewell visit to her in Lima.",
        f"{A}, who opened the port, praised the crews when {B}, a friend, paid a visit to her.",
        f"{A} was briefed on Friday when {B} called on her to discuss the fisheries accord.",
    ],
)
def test_a_call_on_one_who_is_a_pronoun(read, text):
    record = _read(read, text)
    assert record.meeting.status == "reported"
    assert set(_people(record)) == {ANA, SAID}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} answered the critics after {B} called on her to resign.",
        f"{A} said {B} would pay a courtesy call on her in June.",
        f"{A} said {B} had not called on her.",
    ],
)
def test_a_call_for_action_or_one_to_come_is_no_call(read, text):
    record = _read(read, text)
    assert record.meeting is None or record.meeting.status != "reported"


@pytest.mark.parametrize(
    "opening",
    ["Attendees included", "Those attending were", "Participants included", "Guests included"],
)
def test_attendees_of_what_one_hosted(read, opening):
    record = _read(
        read,
        f"Kenyan President Amani Kito hosted a summit in Nairobi on Monday. {opening} {A} and {B}.",
    )
    assert set(_people(record)) == {("Amani Kito", "KE"), ANA, SAID}


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_leaders_between_dashes(read, dash):
    text = f"Leaders of the bloc {dash} {A} and Kenyan President Amani Kito {dash} met in Lima."
    assert _people(_read(read, text)) == [ANA, ("Amani Kito", "KE")]


def test_a_vow_made_with_a_visitor_is_a_meeting(read):
    text = "LIMA: President Ana Quispe and visiting Omani King Said Harthy vowed to lift trade."
    assert set(_people(_read(read, text))) == {ANA, SAID}


def test_a_city_and_its_country_belong_to_the_words_before(read):
    text = (
        "Speaking after talks with Lars Holm, the finance minister of Norway, at a forum in Lima, "
        "Peru, Omani Deputy Minister Said Harthy said ties would grow."
    )
    assert _people(_read(read, text)) == [("Lars Holm", "NO"), SAID]


@pytest.mark.parametrize("rank", ["Air Vice Marshal", "Major General", "Lieutenant General"])
def test_a_rank_before_the_name_is_not_the_office_behind_it(read, rank):
    text = f"{A} received {rank} Said Harthy, Commander of the Royal Air Force of Oman, in Lima."
    record = _read(read, text)
    assert record.participants[1].role == "Commander of the Royal Air Force"


def test_a_secretary_general_keeps_that_office(read):
    text = (
        f"{A} received Secretary General Said Harthy of the African Union, head of a bloc, in Lima."
    )
    assert _read(read, text).participants[1].role == "Secretary General"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "the presidents of Kenya, Amani Kito, and Rwanda, Eric Bizi, in Lima",
            [("Amani Kito", "KE"), ("Eric Bizi", "RW")],
        ),
        (
            "the foreign ministers of Kenya (Amani Kito), Rwanda (Eric Bizi) and Togo (Afi Koku)",
            [("Amani Kito", "KE"), ("Eric Bizi", "RW"), ("Afi Koku", "TG")],
        ),
        (
            "her counterparts from Kenya, Amani Kito; Rwanda, Eric Bizi; and Togo, Afi Koku",
            [("Amani Kito", "KE"), ("Eric Bizi", "RW"), ("Afi Koku", "TG")],
        ),
        (
            "the ambassadors of Kenya and Rwanda, Amani Kito and Eric Bizi",
            [("Amani Kito", "KE"), ("Eric Bizi", "RW")],
        ),
    ],
)
def test_a_group_that_is_given_country_by_country(read, text, people):
    record = _read(read, f"{A} held separate meetings with {text}.")
    assert _people(record) == [ANA, *people]


def test_a_list_of_countries_without_names_stays_a_group(read):
    record = _read(read, f"{A} met the presidents of Kenya, Rwanda, and Togo, and {B}.")
    assert _people(record) == [ANA, SAID]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("officials of the World Bank led by Country Director Lars Holm", "World Bank"),
        ("a delegation of Norwegian lawmakers led by Speaker Lars Holm", "NO"),
        ("a delegation from Norway headed by Mr Lars Holm", "NO"),
    ],
)
def test_who_leads_a_group_serves_whom_it_serves(read, text, party):
    assert ("Lars Holm", party) in _people(_read(read, f"{A} met with {text} in Lima."))


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Vice Premier", "He Feng"),
        ("President", "To Lanh"),
        ("Foreign Minister", "January Kabo"),
        ("Chairman Senate", "Yusuf Shah"),
    ],
)
def test_names_and_offices_that_look_like_other_words(read, office, name):
    record = _read(read, f"{A} met {office} {name} of Kenya in Lima.")
    assert (record.participants[1].name, record.participants[1].role) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        f"Omani King Hamad Saidi received a letter from {A}, delivered by Peruvian Envoy Luis Rua.",
        f"Omani King Hamad Saidi received a message from {A} handed over by Envoy Luis Rua.",
    ],
)
def test_who_brings_a_letter_is_met_and_not_who_wrote_it(read, text):
    assert [name for name, _ in _people(_read(read, text))] == ["Hamad Saidi", "Luis Rua"]


def test_a_session_with_both_sides_in_attendance(read):
    text = f"The fifth session of the joint commission opened in Lima with {A} and {B} present."
    assert _people(_read(read, text)) == [ANA, SAID]


def test_a_seminar_that_will_be_held_is_no_meeting_yet(read):
    text = "A seminar will be held in Lima on 3 May with a delegation headed by " + B + "."
    record = _read(read, text)
    assert record.meeting is None or record.meeting.status != "reported"


def test_a_king_at_an_airbase_of_his_own_country_meets_nobody_of_another(read):
    text = (
        "King Hamad Saidi of Oman visited the Sohar Airbase on Monday. The king was received by "
        "the Omani Army Commander Said Harthy and Chairman of the Board of Ports Ali Rami."
    )
    assert _read(read, text).meeting is None


def test_the_administrative_capital_is_where_they_met(read):
    text = f"KUALA LUMPUR: {A} met {B} in the administrative capital of Putrajaya on Monday."
    assert _read(read, text).meeting.place.name == "Putrajaya"


def test_a_line_to_another_capital_is_no_place(read):
    text = f"JAKARTA: {A} met {B} on Monday. A railway runs to the Javan capital of Surabaya."
    assert _read(read, text).meeting.place is None


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was in Muscat yesterday for a one-day visit, her first, and held talks with {B}.",
        f"{A} arrived in Muscat on Sunday and later met {B}.",
        f"{A} who arrived in Muscat on Monday for a visit had met and held talks with {B}.",
        f"{A} who was in Muscat on the invitation of Omani King Hamad Saidi met with {B}.",
        f"{A} extended a warm welcome to {B} at the palace.",
        f"{A} chats with {B} (left) at the palace in Lima yesterday.",
        f"{A} shakes hands with {B} before their talks in Lima.",
        f"A telephone conversation of {A} with {B} took place on Monday.",
    ],
)
def test_a_clause_between_the_two_sides(read, text):
    assert _people(_read(read, text)) == [ANA, SAID]


def test_credentials_presented_to_somebody(read):
    text = f"Omani Ambassador Said Harthy presented to {A} his credentials in Lima on Monday."
    assert set(_people(_read(read, text))) == {ANA, SAID}


def test_an_honorific_between_commas_keeps_the_name(read):
    text = f"{A} received in audience the Omani King, His Excellency, Hamad Saidi, in Lima."
    assert _people(_read(read, text)) == [ANA, ("Hamad Saidi", "OM")]


def test_the_singular_of_secretaries(read):
    text = f"{A} met {B}. The talks were attended by Cabinet Secretaries Luis Rua and Eva Paz."
    assert [p.role for p in _read(read, text).participants[2:]] == ["Cabinet Secretary"] * 2


@pytest.mark.parametrize(
    ("wording", "name", "role"),
    [
        ("Ambassador of Nepal to Peru Sewa Lama", "Sewa Lama", "Ambassador of Nepal to Peru"),
        (
            "Vice Chairman of the National Assembly (NA) Said Harthy of Oman",
            "Said Harthy",
            "Vice Chairman of the National Assembly",
        ),
        (
            "Minister of Foreign Affairs Sheikh Dr Said Harthy of Oman",
            "Said Harthy",
            "Minister of Foreign Affairs",
        ),
    ],
)
def test_where_an_office_ends_and_a_name_begins(read, wording, name, role):
    record = _read(read, f"{A} met {wording} in Lima.")
    assert (record.participants[1].name, record.participants[1].role) == (name, role)


def test_an_office_of_a_ministry_is_listed_too(read):
    text = f"{A} held talks with {B} and the Foreign Ministry’s Director Hamad Saidi in Lima."
    assert [p.name for p in _read(read, text).participants] == [
        "Ana Quispe",
        "Said Harthy",
        "Hamad Saidi",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} renewed her pledge when she received a delegation headed by {B} on Friday.",
        f"{A} spoke of the fees in a meeting with a delegation led by {B}.",
        f"{A} sought the support of {B} for the ferries during their meeting in Lima.",
        f"{A} was the only leader to meet {B} at the port.",
    ],
)
def test_the_other_side_behind_a_clause(read, text):
    assert set(_people(_read(read, text))) == {ANA, SAID}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} wants to meet {B}.",
        f"{A} criticised {B} before their meeting, which is due in May.",
    ],
)
def test_what_is_wanted_has_not_been_done(read, text):
    record = _read(read, text)
    assert record.meeting is None or record.meeting.status == "planned"


def test_ambassadors_who_present_their_letters(read):
    text = f"The first to present his letters of credence to {A} was {B}. He thanked her."
    assert set(_people(_read(read, text))) == {ANA, SAID}


@pytest.mark.parametrize(
    ("wording", "role"),
    [
        ("Ambassador in Lima Said Harthy", "Ambassador"),
        ("Special Envoy to Chile and Ecuador, Said Harthy,", "Special Envoy to Chile and Ecuador"),
    ],
)
def test_envoys_to_a_city_and_to_two_countries(read, wording, role):
    record = _read(read, f"{A} met Omani {wording} on Monday.")
    assert (record.participants[1].name, record.participants[1].role) == ("Said Harthy", role)


def test_sides_of_those_who_attend(read):
    text = (
        f"{A} and {B} held talks in Lima. They were attended from the Peruvian side by Luis Rua, "
        "Minister of Ports. From the Omani side, they were attended by Hamad Saidi, Port Director."
    )
    record = _read(read, text)
    assert [(p.name, p.represents.country, p.capacity) for p in record.participants[2:]] == [
        ("Luis Rua", "PE", "delegate"),
        ("Hamad Saidi", "OM", "delegate"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} spoke of the port while receiving letters of credence from {B} on Monday.",
        f"{A} received the accreditation of {B} at the palace.",
        f"{A} welcomed to her office {B} on Monday.",
        f"{A} had a tête-à-tête with {B} this morning.",
    ],
)
def test_audiences_of_envoys(read, text):
    assert _people(_read(read, text)) == [ANA, SAID]


def test_a_peer_is_a_counterpart(read):
    text = (
        "Peruvian Foreign Minister Ana Quispe held talks in Lima with her Omani peer Said Harthy."
    )
    record = _read(read, text)
    assert _people(record) == [ANA, SAID]
    assert record.participants[1].role == "peer (Foreign Minister)"


def test_who_comes_along_with_somebody_meets_them_too(read):
    text = f"{A}, along with Energy Minister Luis Rua, met {B} in Lima on Monday."
    assert _people(_read(read, text)) == [ANA, ("Luis Rua", "PE"), SAID]
