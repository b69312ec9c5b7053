"""Ids of texts in other letters than Latin ones."""

import pytest

from pipeline.slug import slug_from_text


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Сергей Щукин", "sergey-shchukin"),
        ("Қайрат Әбенов", "qayrat-abenov"),
        ("Олена Їжак", "olena-yizhak"),
        ("Ђорђе Љубичић", "djordje-ljubichic"),
        ("Νίκος Παπαδάκης", "nikos-papadakis"),
        ("Объём", "obyom"),
    ],
)
def test_cyrillic_and_greek_names_are_written_in_latin_letters(text, slug):
    assert slug_from_text(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Jørgen Ñandú", "jorgen-nandu"), ("Žofia Łoś", "zofia-los"), ("Nur ışık", "nur-isik")],
)
def test_latin_letters_stay_as_they_were(text, slug):
    assert slug_from_text(text) == slug


def test_letters_without_a_latin_form_take_the_fallback():
    assert slug_from_text("山田太郎", "person") == "person"
