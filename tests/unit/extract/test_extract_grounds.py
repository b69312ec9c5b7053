"""What an inferred country was inferred from stands under review."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Fijian President Mere Vaka, flanked by Trade Minister Ratu Tora, met King Sione Palu.",
            "Fiji is inferred from the person whom this one is with",
        ),
        (
            "Fijian President Mere Vaka met Tongan King Sione Palu and Trade Minister Latu Fifita.",
            "Tonga is inferred from those listed on the same side",
        ),
        (
            "Secretary of State John Hale met Tongan King Sione Palu in Suva.",
            "United States is inferred from the office, which only one state has",
        ),
    ],
)
def test_review_names_the_country_and_its_ground(read, text, why):
    items = [item.why for item in read(f"Port fees\n{text}{PAD}").record.review]
    assert any(item.startswith(f'{why}; the text does not state it: "') for item in items)


def test_stated_country_is_not_called_inferred(read):
    text = "Fijian President Mere Vaka met Tongan King Sione Palu in Suva."
    assert not any("inferred" in i.why for i in read(f"Port fees\n{text}{PAD}").record.review)


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("top diplomat", "counterpart"),
        ("Prime Minister", "counterpart (Prime Minister)"),
        ("Foreign Minister", "counterpart (Foreign Minister)"),
    ],
)
def test_counterpart_is_told_by_an_office_only(read, office, role):
    text = f"Fijian {office} Mere Vaka met her Tongan counterpart, Sione Palu, in Suva."
    people = read(f"Port fees\n{text}{PAD}").record.participants
    assert [one.role for one in people] == [office, role]
