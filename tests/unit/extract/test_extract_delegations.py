"""Releases of ministries: long offices, delegations, who took part in a ministerial meeting."""

import pytest

from pipeline.extract.events.utterances import closes_quote
from pipeline.extract.names.mentions import mentions
from pipeline.extract.words.lines import line_from_text

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _parts(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
        if p.capacity == "principal"
    ]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Foreign Minister Anna Bishop", "Anna Bishop", "Foreign Minister"),
        ("the Hon Mark Dean MP", "Mark Dean", "MP"),
        ("Minister of Unification Kim Ha Neul", "Kim Ha Neul", "Minister of Unification"),
        ("Minister of Finance Park Il-Sung", "Park Il-Sung", "Minister of Finance"),
        (
            "Special Representative for Korean Peninsula Peace Affairs Kim Doon",
            "Kim Doon",
            "Special Representative for Korean Peninsula Peace Affairs",
        ),
        (
            "Senior Minister of State (SMS) of the Ministry of Law and the Ministry of Art Mr Tan",
            "Tan",
            "Senior Minister of State (SMS) of the Ministry of Law and the Ministry of Art",
        ),
        (
            "Ministry of Finance Vice Minister for International Affairs of Japan Ken Mori",
            "Ken Mori",
            "Ministry of Finance Vice Minister for International Affairs",
        ),
        (
            "Ministry of Trade, Ports, and Industry Deputy Minister Ken Mori",
            "Ken Mori",
            "Ministry of Trade, Ports, and Industry Deputy Minister",
        ),
        (
            "Senior Additional Secretary to the President Nimal Perera, and the envoy",
            "Nimal Perera",
            "Senior Additional Secretary to the President",
        ),
        (
            "Ambassador of Japan to Peru, H. E. Mr. Ken MORI,",
            "Ken MORI",
            "Ambassador of Japan to Peru",
        ),
        ("Attorney General YB Datin Paduka Hajah Noor", "Noor", "Attorney General"),
        ("AG Quispe", "Quispe", None),
    ],
)
def test_long_office_before_a_name(words, name, role):
    found = [m for m in mentions(line_from_text(f"He met {words}")) if m.name]
    assert [(m.name, m.role) for m in found] == [(name, role)]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the Ministry of Finance, Minister Doe", ["Doe"]),
        ("Minister Anna Doe, Bishop John Roe", ["Anna Doe", "John Roe"]),
        ("spokesman for the President Ana Quispe", []),
        ("an SMS to the clerks", []),
        ("Quay AG chairman John Doe", ["John Doe"]),
    ],
)
def test_offices_that_belong_to_others(words, named):
    assert [m.name for m in mentions(line_from_text(f"He met {words}")) if m.name] == named


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "Peru’s Minister for Ports Ana Quispe met with a delegation from Oman, comprising "
                "members of the Shura and staff of the School, led by Ms. Mona Balushi, in Lima."
            ),
            [("Ana Quispe", "PE"), ("Mona Balushi", "OM")],
        ),
        (
            (
                "On May 3, 2024, Peru’s Finance Minister Ana Quispe participated in a video "
                "conference with Omani Finance Minister Said Al Balushi."
            ),
            [("Ana Quispe", "PE"), ("Said Al Balushi", "OM")],
        ),
        (
            (
                "Peruvian Foreign Minister Ana Quispe said the plan had been raised with Omani "
                "Foreign Minister Said Al Balushi during talks in Muscat yesterday."
            ),
            [("Ana Quispe", "PE"), ("Said Al Balushi", "OM")],
        ),
        (
            (
                "Peru’s President Ana Quispe is a friend of Oman. She made these remarks after "
                "attending a dinner hosted by Omani Foreign Minister Said Al Balushi at a resort."
            ),
            [("Ana Quispe", "PE"), ("Said Al Balushi", "OM")],
        ),
        (
            (
                "Peruvian Minister for Ports Ana Quispe undertook talks with Omani Finance "
                "Minister Said Al Balushi in Muscat."
            ),
            [("Ana Quispe", "PE"), ("Said Al Balushi", "OM")],
        ),
        (
            (
                "The ASEAN Ports Ministers’ Meeting concluded in Hanoi today. The meeting was "
                "chaired by Vietnamese Minister of Ports Mr. Tran Duc. Ministerial participation "
                "included Mr. Jose Cruz, Minister of Ports, Philippines; and H.E. Ali Omar, "
                "Minister of Lakes, Brunei."
            ),
            [("Tran Duc", "VN"), ("Jose Cruz", "PH"), ("Ali Omar", "BN")],
        ),
    ],
)
def test_who_met_in_a_release(read, text, parts):
    assert _parts(read(f"Harbour news\n{text}{PAD}").record) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The review meeting was chaired by Minister Ana Quispe in Lima. Senior officials attended.",
        "Minister Ana Quispe raised the matter with the port clerks during the talks on pay.",
        "The participants included Ana Quispe, a teacher, and John Doe, a clerk.",
    ],
)
def test_release_without_a_meeting_of_states(read, text):
    assert read(f"Harbour news\n{text}{PAD}").record.meeting is None


