"""Dates, numbers, lists and countries in the language of the site."""

import subprocess
import sys

import pytest

from pipeline.render.dates import date_value
from pipeline.render.figures.axis import Axis
from pipeline.render.grouping import initial
from pipeline.render.language.speaking import gettext, ngettext, sort_key, speaking, spoken
from pipeline.render.parties import shown_country
from pipeline.render.wording import counted, labelled, listed, number_words, topic_word


@pytest.mark.parametrize(
    ("language", "date", "expected"),
    [
        ("fr", "2024-05-12", "12 mai 2024"),
        ("fr", "2024-05-01", "1er mai 2024"),
        ("fr", "2024-08", "août 2024"),
        ("fr", "2024", "2024"),
        ("fr", "2024-02-30", "2024-02-30"),
        ("fr-CA", "2024-05-12", "12 mai 2024"),
        ("fr-XX", "2024-05-12", "12 mai 2024"),
        ("en-GB", "2024-05-12", "12 May 2024"),
        ("de", "2024-05-12", "12 May 2024"),
    ],
)
def test_dates_are_as_precise_in_any_language(language: str, date: str, expected: str):
    with speaking(language):
        value = date_value(date)
    assert value.text == expected
    assert value.datetime == (None if date == "2024-02-30" else date)


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (0, "0 meetings", "0\u00a0rencontre"),
        (1, "1 meeting", "1\u00a0rencontre"),
        (2, "2 meetings", "2\u00a0rencontres"),
        (12_345, "12345 meetings", "12\u202f345\u00a0rencontres"),
    ],
)
def test_counts_go_by_the_rules_of_the_language(number: int, english: str, french: str):
    assert counted(number, "meeting", "meetings") == english
    with speaking("fr"):
        assert counted(number, "meeting", "meetings") == french


def test_sentences_go_by_a_number():
    one, many = "%(number)s meeting is left out, for want of a date.", "%(number)s meetings are"
    assert ngettext(one, many, 0) == "0 meetings are"
    with speaking("fr"):
        assert ngettext(one, many, 0).startswith("0\u00a0rencontre n’est")
        assert ngettext(one, many, 2_000).startswith("2\u202f000\u00a0rencontres ne")


def test_lists_labels_and_topics_are_worded():
    with speaking("fr"):
        assert listed(["a", "b", "c"]) == "a, b et c"
        assert listed(["a"]) == "a"
        assert labelled("a", 1) == "a\u00a0: 1"
        assert topic_word("trade") == "commerce"
        assert number_words(7) == "7"
    assert listed(["a", "b"]) == "a and b"


def test_countries_have_the_names_of_cldr_and_their_places_in_lists():
    with speaking("fr"):
        assert shown_country("CI") == "Côte d’Ivoire"
        assert shown_country("XK") == "Kosovo"
        assert shown_country("QQ") == "QQ"
        names = ["Zambie", "Égypte", "Estonie", "Équateur", "Côte d’Ivoire", "Chine"]
        ordered = ["Chine", "Côte d’Ivoire", "Égypte", "Équateur", "Estonie", "Zambie"]
        assert sorted(names, key=sort_key) == ordered
        assert initial("Égypte") == "E"
    assert shown_country("CI") == "Côte d’Ivoire"
    assert shown_country("EG") == "Egypt"


def test_parts_of_time_are_worded():
    with speaking("fr"):
        assert Axis(2024, 2025, 3).words(1) == "avril à juin 2024"
        assert Axis(2020, 2030, 60).words(0) == "2020 à 2024"
        assert Axis(2024, 2025, 1).labels()[0] == (0.0, "janv. 2024")
    assert Axis(2024, 2025, 3).words(1) == "April to June 2024"


def failing() -> None:
    with speaking("fr"):
        assert spoken() == "fr"
        raise ValueError


def test_a_language_is_spoken_only_meanwhile():
    with pytest.raises(ValueError):  # noqa: PT011 - it is the one above
        failing()
    assert spoken() == "en"
    assert gettext("Place") == "Place"


def test_english_loads_nothing_of_babel():
    code = (
        "import sys; from pipeline.model import Site; from pipeline.render import derived_pages;"
        "list(derived_pages(Site(language='en-GB'), ())); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
