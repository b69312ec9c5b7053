"""Which language pages have their own words in, by the tag in the settings."""

import pytest

from pipeline.languages import find_language, languages


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR-be", "fr"),
        ("fr-Latn-CH", "fr"),
        ("de", None),
        ("fra", None),
        ("x", None),
        ("", None),
    ],
)
def test_a_tag_finds_the_language_whatever_its_region(tag: str, expected: str | None):
    assert find_language(tag) == expected


def test_there_are_english_and_french():
    assert languages() == ("en", "fr")