def test_sentence_of_a_list_keeps_long_names(read):
    text = (
        "- Omani Minister Said Balushi met Singapore Prime Minister Tan Swee Loong and Trade "
        "Minister Heng Chok Keat.\n- Prime Minister Tan and Mr Heng spoke on the ferries."
    )
    record = read(f"Harbour news\nThey came on Monday.\n{text}").record
    names = [p.name for p in record.participants]
    assert names == ["Said Balushi", "Tan Swee Loong", "Heng Chok Keat"]


def _all(record):
    return {
        p.name: p.represents and (p.represents.country or p.represents.organization)
        for p in record.participants
    }


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Minister of Ports, Lakes, and Tourism Ana Quispe, Ivo Doe", ["Ana Quispe", "Ivo Doe"]),
        ("Minister of Ports, and Trade Minister Ivo Doe", ["Ivo Doe"]),
        ("the Inspector-General, H.E. Mr Ivo Doe", ["Ivo Doe"]),
        ("Solicitor-General Ana Quispe from Peru", ["Ana Quispe"]),
        ("Justice Ana Quispe, Attorney General, Mr Ivo Doe, and others", ["Ana Quispe", "Ivo Doe"]),
    ],
)
def test_lists_of_offices(words, names):
    assert [m.name for m in mentions(line_from_text(f"He met {words}")) if m.name] == names


def test_country_after_from():
    found = mentions(line_from_text("He met Solicitor-General Ana Quispe from Peru on Monday"))
    assert found[0].codes == ("PE",)


def test_country_in_which_a_traveller_met_them(read):
    text = (
        "In Oman I met His Majesty King Said and Prime Minister Said Balushi. "
        "In Peru I met President Ana Quispe and Foreign Minister Luz Quino."
    )
    lines = f"MINISTER FOR PORTS\nThe Hon Jane Doe MP\n{text}{PAD}"
    record = read(lines, title_level=None).record
    assert _all(record) | {"Jane Doe": None} == {
        "Jane Doe": None,
        "Said": "OM",
        "Said Balushi": "OM",
        "Ana Quispe": "PE",
        "Luz Quino": "PE",
    }
    assert (record.participants[0].role or "").casefold() == "minister for ports"


def test_leader_is_of_the_country_of_those_who_came_along(read):
    text = (
        "President Tomas Roe held talks with Omani Foreign Minister Said Balushi in Muscat. "
        "President Roe thanked him. He was accompanied by Peruvian Trade Minister Ana Quispe."
    )
    assert _all(read(f"Harbour news\n{text}{PAD}").record)["Tomas Roe"] == "PE"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "President appoints envoys",
            (
                "President Ana Quispe handed over the letters. The newly appointed diplomats then "
                "held a discussion with the President."
            ),
        ),
        (
            "Chief Minister of Callao meets the Prime Minister",
            "The Chief Minister of Callao, Ivo Doe, today met Prime Minister Ana Quispe.",
        ),
    ],
)
def test_own_people_are_no_other_side(read, title, text):
    assert read(f"{title}\n{text}{PAD}").record.meeting is None


def test_signers_before_those_who_announced_it(read):
    text = (
        "Prime Minister Jane Doe and Ports Minister Ivo Roe today announced a pact on ferries. "
        "Omani Foreign Minister Said Balushi and Peruvian Trade Minister Ana Quino signed the pact."
    )
    record = read(f"Oman and Peru sign a pact\n{text}{PAD}").record
    assert [p.name for p in record.participants] == ["Said Balushi", "Ana Quino"]


@pytest.mark.parametrize(
    ("text", "is_after"),
    [("“The storm is over,” Doe said", True), ("“It is,” the Doe", True), ("He met Doe", False)],
)
def test_speaker_after_what_is_quoted(text, is_after):
    assert closes_quote(text, text.index("Doe")) is is_after


def test_office_before_a_form_of_address_is_of_the_next(read):
    found = mentions(
        line_from_text("He met Judge Ana Quispe, Attorney General, Mr Ivo Doe, and me")
    )
    assert [m.role for m in found if m.name] == ["Judge", "Attorney General"]


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Attorney General Ivo Doe calls on Minister for Law", "in_person"),
        ("Attorney General Ivo Doe speaks with Minister for Law", "phone"),
    ],
)
def test_who_calls_on_somebody_comes_in_person(read, title, form):
    text = (
        "Peru’s Minister for Law Ana Quispe received a call by Oman’s Attorney General Ivo Doe, "
        "and they talked about the harbour courts."
    )
    meeting = read(f"{title}\n{text}{PAD}").record.meeting
    assert meeting is not None
    assert meeting.format == form
