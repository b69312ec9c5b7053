"""Every text of the pages is in every catalogue, translated, and nothing else is."""

import re

import pytest

from pipeline.languages import ENGLISH, catalogue_file, languages
from tests.languages.catalogues import begun, catalogue_of, extracted, updated, write

TRANSLATED = sorted(set(languages()) - {ENGLISH})
PLACE = re.compile(r"%\(\w+\)s|%%|\{\w+\}|</?\w+>|\*\*")
BEFORE_SIGNS = re.compile(r"[^\s\u00a0\u202f][;:?!»]|«[^\u00a0]|[^\u00a0\u202f][:»]|['\"]")


@pytest.fixture(scope="module")
def template():
    return extracted()


def texts(catalogue):
    """Yield the key of each message, its English texts and its texts in the other language."""
    for one in catalogue:
        if one.id:
            ids = (one.id,) if isinstance(one.id, str) else one.id
            strings = (one.string,) if isinstance(one.string, str) else one.string or ()
            yield (one.context, ids[0]), ids, strings


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_each_text_of_the_code_and_no_other(language, template):
    known = {key for key, _, _ in texts(catalogue_of(language))}
    assert known == {key for key, _, _ in texts(template)}


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_text_is_translated_and_none_is_a_guess(language):
    catalogue = catalogue_of(language)
    assert [key for key, _, strings in texts(catalogue) if not all(strings)] == []
    assert [one.id for one in catalogue if one.id and one.fuzzy] == []
    assert {len(strings) for _, ids, strings in texts(catalogue) if len(ids) > 1} == {
        catalogue.num_plurals
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_and_the_marks_of_its_text(language):
    for key, ids, strings in texts(catalogue_of(language)):
        wanted = sorted(PLACE.findall(ids[-1]))
        for string in strings:
            assert sorted(PLACE.findall(string)) == wanted, key


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_as_the_command_writes_it(language, template, tmp_path):
    write(tmp_path / "readout.po", updated(language, template))
    assert (tmp_path / "readout.po").read_bytes() == catalogue_file(language).read_bytes()


def test_a_new_catalogue_has_every_text_and_no_translation(template, tmp_path):
    fresh = begun("de", template)
    write(tmp_path / "readout.po", fresh)
    assert not any(string for _, _, strings in texts(fresh) for string in strings)
    assert len(fresh) == len(template)


def test_french_signs_stand_behind_spaces_that_do_not_break():
    for key, _, strings in texts(catalogue_of("fr")):
        for string in strings:
            plain = re.sub(r"https?://|\w+:\w+|</?\w+>", "", string)
            assert BEFORE_SIGNS.search(plain.strip()) is None or plain.strip() in ":;", key
