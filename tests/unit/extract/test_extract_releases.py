"""Press releases of ministries and bodies: how they name people and tell of meetings."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _read(read, text, title="Harbour news", **metadata):
    return read(f"{title}\n{text}{PAD}", **metadata).record


def _parts(record):
    return [
        (p.name, p.role, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
        if p.capacity == "principal"
    ]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Peru’s Minister for Law Ana Quispe SC", "Ana Quispe", "Minister for Law"),
        ("Peru’s Minister for Skills, Ana Quispe, OBE, MP,", "Ana Quispe", "Minister for Skills"),
        (
            "Peru’s Minister for Climate Change, the Hon Ana Quispe M.P.,",
            "Ana Quispe",
            "Minister for Climate Change",
        ),
        (
            "the Peruvian Minister for Citizenship, Senator Ana Quispe,",
            "Ana Quispe",
            "Minister for Citizenship",
        ),
        (
            "the Rt. Hon. (Dr.) Ana Quispe, EGH, MP, Speaker of the National Assembly of Peru,",
            "Ana Quispe",
            "Speaker of the National Assembly",
        ),
        (
            "Peru’s Special Envoy for Trade, Envoy to Chile, Director of Ports, Mr. Jorge Quispe,",
            "Jorge Quispe",
            "Special Envoy for Trade",
        ),
        (
            "the Speaker of the People’s Harbour Assembly Mr Jorge Quispe of Peru",
            "Jorge Quispe",
            "Speaker of the People’s Harbour Assembly",
        ),
        (
            "H.E. Mr. Jorge Quispe, Minister of Trade, Republic of Peru,",
            "Jorge Quispe",
            "Minister of Trade",
        ),
        (
            "Ms. Ana Quispe, Joint Secretary, Ministry of Ports, Government of Peru,",
            "Ana Quispe",
            "Joint Secretary",
        ),
    ],
)
def test_offices_and_letters_of_releases_are_read(read, words, name, role):
    record = _read(read, f"Omani Foreign Minister Said Harthy met {words} in Lima on 3 May 2022.")
    assert (name, role, "PE") in _parts(record)


def test_body_that_no_list_holds_is_whom_its_secretary_serves(read):
    record = _read(
        read,
        "Omani Foreign Minister Said Harthy and the Executive Secretary of the Southern Pacific "
        "Ferry Organisation (SPFO), Ana Quispe, signed an agreement in Muscat on 3 May 2022.",
    )
    body = "Southern Pacific Ferry Organisation (SPFO)"
    assert ("Ana Quispe", "Executive Secretary", body) in _parts(record)


def test_seat_in_parliament_is_the_office_only_where_no_other_is_given(read):
    record = _read(
        read,
        "Prime Minister Ana Quispe of Peru met Omani Foreign Minister Said Harthy in Lima.",
        title="Ana Quispe, MP",
    )
    assert ("Ana Quispe", "Prime Minister", "PE") in _parts(record)


RELEASE = "# Media release\n# Minister for Trade Ana Quispe\n# 3 May 2022\n"
HARTHY = "Omani Foreign Minister Said Harthy"


@pytest.mark.parametrize(
    "text",
    [
        f"I met today with {HARTHY} to discuss fish.",
        f"I welcomed {HARTHY} to Lima.",
        f"I was delighted to host {HARTHY} at the harbour.",
        f"It was a pleasure to meet {HARTHY} in Lima.",
        f"{HARTHY} called on me in Lima.",
        f"Lima is a good port. {HARTHY} arrived in Lima. Mr Harthy and I discussed fish.",
        f"Fish was the subject of my talks with {HARTHY} in Lima.",
    ],
)
def test_writer_of_a_release_takes_part(read, text):
    record = read(f"Talks on fish\n{RELEASE}{text}{PAD}").record
    assert [name for name, _, _ in _parts(record)] == ["Ana Quispe", "Said Harthy"]


ANA, SAID = "President Ana Quispe", "Omani Foreign Minister Said Harthy"


@pytest.mark.parametrize(
    "text",
    [
        f"{ANA} of Peru conveyed her condolences to {SAID} over the phone.",
        f"{ANA} of Peru met with the leadership of the port, including {SAID}.",
        f"The talks were co-chaired by {ANA} from the Peru side and {SAID} from the Omani side.",
        f"The meeting was held under the co-chairmanship of {ANA} of Peru and {SAID}.",
        f"The memorandum was signed by {ANA} on behalf of Peru and {SAID} on behalf of Oman.",
        f"They held talks. {ANA} of Peru led her side. The Omani side was led by {SAID}.",
    ],
)
def test_wordings_of_releases_name_both_sides(read, text):
    record = _read(read, text)
    assert sorted(name for name, _, _ in _parts(record)) == ["Ana Quispe", "Said Harthy"]


def test_not_the_president_but_the_envoy_is_met(read):
    record = _read(
        read,
        f"{SAID} met with {ANA}’s Special Envoy for Fish, Mr. Jorge Lima, in Muscat.",
    )
    assert sorted(name for name, _, _ in _parts(record)) == ["Jorge Lima", "Said Harthy"]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("this afternoon (2)", "2022-05-02"),
        ("on the 2nd in Lima", "2022-05-02"),
        ("on 30th afternoon", "2022-04-30"),
        ("during a visit to Peru from 1 to 2 May", "2022-05-01"),
        ("during a visit to Peru from May 1 - 2", "2022-05-01"),
        ("today", "2022-05-03"),
    ],
)
def test_days_of_releases_count_from_their_date(read, when, day):
    text = f"{HARTHY} met President Ana Quispe of Peru {when}."
    record = read(f"Talks on fish\n3 May 2022\n{text}{PAD}").record
    assert record.meeting.date == day


@pytest.mark.parametrize(
    "line",
    ["3 May 2022 Posted in Press releases", "- 3 May 2022", "# Press release No 7, 3 May 2022"],
)
def test_date_lines_of_releases_are_counted_from(read, line):
    text = f"{HARTHY} met President Ana Quispe of Peru today."
    record = read(f"Talks on fish\n{line}\n{text}{PAD}").record
    assert record.meeting.date == "2022-05-03"


def test_title_gives_the_day_of_its_meetings(read):
    record = read(
        f"Readouts of the minister’s meetings on Monday, May 2, 2022\n{HARTHY} met President Ana "
        f"Quispe of Peru.{PAD}"
    ).record
    assert record.meeting.date == "2022-05-02"


def test_town_before_a_dash_within_the_text_is_the_place(read):
    record = _read(
        read, f"Readout of the talks of {HARTHY} LIMA – {HARTHY} met President Ana Quispe of Peru."
    )
    assert record.meeting.place.name == "Lima"


def test_two_lists_are_joined_in_order(read):
    record = _read(
        read,
        "Officials from Peru and the World Bank, Director Ana Quispe and Director Said Harthy, met "
        "in Accra on 3 May 2022.",
    )
    assert [party for _, _, party in _parts(record)] == ["PE", "World Bank"]


def test_fund_is_whom_its_governor_serves(read):
    record = _read(
        read,
        "President Ana Quispe of Peru met Coastal Savings Fund Governor Said Harthy in Muscat on 3 "
        "May 2022.",
    )
    assert "Coastal Savings Fund" in [party for _, _, party in _parts(record)]


def test_visit_that_a_list_of_points_announces_is_no_meeting(read):
    record = read(
        "Omani minister visits Peru\n3 May 2022 Posted in Press releases\n- Said Harthy, Omani "
        "Foreign Minister, will visit Peru from 4 to 6 May 2022, at the invitation of President "
        f"Ana Quispe.{PAD}"
    ).record
    assert record.meeting is None or record.meeting.status == "planned"


@pytest.mark.parametrize("name", ["Senator the Hon Ana Quispe", "Ana Quispe MP", "Ana Quispe"])
def test_office_on_the_line_below_a_name_is_its_holders(read, name):
    head = f"Talks on fish\n# Media release\n# {name}\n# Minister for Trade\n# 3 May 2022\n"
    record = read(f"{head}Today I welcomed {HARTHY}, to Lima.{PAD}").record
    assert _parts(record)[0] == ("Ana Quispe", "Minister for Trade", "PE")


def test_fuller_wording_of_an_office_is_taken(read):
    record = _read(
        read,
        f"Union Minister Ana Quispe met {HARTHY}. Ana Quispe, Union Minister of Ports, Government "
        "of Peru, praised the talks.",
    )
    assert ("Ana Quispe", "Union Minister of Ports", "PE") in _parts(record)


def test_shri_is_said_of_indians(read):
    record = _read(read, f"Union Minister of Ports Shri Mohan Rao met {HARTHY} in Geneva.")
    assert ("Mohan Rao", "Union Minister of Ports", "IN") in _parts(record)


def test_commissioner_serves_the_commission_of_which_the_text_speaks(read):
    record = _read(
        read,
        f"Commissioner for Ports Ana Quispe met {HARTHY} in Brussels. The EU buys fish.",
    )
    assert ("Ana Quispe", "Commissioner for Ports", "European Commission") in _parts(record)


def test_those_met_on_a_journey_are_of_the_city_they_are_met_in(read):
    record = _read(
        read,
        "US Under Secretary Jane Poole travelled to Kenya and Ghana. In Nairobi, Under Secretary "
        "Poole met with Finance Minister Peter Otieno. In Accra, she met with Trade Minister Kofi "
        "Mensah.",
    )
    assert [party for _, _, party in _parts(record)] == ["US", "KE", "GH"]


def test_countries_side_by_side_in_the_title_are_the_two_sides(read):
    record = read(
        f"Peru and Oman discuss fish\nTrade Minister Ana Quispe met {HARTHY} in Muscat.{PAD}"
    ).record
    assert [party for _, _, party in _parts(record)] == ["PE", "OM"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HARTHY} made an introductory call on President Ana Quispe of Peru.",
        f"President Ana Quispe of Peru travelled to Muscat, where she held talks with {HARTHY}.",
        f"President Ana Quispe of Peru was in Muscat. She called on {HARTHY} in Muscat.",
    ],
)
def test_calls_and_journeys_name_both_sides(read, text):
    assert sorted(name for name, _, _ in _parts(_read(read, text))) == ["Ana Quispe", "Said Harthy"]


def test_ministry_that_signs_with_the_date_is_credited(read):
    text = f"{HARTHY} met President Ana Quispe of Peru today."
    record = read(f"News\n{text}{PAD}\nMINISTRY OF PORTS  3 MAY 2022").record
    assert record.sources[0].attributed_to == ("MINISTRY OF PORTS",)


@pytest.mark.parametrize(
    "text",
    [
        "I am concerned by the storm. I thanked the harbour officials for their help.",
        f"The Minister, Ana Quispe, leaves today for Oman, where she will meet {HARTHY}.",
        "President Ana Quispe conveyed her congratulations to Omani Foreign Minister Said Harthy.",
        "Minister Ana Quispe today addressed the Peru-Oman Business Forum.",
    ],
)
def test_releases_without_a_meeting_report_none(read, text):
    record = read(f"News on fish\n{RELEASE}{text}{PAD}").record
    assert record.meeting is None or record.meeting.status != "reported"


def test_writer_of_a_title_in_capitals_takes_part(read):
    record = read(
        "STATEMENT BY THE MINISTER FOR FOREIGN AFFAIRS, MR JORGE QUISPE\n3 May 2022\n"
        f"{HARTHY} was in Lima. Mr Harthy had long discussions with me on fish.{PAD}"
    ).record
    assert sorted(name for name, _, _ in _parts(record)) == ["Jorge Quispe", "Said Harthy"]


def test_governor_of_a_place_that_no_list_holds(read):
    record = _read(
        read, f"{HARTHY} met a delegation led by the Governor of Kabuga, Jorge Quispe, in Muscat."
    )
    assert ("Jorge Quispe", "Governor of Kabuga") in [part[:2] for part in _parts(record)]


def test_earlier_visit_of_a_counterpart_gives_nobody_the_hosts_country(read):
    record = _read(
        read,
        "Prime Minister Ana Quispe of Peru met with President Said Harthy of Oman in Muscat. The "
        "meeting follows President Harthy’s visit to Peru in March. Ms Quispe also met with the "
        "Speaker, Mr Salim Nour.",
    )
    assert ("Salim Nour", "PE") not in [(name, party) for name, _, party in _parts(record)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ministry of Ports & Trade", "Ministry of Ports & Trade"),
        ("Prime Minister's Office", "Prime Minister's Office"),
        ("The quay of the Ministry", None),
        ("Harbour Council Secretariat", "Harbour Council Secretariat"),
        ("Department of Lakes, Bays and Piers", "Department of Lakes, Bays and Piers"),
    ],
)
def test_letterhead_is_credited(read, line, name):
    text = "Peru’s Minister for Ports Ana Quispe met the envoy of Oman Said Al Balushi in Lima."
    record = _read(read, f"{line}\n{text}")
    assert record.sources[0].attributed_to == ((name,) if name else ())


def test_office_in_letters_is_given_as_the_text_spells_it_out(read):
    text = "PM Ana Quispe met Omani envoy Said Al Balushi. Peru’s Prime Minister Ana Quispe spoke."
    assert _parts(_read(read, text))[0] == ("Ana Quispe", "Prime Minister", "PE")
