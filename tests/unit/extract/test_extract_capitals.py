"""Texts in capitals only: names are told from words by the words around them."""

import pytest

from pipeline.extract.words.shouting import recased

NONE = frozenset()


def _people(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    ]


def test_wire_in_capitals_names_both_presidents(read):
    text = (
        "LIMA, 3 MAY (AFP) -- [TEXT] OMANI PRESIDENT SALIM HARTHY LEFT HERE TODAY FOR HIS LAND.\n"
        "HARTHY, WHO WAS VISITING LIMA SINCE 1 MAY, SIGNED TWO AGREEMENTS ON FISH WITH HIS "
        "PERUVIAN COUNTERPART ANA DE LA QUISPE.\n"
        "HARTHY SAID THAT THE DEBT OF THE COUNTRIES WOULD BE PAID."
    )
    record = read(f"NEWS\n{text}").record
    assert _people(record) == [("Salim Harthy", "OM"), ("Ana de la Quispe", "PE")]
    assert [i.why for i in record.review if i.path == "participants"] == [
        "the text is in capitals only: check where names begin and end"
    ]


def test_name_between_commas_behind_an_office_is_read(read):
    text = (
        "THE FOREIGN MINISTER OF OMAN, SALIM HARTHY, MET HIS PERUVIAN COUNTERPART ANA QUISPE IN "
        "LIMA ON 4 MARCH 2025. THE MINISTER FOR PORTS OF PERU, A SMALL MAN, WAS NOT THERE."
    )
    record = read(f"NEWS\nBOTH SIDES AGREED ON FISHING RIGHTS.\n{text}").record
    assert _people(record) == [("Salim Harthy", "OM"), ("Ana Quispe", "PE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRESIDENT ANA QUISPE TODAY MET KING SALIM AL-HARTHY.",
         "President Ana Quispe today met king Salim Al-Harthy."),
        ("THE MINISTER SIGNED THE ACCORD IN LIMA.", "The minister signed the accord in Lima."),
        ("NATO AND THE UN MET, WHO ALSO TALKED.", "NATO and the UN met, who also talked."),
    ],
)  # fmt: skip
def test_words_get_small_letters_and_names_keep_their_capital(text, expected):
    assert recased(text, NONE, NONE) == expected


def test_letters_that_would_change_the_length_stay(read):
    assert len(recased("STRAßE IN İZMİR", NONE, NONE)) == len("STRAßE IN İZMİR")


def test_writer_of_a_release_is_named_in_its_head(read):
    text = (
        "MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS TOM HARDING\n"
        "I had the pleasure today of meeting in Lima with the Minister for Ports in the interim "
        "Peru administration, Dr Ana Quispe.\nAustralia gives aid. Australia likes fish."
    )
    names = [name for name, _ in _people(read(f"News\n{text}").record)]
    assert names == ["Tom Harding", "Ana Quispe"]


@pytest.mark.parametrize("quoted", ["“I met President Salim Harthy of Oman,” the clerk said."])
def test_first_person_in_a_quotation_is_not_the_writer(read, quoted):
    record = read(f"News\nFish is cheap.\n{quoted}").record
    assert record.meeting is None


@pytest.mark.parametrize(
    "visit",
    [
        "This week's visit to Oman by the Minister of Ports of Peru, the Hon Ana Quispe, was long.",
        "Peruvian Minister Ana Quispe's two-day visit to Oman was short.",
        "Peruvian Minister Ana Quispe visited Oman this week.",
    ],
)
def test_visitor_takes_part_in_what_the_visit_included(read, visit):
    text = f"News\n{visit}\nThe visit included a meeting with Omani Minister Salim Harthy."
    assert _people(read(text).record) == [("Ana Quispe", "PE"), ("Salim Harthy", "OM")]
