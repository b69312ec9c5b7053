"""A site in French has no word of English of its own, and is what a clean build makes of it."""

import json
import re
from collections.abc import Iterator

import pytest
from lxml import html

from pipeline.build.building import build
from pipeline.build.workspace import workspace_at
from pipeline.record import yaml_from_record
from pipeline.record.records import record_from_data
from pipeline.render.language.catalogue import read_catalogue
from tests.publishing.desk import is_idle
from tests.publishing.invented_site import CONFIG, ONE_PROCESS, tree, write_site
from tests.site.invented_records import invented_records

SETTINGS = CONFIG + "source_text: full\npdf: none\n"
PLACES = re.compile(r"%\(\w+\)s|\{\w+\}")
SIGNS = " :.;,“”()\u00a0\u202f"
LEAST = 4  # letters: shorter ones are words of names too
ATTRIBUTES = ("aria-label", "title", "alt", "placeholder")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory):
    root = tmp_path_factory.mktemp("languages")
    write_site(root)
    for data in invented_records(30):
        text = yaml_from_record(record_from_data(data))
        (root / "records" / f"{data['id']}.yaml").write_text(text, encoding="utf-8")
    return workspace_at(root)


def built(workspace, language: str, output: str | None = None) -> dict[str, bytes]:
    site = workspace if output is None else workspace_at(workspace.root, workspace.root / output)
    (workspace.root / "readout.yaml").write_text(f"{SETTINGS}language: {language}\n")
    assert build(site, options=ONE_PROCESS).is_complete
    assert is_idle(build(site, options=ONE_PROCESS))
    return tree(site.output)


@pytest.fixture(scope="module")
def english(workspace) -> dict[str, bytes]:
    return built(workspace, "en")


@pytest.fixture(scope="module")
def french(workspace, english) -> dict[str, bytes]:
    return built(workspace, "fr")


def pieces(text: str) -> set[str]:
    """Return what a text has between what is filled in, without marks and signs."""
    plain = re.sub(r"</?\w+>|\*\*", "", text)
    return {piece.strip(SIGNS) for piece in PLACES.split(plain)}


def only_english() -> set[str]:
    """Return the words of English texts that no French text has, as far as nothing is filled in."""
    catalogue = read_catalogue("fr")
    told = [(text, other) for (_, text), other in catalogue.texts.items()]
    told += [(one, forms[0]) for one, forms in catalogue.forms.items()]
    known = {piece.casefold() for _, other in told for piece in pieces(other)}
    return {
        piece
        for text, _ in told
        for piece in pieces(text)
        if len(piece) >= LEAST and piece.casefold() not in known
    }


def own_words(page: bytes) -> Iterator[str]:
    """Yield what a page shows and is no quotation: what is marked as English is left out."""
    root = html.document_fromstring(page.decode())
    for quoted in root.xpath("//*[@lang and not(self::html) and @lang!='fr'] | //code | //bdi"):
        quoted.text, quoted[:] = None, []
    for element in root.iter():
        if isinstance(element.tag, str):
            yield from filter(None, (element.text, *map(element.get, ATTRIBUTES)))
        yield element.tail or ""


def test_no_page_has_an_english_word_of_its_own(french):
    english = only_english()
    assert len(english) > 400
    found = {
        (path, words)
        for path, page in french.items()
        if path.endswith(".html")
        for text in own_words(page)
        for words in re.split(r"[·\n]|\s\(|[:.;,]\s", text)
        if words.strip(SIGNS) in english
    }
    assert sorted(found)[:20] == []


def test_all_pages_and_feeds_name_the_language(french):
    for path, page in french.items():
        if path.endswith(".html"):
            assert b'<html lang="fr">' in page, path
            assert b'<meta property="og:locale" content="fr_FR">' in page, path
        if path.endswith(("feed.xml", "corrections.xml")):
            assert b'xml:lang="fr"' in page, path
        if path.endswith("record.jsonld"):
            told = json.loads(page)
            assert told.get("subjectOf", told)["inLanguage"] == "fr"
    assert json.loads(french["feed.json"])["language"] == "fr"


def test_data_for_programs_and_addresses_are_the_same_in_both_languages(english, french):
    assert english.keys() == french.keys()
    same = ("record.json", "entities.ftm.json", ".csv", ".jsonl", ".yaml", ".css", "schema.json")
    paths = [path for path in french if path.endswith(same)]
    assert len(paths) > 100
    assert [path for path in paths if english[path] != french[path]] == []
    ids = re.compile(rb'(?: id| href)="[^"]*"')
    for path in ("index.html", "meetings/harbour/index.html", "countries/index.html"):
        assert set(ids.findall(english[path])) == set(ids.findall(french[path])), path


def test_another_language_makes_what_a_clean_build_makes(workspace, english, french, tmp_path):
    clean = built(workspace, "fr", str(tmp_path / "clean"))
    assert clean == french
    assert built(workspace, "en") == english
    again = built(workspace, "fr-CA")
    assert b'<html lang="fr-CA">' in again["index.html"]
    assert b"fr_CA" in again["index.html"]


def test_a_language_without_texts_is_told_and_pages_stay_english(workspace):
    (workspace.root / "readout.yaml").write_text(f"{SETTINGS}language: de\n")
    done = build(workspace, options=ONE_PROCESS)
    (warning,) = [one for one in done.problems if one.code == "language"]
    assert warning.severity == "warning"
    assert warning.location.line == SETTINGS.count("\n") + 1
    assert "'de'" in warning.message
    assert "en, fr" in warning.remedy
    page = (workspace.output / "meetings" / "harbour" / "index.html").read_text()
    assert '<html lang="de">' in page
    assert '<p class="claim" lang="en">' in page
    assert "At a glance" in page
