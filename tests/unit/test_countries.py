import pytest

from pipeline.countries import (
    _entries,
    country_codes,
    country_name,
    country_words,
    find_country,
)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("UK", "GB"),
        ("U.S.", "US"),
        ("UAE", "AE"),
        ("DRC", "CD"),
        ("CAR", "CF"),
        ("DPRK", "KP"),
        ("Ivory Coast", "CI"),
        ("Turkey", "TR"),
        ("Burma", "MM"),
        ("swaziland", "SZ"),
        ("Dutch", "NL"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Bissau-Guinean", "GW"),
        ("South Korean", "KR"),
        ("Kosovar", "XK"),
        (" Lao ", "LA"),
    ],
)
def test_word_names_its_country(word, code):
    assert find_country(word) == code


@pytest.mark.parametrize(
    "word", ["Congolese", "Korean", "Dominican", "Congo", "Korea", "the Republic", "Arab", ""]
)
def test_shared_or_unknown_word_names_none(word):
    assert find_country(word) is None


def test_no_word_names_two_countries():
    seen = {}
    for word, code, _ in country_words():
        assert seen.setdefault(word.casefold(), code) == code, word


def test_codes_are_sorted_and_have_names():
    codes = country_codes()
    assert list(codes) == sorted(codes)
    assert len(codes) == 250
    assert all(country_name(code) for code in codes)


def test_unknown_code_has_no_name():
    with pytest.raises(KeyError):
        country_name("ZZ")


def test_entries_repeat_no_word():
    for code, entry in _entries().items():
        words = [entry["name"], *entry["aliases"], *entry["demonyms"]]
        assert len({word.casefold() for word in words}) == len(words), code
        assert all(word == word.strip() for word in words)


def test_demonyms_are_told_from_names():
    kinds = {word: is_demonym for word, _, is_demonym in country_words()}
    assert kinds["Kenyan"]
    assert not kinds["Kenya"]
