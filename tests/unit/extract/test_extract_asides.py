"""Meetings told beside what somebody says, signs or leads: `..., she said after talks with X`."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"
BOTH = [("Ana Quispe", "PE"), ("Said Harthy", "OM")]


def _read(read, text, title="Port fees"):
    return read(f"{title}\n{text}{PAD}").record


def _people(record, capacity="principal"):
    return sorted(
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
        if p.capacity == capacity
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said on Monday that fees would fall, after talks with {B}.",
        f"{A} said on Monday after a meeting with {B} in Lima that fees would fall.",
        f"Speaking to reporters after talks with {B}, {A} said that fees would fall.",
        f"Fees will fall, {A} told reporters following talks with {B} in Lima.",
        f"{A} spoke of fees in a meeting with {B} on Monday.",
        f"{A}, speaking at a joint news conference with {B}, stressed the fees.",
        f"{A} came from Lima on Monday.\n“Fees will fall,” she said after talks with {B}.",
        f"Fees will fall, {A} said.\nShe said so after a meeting with {B}.",
    ],
)
def test_who_speaks_after_talks_held_them(read, text):
    assert _people(_read(read, text)) == BOTH


def test_he_who_goes_on_speaking_is_the_speaker_of_the_sentence_before(read):
    text = f"{A} met nobody.\nKing Juan Rojas of Chile was in Lima, Quispe said.\n"
    told = f"“Fees will fall,” she added after talks with {B}."
    assert _people(_read(read, text + told)) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said that fees would fall, as {B} had asked.",
        f"Fees have fallen since the talks of {A} and Chilean King Juan Rojas, {B} said.",
        f"“Fees fell after talks with {B} in spring,” {A} said.",
        f"{A} said that fees would fall after talks with reporters.",
        f"{A} told {B} on Monday that fees would fall.",
        f"{A} presented a gift to {B}.",
    ],
)
def test_who_only_speaks_has_met_nobody(read, text):
    assert _read(read, text).meeting is None


def test_talks_that_are_still_ahead_of_what_is_said_are_planned(read):
    record = _read(read, f"{A} said on Monday, ahead of talks with {B}, that fees would fall.")
    assert record.meeting.status == "planned"


def test_paper_to_which_somebody_speaks_takes_no_part(read):
    text = f"{A} met {B}.\nQuispe told the newspaper Lima Tribune that fees would fall."
    assert _people(_read(read, text)) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met with a delegation of the Omani parliament led by {B}.",
        f"{A} received an Omani delegation headed by {B}.",
        f"An Omani mission headed by {B} met {A} in Lima.",
        f"{A} joined the ministers of the coast in Lima on Monday to meet with {B}.",
        f"{A} began her visit with a courtesy call on {B}.",
        f"{A} had the great pleasure of meeting {B} in Lima.",
        f"During the meeting in Lima, {A} and {B} spoke of fees.",
        f"The talks were chaired jointly by {A} and {B}.",
    ],
)
def test_those_who_lead_or_call_are_met(read, text):
    assert _people(_read(read, text)) == BOTH


def test_mission_that_only_speaks_of_a_meeting_is_none_of_those_who_met(read):
    text = f"A mission led by {B} to Chile said that {A} met King Juan Rojas of Chile."
    assert _people(_read(read, text)) == [("Ana Quispe", "PE"), ("Juan Rojas", "CL")]


def test_meeting_and_several_are_listed_behind_the_verb(read):
    text = f"After meeting with {B} and Chilean King Juan Rojas, {A} said that fees would fall."
    assert _people(_read(read, text)) == [BOTH[0], ("Juan Rojas", "CL"), BOTH[1]]


def test_calls_of_one_sentence_are_one_visit(read):
    text = f"{A} called on King Juan Rojas of Chile and met {B} in Santiago."
    assert _people(_read(read, text)) == [BOTH[0], ("Juan Rojas", "CL"), BOTH[1]]


@pytest.mark.parametrize(
    "text",
    [
        f"An agreement on fees was signed in Lima on Monday by {A} and {B}.",
        f"{A} signed the agreement for Peru.\n{B} signed the agreement for Oman.",
    ],
)
def test_those_who_sign_for_two_sides_met(read, text):
    assert _people(_read(read, text)) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"An agreement on fees was signed in Lima on Monday by {A} and praised by {B}.",
        f"{A} signed the agreement in May.\n{B} praised the agreement.",
        f"{A} signed the agreement.\nPeruvian Minister Luis Soto signed the agreement too.",
    ],
)
def test_signature_of_one_side_is_no_meeting(read, text):
    assert _read(read, text).meeting is None


@pytest.mark.parametrize("what", ["marked the day of the harbour", "toured the port of Lima"])
def test_ceremony_of_two_sides_is_a_meeting_where_the_text_tells_of_talks(read, what):
    assert _people(_read(read, f"{A} and {B} {what}. Talks went on.")) == BOTH
    assert _read(read, f"{A} and {B} {what}.").meeting is None
    own = "Peruvian Minister Luis Soto"
    assert _read(read, f"{A} and {own} {what}. Talks went on.").meeting is None


def test_leaders_among_those_present_are_principals_and_officials_delegates(read):
    leaders = (
        f"{A} met {B}.\nSome heads of state, including Chilean King Juan Rojas, were also present."
    )
    assert ("Juan Rojas", "CL") in _people(_read(read, leaders))
    officials = f"{A} met {B}.\nOmani envoy Karim Busaidi was present."
    assert _people(_read(read, officials), "delegate") == [("Karim Busaidi", "OM")]


@pytest.mark.parametrize(
    "before",
    [
        "Quispe spoke last year with Chilean King Juan Rojas.",
        "Quispe met Chilean King Juan Rojas two weeks ago.",
        "In May, Quispe met Chilean King Juan Rojas.",
    ],
)
def test_meeting_of_long_ago_adds_nobody(read, before):
    assert _people(_read(read, f"{A} met {B} in Lima.\n{before}")) == BOTH


def test_opening_a_port_is_no_meeting_and_opening_talks_is(read):
    assert _read(read, f"{A} opened the port of Lima.").meeting is None
    assert _read(read, f"{A} opened the talks with Oman on the port of Lima.").meeting is not None


@pytest.mark.parametrize("opening", ["Short line\n" * 6, ""])
def test_opening_is_counted_from_the_first_sentence(read, opening):
    lead = "The ferries of the two coasts were late again this week because of the fog."
    record = _read(read, f"{opening}{lead}\nFees fell.\n{A} spoke with {B} of fees.")
    assert _people(record) == BOTH


@pytest.mark.parametrize(
    ("lead", "words", "found"),
    [
        (f"{A} held talks on fees in Muscat.", "During the meeting, ", BOTH),
        (f"{A} held talks on fees in Muscat.", "", BOTH[:1]),
        (f"{A} met King Juan Rojas of Peru.", "During the meeting, ", None),
    ],
)
def test_who_speaks_during_the_meeting_is_the_side_that_is_not_named(read, lead, words, found):
    people = _people(_read(read, f"{lead}\n{words}{B} praised the ships."))
    assert people == found or (found is None and BOTH[1] not in people)


@pytest.mark.parametrize(
    "text",
    [
        f"{A}, 54, first sworn in in 2011, met {B} in Lima.",
        f"{A}, 61, once a teacher, on Friday met {B} in Lima.",
        f"At a meeting with new {B}, {A} congratulated him on being named last week.",
    ],
)
def test_what_is_said_of_somebody_aside_does_not_date_the_meeting(read, text):
    assert _people(_read(read, text)) == BOTH


def test_what_had_been_stays_background(read):
    record = _read(read, f"{A}, 54, had previously met {B} in Lima.")
    assert record.meeting is None


def test_initials_that_begin_with_an_article_are_of_the_name(read):
    record = _read(read, f"{A} called on Omani Foreign Minister A K Harthy.")
    assert [name for name, _ in _people(record)] == ["A K Harthy", "Ana Quispe"]
