"""Offices in a row, chiefs of staff, letters behind names, and calls of several kinds."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
KING = "Omani King Said Harthy"


def _parts(read, text, title="News"):
    return [
        (p.name, p.role, p.represents and p.represents.country)
        for p in read(f"{title}\n{text}{PAD}").record.participants
    ]


@pytest.mark.parametrize(
    ("words", "role", "code"),
    [
        ("his Kenyan colleague, President Lina Otieno,", "President", "KE"),
        ("his Kenyan colleague, Chadian President Lina Otieno,", "President", "TD"),
        ("the Norwegian Envoy for Kabuga, Mrs. Lina Otieno,", "Envoy for Kabuga", "NO"),
        (
            "Kenyan Chief of Staff to the President, Lina Otieno,",
            "Chief of Staff to the President",
            "KE",
        ),
        (
            "Lina Otieno, Chief of Staff to the President of Kenya,",
            "Chief of Staff to the President",
            "KE",
        ),
        ("Lina Otieno, KC, OBE, Kenyan President,", "President", "KE"),
        (
            "Lina Otieno, Minister of Trade, Ministry of Ports, Republic of Kenya,",
            "Minister of Trade",
            "KE",
        ),
    ],
)
def test_offices_in_a_row_are_one_persons(read, words, role, code):
    assert ("Lina Otieno", role, code) in _parts(read, f"{KING} met {words} in Muscat.")


def test_country_that_a_list_goes_on_with_is_not_that_of_the_office(read):
    text = f"{KING} met Lina Otieno, Minister of Trade, Kenya, Chad and Peru on his list."
    assert ("Lina Otieno", "Minister of Trade", "KE") not in _parts(read, text)


def test_visit_that_included_talks_was_that_of_the_visitor(read):
    text = (
        "Fijian President Ana Qera visited Muscat.\nShips came.\nHer visit included {} "
        + KING
        + "."
    )
    assert len(_parts(read, text.format("talks with"))) == 2
    assert _parts(read, text.format("a book on")) == []


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("held an introductory call with", "phone"),
        ("made a courtesy call on", "in_person"),
        ("had a joint call with", "phone"),
    ],
)
def test_call_on_somebody_is_no_telephone_call(read, words, form):
    made = read(f"News\nFijian President Ana Qera {words} {KING}.{PAD}")
    assert made.record.meeting.format == form


LATER = "\nPorts grow.\nIt rained.\nIt froze.\nFees fell.\nThey shone.\nIt thawed.\nIt cleared.\n"


@pytest.mark.parametrize(
    ("title", "found"),
    [("Fiji and Oman sign accord", ["Ana Qera", "Said Harthy"]), ("Fiji and Oman fish", [])],
)
def test_those_who_sign_far_below_sign_what_the_title_tells(read, title, found):
    text = f"The ports are old.{LATER}Fijian President Ana Qera and {KING} signed the accord."
    assert [name for name, _, _ in _parts(read, text, title)] == found


def test_only_one_state_has_some_offices(read):
    minister = "Omani Foreign Minister Said Harthy"
    text = f"{minister} met Secretary of State Lina Otieno in Muscat."
    assert ("Lina Otieno", "Secretary of State", "US") in _parts(read, text)
    text = f"{minister} met Kenyan Secretary of State Lina Otieno in Muscat."
    assert ("Lina Otieno", "Secretary of State", "KE") in _parts(read, text)
