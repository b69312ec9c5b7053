"""Who takes part, by the ways in which English news tells of meetings; all people are invented."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
ANA, SAID = ("Ana Quispe", "PE"), ("Said Harthy", "OM")
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"


def _people(record, capacity="principal"):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
        if p.capacity == capacity
    ]


def _read(read, text):
    return read(f"News\n{text}{PAD}").record


@pytest.mark.parametrize(
    "text",
    [
        f"{A} is meeting {B} in Lima.",
        f"{A} was holding talks with {B} in Lima.",
        f"{A} is in talks with {B}.",
        f"{A} and {B} are meeting in Lima.",
        f"{A} went straight into talks with {B} and invited him to visit Cusco.",
        f"{A} entered into negotiations with {B}.",
        f"{A} granted an audience to {B}.",
        f"{A} came face to face with {B} in Lima.",
        f"During her talks with {B} on Monday, {A} praised the ties.",
        f"Speaking after a meeting with {B} in Lima, {A} said the deal was near.",
        f"At a working lunch with {B} in the port, {A} raised the fees.",
        f"Welcoming {B} to Lima, {A} called for more trade.",
        f"Receiving {B} at the palace on Monday, {A} thanked the crew.",
        f"The talks brought together {A} and {B}.",
        f"The session was co-chaired by {A} and {B}.",
        f"{B} was seen off at the gate by {A}.",
        f"{B} was given a warm welcome by {A} in Lima.",
        f"{B} presented his credentials to {A}.",
        f"{A} received the credentials of {B}.",
        f"Officials said {A} had met {B} in Lima.",
        f"The ministry announced on Monday that {B} had held talks with {A}.",
    ],
)
def test_ways_of_telling_a_meeting_name_both_sides(read, text):
    record = _read(read, text)
    assert record.meeting.status == "reported"
    assert sorted(_people(record)) == [ANA, SAID]


@pytest.mark.parametrize("when", ["tomorrow", "next week", "next Monday", "later this week"])
def test_present_tense_with_a_day_to_come_is_a_plan(read, when):
    record = _read(read, f"{A} is meeting {B} in Lima {when}.")
    assert record.meeting.status == "planned"


def test_meeting_that_had_taken_place_earlier_stays_background(read):
    assert _read(read, f"{A} had met {B} before the war. The fish is cheap.").meeting is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Ambassador Extraordinary and Plenipotentiary of Peru to Ghana Ana Quispe",
            "Ambassador Extraordinary and Plenipotentiary",
        ),
        (
            "the chairman of Peru's joint chiefs of staff committee, Ana Quispe,",
            "chairman of Peru's joint chiefs of staff committee",
        ),
        (
            "the Adviser to the Minister of Trade of Peru, Dr Ana Quispe,",
            "Adviser to the Minister of Trade",
        ),
        ("Royal Air Force of Peru Commander Air Marshal Ana Quispe", "Royal Air Force of Peru"),
        ("Peru's Foreign Minister Ambassador Ana Quispe", "Foreign Minister"),
        (
            "the Undersecretary of Trade and Human Kabuga of Peru, Ana Quispe,",
            "Undersecretary of Trade and Human Kabuga",
        ),
        ("the Peruvian Minister for Posts and Endowments, Ana Quispe,", "Minister for Posts"),
        ("Peruvian Army Chief Gen. (rtd) Ana Quispe", "Army Chief"),
        ("Member of the Peru Transitional Kabuga Council Ana Quispe", "Member of the Peru"),
    ],
)
@pytest.mark.parametrize("order", ["{B} met {A} in Muscat.", "{A} was received by {B}."])
def test_long_offices_leave_the_name_alone(read, order, text, role):
    opened = text if order.startswith("{B}") else text[0].upper() + text[1:]
    record = _read(read, order.format(A=opened.rstrip(",") + ("," if "," in text else ""), B=B))
    assert sorted(_people(record)) == [ANA, SAID]
    found = next(p.role for p in record.participants if p.name == "Ana Quispe")
    assert found.casefold().startswith(role.casefold())


def test_body_that_begins_with_a_country_is_whom_its_director_serves(read):
    text = "The director of Operations of Peru Kabubank, Ana Quispe Rojas, met " + B + " in Lima."
    assert ("Ana Quispe Rojas", "Peru Kabubank") in _people(_read(read, text))


@pytest.mark.parametrize(
    "name", ["QUISPE Ana", "Ana QUISPE", "Seo Young KIM", "Abdallah bin Omar Al Suri", "U.Kabuga"]
)
def test_forms_of_names_are_kept(read, name):
    record = _read(read, f"{B} met Peruvian President {name} in Lima.")
    assert sorted(_people(record)) == sorted([(name, "PE"), SAID])


def test_spokesperson_takes_part_only_where_the_text_says_who_met_whom(read):
    met = f"Peruvian government spokesperson Ana Quispe met {B} in Lima."
    assert ANA in _people(_read(read, met))
    told = f"{B} met Peruvian King Luis Soto in Lima, spokesperson Ana Quispe said."
    assert ANA not in _people(_read(read, told))


def test_office_before_and_president_is_another_person(read):
    text = (
        f"{B} met Peruvian President Ana Quispe. The minister and President Quispe discussed fish."
    )
    roles = [p.role for p in _read(read, text).participants]
    assert sorted(roles) == ["Foreign Minister", "President"]


def test_meeting_of_somebody_else_told_further_down_adds_nobody(read):
    text = (
        f"{A} met {B}.\nBoth spoke of ferries.\nFerries are slow.\nPrices rose.\n"
        "Ghanaian President Kofi Asare made the remark as he held talks with Finance Minister "
        "Ama Owusu."
    )
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


@pytest.mark.parametrize("month", ["in April", "in early April"])
def test_meeting_of_a_month_is_an_earlier_one(read, month):
    text = f"{A} met {B}.\nBoth spoke of ferries.\nQuispe met {month} with Minister Kofi Asare."
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_group_that_holds_a_participants_country_is_of_the_same_meeting(read):
    text = (
        "Peru's foreign minister spoke of fish after talks with her counterparts from Ghana "
        "and Oman.\nForeign Minister Ana Quispe of Peru told reporters so.\nFish is cheap.\n"
        "Foreign Secretary Tom Harding of Britain had a meeting with counterparts from Peru "
        "and Oman."
    )
    assert _people(_read(read, text)) == [ANA, ("Tom Harding", "GB")]


def test_those_who_joined_their_own_side_are_delegates(read):
    text = f"{A} met {B}. The Peruvian president was joined by Peru's Trade Minister Luis Soto."
    record = _read(read, text)
    assert sorted(_people(record)) == [ANA, SAID]
    assert _people(record, "delegate") == [("Luis Soto", "PE")]


def test_country_of_the_president_whom_a_visitor_meets_is_inferred_from_the_visit(read):
    text = (
        "President Quispe and British Prime Minister Tom Harding discussed the Ghana crisis and "
        "Ghana's debts.\nMr. Harding's current visit to Peru ends on Monday."
    )
    assert _people(_read(read, text)) == [("Quispe", "PE"), ("Tom Harding", "GB")]


def test_office_of_a_list_shares_the_country_of_the_list(read):
    text = (
        "Ghanaian Finance Minister Kofi Asare met his Peruvian counterpart Ana Quispe and Central "
        "Bank President Luis Soto.\nAsare travels to Norway this evening. Norway is cold."
    )
    assert ("Luis Soto", "PE") in _people(_read(read, text))


def test_head_of_state_shares_the_country_of_the_president(read):
    text = (
        "The President of the Republic Ana Quispe held an audience with Omani Foreign Minister "
        "Said Harthy.\nThe Peruvian Head of State thanked him."
    )
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_gulf_with_a_country_in_its_name_is_no_country(read):
    text = "President Ana Quispe met Envoy Said Harthy by the Gulf of Oman and the Sea of Japan."
    assert all(code is None for _, code in _people(_read(read, text)))


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe spoke with the head of the Defence Ministry Luis Soto.",
        "Peruvian President Ana Quispe met Army Commander Luis Soto in Lima.",
        "Prime Minister Ana Quispe received Governor Luis Soto and Police Chief Rosa Vega.",
        "President Ana Quispe of Peru met her ministers of trade and health on Monday.",
    ],
)
def test_head_of_state_among_her_own_officials_is_no_meeting(read, text):
    assert _read(read, text).meeting is None


def test_minister_of_another_country_is_met_even_without_it_beside_his_name(read):
    text = "Peruvian President Ana Quispe met Foreign Minister Said Harthy in Muscat."
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


@pytest.mark.parametrize(
    "lead",
    [
        "Officials from Peru met on Friday with a delegation from Oman to talk of ferries.",
        "Delegations of Peru and Oman held a working meeting on ferries in Lima.",
        "Peru and Oman set the fees during the third meeting of the Joint Commission in Lima.",
    ],
)
@pytest.mark.parametrize(
    "speech",
    [
        "The Peruvian Minister, Ana Quispe, said so.\nOmani Minister Said Harthy noted it too.",
        "“Yes,” said the Minister of Peru, Ana Quispe.\n“No,” remarked Omani Envoy Said Harthy.",
    ],
)
def test_those_who_speak_of_a_meeting_of_delegations_took_part(read, lead, speech):
    assert sorted(_people(_read(read, f"{lead}\n{speech}"))) == [ANA, SAID]


@pytest.mark.parametrize(
    "lead",
    [
        "Officials from Peru will meet a delegation from Oman.",
        "Ferries of Peru and Oman are slow.",
        "The cancelled session of the Joint Commission of Peru and Oman was to deal with ferries.",
    ],
)
def test_those_who_speak_of_no_meeting_take_part_in_none(read, lead):
    speech = (
        "The Peruvian Minister of Ports, Ana Quispe, said that ferries matter.\n"
        "The Omani Minister of Ports, Said Harthy, stressed the fees."
    )
    record = _read(read, f"{lead}\n{speech}")
    assert record.meeting is None or record.meeting.status != "reported"


@pytest.mark.parametrize("past", ["former", "ex-"])
def test_former_leader_takes_part_where_the_text_says_who_met_whom(read, past):
    joint = "" if past.endswith("-") else " "
    text = f"{B} met {past}{joint}President Ana Quispe of Peru in Lima."
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_initial_without_stop_belongs_to_the_name(read):
    text = "Visiting Indian Minister K Kabugam has met Peruvian President Ana Quispe."
    assert sorted(_people(_read(read, text))) == [ANA, ("K Kabugam", "IN")]


def test_bureau_after_the_office_belongs_to_it(read):
    text = "US Assistant Secretary Bureau of African Affairs Tom Harding called on " + B + "."
    assert sorted(_people(_read(read, text))) == [SAID, ("Tom Harding", "US")]


@pytest.mark.parametrize("opening", ["Standing next to", "Posing with", "Speaking alongside"])
def test_appearing_together_is_a_meeting(read, opening):
    text = f"{opening} {B}, {A} called the talks useful."
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_talks_that_a_programme_includes_are_to_come(read):
    text = (
        "During a stay in Lima, which includes talks with Peruvian King Luis Soto, "
        f"{B} met {A} on Monday."
    )
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_plan_in_the_title_counts_more_than_a_meeting_told_in_passing(read):
    text = (
        f"{A} says she will meet {B} in May.\nFish is cheap.\nFerries are slow.\nPrices rose.\n"
        "Ports are full.\nShe spoke at the start of a meeting with Ghanaian President Kofi Asare."
    )
    assert _read(read, text).meeting.status == "planned"


def test_senators_of_a_list_lose_their_states(read):
    text = (
        "Peruvian Foreign Secretary Ana Quispe today held discussions with US Treasury Secretary "
        "Tom Harding and Democratic Sens. Carl Bowman of Kabuga Hills and Lou Frey of Texas."
    )
    assert sorted(_people(_read(read, text))) == [
        ANA,
        ("Carl Bowman", "US"),
        ("Lou Frey", "US"),
        ("Tom Harding", "US"),
    ]


def test_traveller_takes_part_and_who_sees_off_is_a_delegate(read):
    text = f"{A} was seen off at Muscat airport by Omani Deputy Minister Said Harthy after talks."
    record = _read(read, text)
    assert (_people(record), _people(record, "delegate")) == ([ANA], [SAID])


@pytest.mark.parametrize(
    "text",
    [
        f"{A} flew to Muscat on Monday to meet {B}.\nAfter the talks, Quispe spoke of ferries.",
        f"{A} took a phone call from {B}.",
        f"The envoy said so when {A} received {B}.",
        f"This was disclosed when {B} paid a courtesy visit to {A}.",
    ],
)
def test_meeting_that_is_told_on_the_way_took_place(read, text):
    record = _read(read, text)
    assert record.meeting.status == "reported"
    assert sorted(_people(record)) == [ANA, SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} has arrived in Oslo, where she is to hold talks with {B} on Thursday.",
        f"Clerks said a meeting between {A} and {B} could ease tension.",
        f"A meeting of {A} with {B} might help.",
    ],
)
def test_meeting_that_may_come_is_not_reported(read, text):
    record = _read(read, text)
    assert record.meeting is None or record.meeting.status == "planned"


@pytest.mark.parametrize(
    "name", ["M.U.M. Kabugam", "Park Jin-su", "Ratu Jone Kabugam", "Dean Thornton"]
)
def test_names_that_open_with_initials_or_everyday_words(read, name):
    text = f"{B} met Peruvian Foreign Secretary {name} at the Kabuga House."
    expected = name.removeprefix("Ratu ")
    assert sorted(_people(_read(read, text))) == sorted([(expected, "PE"), SAID])


def test_two_presidents_of_two_countries_are_named_in_order(read):
    text = "Ana Quispe and Said Harthy met on Monday.\nThe Peruvian and Omani presidents ate fish."
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_two_of_one_side_share_its_country(read):
    text = "Peru's President Ana Quispe and Prime Minister Luis Soto hosted Omani King Said Harthy."
    assert sorted(_people(_read(read, text))) == [ANA, ("Luis Soto", "PE"), SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"{B} on Tuesday concluded a visit to Peru after meetings with {A}.",
        f"{A} had a pull-aside with {B}.",
        f"Sen. Ana Quispe of Peru (R-Kabuga), leading a delegation, met {B} in Muscat.",
    ],
)
def test_visits_and_asides_do_not_hide_the_meeting(read, text):
    assert sorted(_people(_read(read, text))) == [ANA, SAID]


def test_meeting_of_years_ago_is_background_wherever_it_stands(read):
    text = "Peru elected Ana Quispe, defeating Luis Soto, who met US President Tom Fry years ago."
    assert _read(read, text).meeting is None
