import pytest

from pipeline.model import Site
from pipeline.record import ExtractorSettings, read_config, read_extractors
from pipeline.record.places import NoPlaceError, texts_at


@pytest.mark.parametrize(
    "text", [b"", b"title: Talks\n", b"extractors:\n", b"extractors: []\n", b"\xef\xbb\xbf"]
)
def test_a_configuration_that_turns_nothing_on_is_fine(text: bytes) -> None:
    assert read_extractors(text, "readout.yaml") == (ExtractorSettings(), ())


def test_names_stand_in_the_order_given_and_options_beside_them() -> None:
    text = (
        b"extractors: [spacy, NO, spacy]\n"
        b"extractor_options:\n  spacy: {model: 010, cache: null}\n  NO:\n"
    )
    settings, problems = read_extractors(text, "readout.yaml")
    assert problems == ()
    assert settings == (("spacy", "NO"), {"spacy": {"model": "010"}, "NO": {}})


def test_a_key_written_with_a_backslash_is_read_too() -> None:
    settings, _ = read_extractors(b'"\\x65xtractors": [spacy]\n', "readout.yaml")
    assert settings is not None
    assert settings.names == ("spacy",)


def test_the_site_is_read_beside_extractors() -> None:
    site, problems = read_config("title: Talks\nextractors: [spacy]\n", "readout.yaml")
    assert (site, problems) == (Site(title="Talks"), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            b"extractors: spacy\n",
            "readout.yaml:1:13: extractors: 'spacy' is text, not a list; write [spacy]",
        ),
        (
            b"extractors: [[spacy]]\n",
            "readout.yaml:1:14: extractors[0]: is a list, not text; write text",
        ),
        (
            b"extractor: [spacy]\n",
            "readout.yaml:1:1: extractor: 'extractor' is no key of this part of the file; did you",
        ),
        (
            b"extractor_options:\n  spacy: en_core_web_sm\n",
            "readout.yaml:2:10: extractor_options.spacy: 'en_core_web_sm' is text, not a mapping",
        ),
        (
            b"extractor_options:\n  spacy: {model: [a]}\n",
            "readout.yaml:2:18: extractor_options.spacy.model: is a list, not text; write text",
        ),
    ],
)
def test_a_fault_is_told_at_its_place(text: bytes, expected: str) -> None:
    settings, (problem,) = read_extractors(text, "readout.yaml")
    assert settings is None
    assert str(problem).startswith(expected)


RECORD = {
    "topics": ["trade", "security"],
    "meeting": {"date": None, "place": {"name": "Oslo"}},
    "participants": [{"id": "a", "name": "Ann"}],
}


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("topics", ("trade", "security")),
        ("meeting.place.name", ("Oslo",)),
        ("meeting.date", ()),
        ("meeting.place", ()),
        ("participants", ()),
        ("participants[a].name", ("Ann",)),
        ("participants[a].role", ()),
    ],
)
def test_the_texts_at_a_place_are_one_those_of_a_list_or_none(
    place: str, texts: tuple[str, ...]
) -> None:
    assert texts_at(RECORD, place) == texts


@pytest.mark.parametrize("place", ["", "persons", "participants[b]", "meeting.date.year"])
def test_texts_at_no_place_are_refused(place: str) -> None:
    with pytest.raises(NoPlaceError):
        texts_at(RECORD, place)
