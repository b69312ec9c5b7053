"""Hostile strings in every slot, with the page's policy off: escaping alone must hold."""

import csv
import json
import re
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Any
from unicodedata import normalize

import html5lib
import pytest
from lxml import etree

from tests.site.hostile_records import WORD, with_strings
from tests.site.links import MARKDOWN
from tests.site.once import made_once
from tests.site.pages import is_moved, pages_of
from tests.site.serving import served
from tests.site.surveys import Seen
from tests.site.tools import visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Their order is that of names, and so is not that of the twin.
_BY_NAME = ("organizations", "places")
# Addresses are made of the string, or headings of its first letter.
_OF_STRING = ("organizations/", "places/", "pairs/", "people/index", "people/page")
# Which of equals are shown is chosen by name.
_CHOSEN_BY_NAME = ("index.", "people/first/")
# Their pages are many, and of one template each: a parser reads them as a browser would.
_MANY = ("organizations", "people", "pairs", "places")
# What depends on all bytes of records: versions, the edition, and the digests of articles.
_DIGEST = re.compile(r"version[0-9a-f]{12}|Edition[0-9a-f]{16}|SHA-256:?[0-9a-f]{64}")
# All that a drawing may be made of.
_DRAWN = {"svg", "a", "circle", "g", "line", "path", "rect", "text", "title", "tspan"}


def without_blanks(text: str) -> str:
    """Return a text composed, without its white space, which pages fold, and without digests."""
    return normalize("NFC", _DIGEST.sub("", "".join(text.split())))


def is_visited(path: PurePosixPath) -> bool:
    """Tell whether a browser opens the page."""
    return path.parts[0] not in _MANY or len(path.parts) < 3


@pytest.fixture(scope="module")
def visits(browser: None, kept: Path, hostile: Path) -> list[Seen]:
    """What a browser makes of the hostile pages, their policy off."""

    def look(folder: Path) -> list[Seen]:
        with served(hostile) as address:
            how = {"policy": False, "looks": ["content"]}
            pages = [it for it in pages_of(hostile) if is_visited(it) and not is_moved(hostile, it)]
            jobs = [{"page": str(path), "url": f"{address}{path}", **how} for path in pages]
            return [{**one, "server": address} for one in visit(jobs, folder)]

    found: list[Seen] = made_once(kept, "visits-of-hostile", look)
    return found


def test_hostile_pages_open_no_dialog_and_ask_for_nothing(visits: list[Seen]) -> None:
    assert len(visits) > 200
    for one in visits:
        assert one["dialogs"] == []
        assert one["address"] == one["url"]
        foreign = [url for url in one["requests"] if not url.startswith((one["server"], "data:"))]
        assert foreign == [], one["page"]
        assert one["failures"] == [], one["page"]
        assert one["console"] == [], one["page"]


Content = dict[str, Any]


def plain_page(path: Path) -> Content:
    """Return what a parser makes of a page, as a browser tells it (see `content` in looks.cjs)."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(path.read_text(encoding="utf-8"))
    drawn = []
    for drawing in [node for node in tree.iter() if _local(node.tag) == "svg"]:
        for inside in list(drawing):
            drawn += [_named(node) for node in inside.iter()]
            drawing.remove(inside)
    elements = [_named(node) for node in tree.iter() if isinstance(node.tag, str)]
    body = tree.find("body")
    assert body is not None
    return {"elements": elements, "drawn": drawn, "text": "".join(body.itertext())}


def _named(node: Any) -> str:
    return " ".join((_local(node.tag), *sorted(map(_local, node.attrib))))


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]


@pytest.fixture(scope="module")
def contents(visits: list[Seen], hostile: Path) -> dict[str, Content]:
    """What stands on each hostile page, as a browser or a parser has it."""
    read = [it for it in pages_of(hostile) if not is_visited(it) and not is_moved(hostile, it)]
    return {
        **{one["page"]: one["looks"]["content"] for one in visits},
        **{str(path): plain_page(hostile / path) for path in read},
    }


def test_hostile_pages_have_the_elements_of_their_twins_and_say_each_string(
    contents: dict[str, Content], twin: Path
) -> None:
    compared = 0
    for page, content in contents.items():
        handlers = [it for it in content["elements"] + content["drawn"] if " on" in it]
        assert handlers == [], page
        assert {it.split()[0] for it in content["drawn"]} <= _DRAWN, page
        if not (twin / page).is_file() or page.startswith(_OF_STRING):
            continue
        plain = plain_page(twin / page)
        assert content["elements"] == plain["elements"], page
        compared += 1
        if page.startswith(_CHOSEN_BY_NAME):
            continue
        # Names that a page orders stand elsewhere in the twin; all letters are there.
        ours, said = (without_blanks(it) for it in (content["text"], with_strings(plain["text"])))
        assert sorted(ours) == sorted(said), page
        lost = [word for word in WORD.findall(plain["text"]) if shown(word) not in ours]
        assert lost == [], page
    assert compared > 400


def shown(number: str) -> str:
    """Return the string of a record without white space, as its pages show it."""
    return without_blanks(with_strings(f"Quux{number}x"))


def test_articles_in_full_add_no_element_that_the_twin_has_not(
    hostile_in_full: Path, twin_in_full: Path
) -> None:
    paths = [path for path in pages_of(hostile_in_full) if path.parts[0] == "meetings"]
    assert len(paths) > 150
    known = {one for path in paths for one in plain_page(twin_in_full / path)["elements"]}
    for path in paths:
        content = plain_page(hostile_in_full / path)
        assert set(content["elements"]) <= known, path
        assert shown(str(int(path.parts[1][-3:]))) in without_blanks(content["text"]), path


def test_hostile_lists_have_the_shapes_of_their_twins(
    contents: dict[str, Content], twin: Path
) -> None:
    for folder in _BY_NAME:
        hostile_shapes = Counter(
            tuple(content["elements"])
            for page, content in contents.items()
            if page.startswith(f"{folder}/") and page.count("/") > 1
        )
        plain = [path for path in pages_of(twin) if path.parts[0] == folder and len(path.parts) > 2]
        assert hostile_shapes == Counter(
            tuple(plain_page(twin / path)["elements"]) for path in plain
        )


def both(hostile: Path, twin: Path, *endings: str) -> list[PurePosixPath]:
    """Return the files that both sites have."""
    found = [path for ending in endings for path in pages_of(twin, ending)]
    return [
        path
        for path in found
        if (hostile / path).is_file() and not str(path).startswith(_OF_STRING)
    ]


def test_hostile_xml_has_the_elements_of_its_twin_and_says_each_string(
    hostile: Path, twin: Path
) -> None:
    paths = both(hostile, twin, "xml", "svg")
    paths.remove(PurePosixPath("sitemap.xml"))  # its addresses are made of the strings
    assert PurePosixPath("feed.xml") in paths
    for path in paths:
        ours, plain = etree.parse(hostile / path), etree.parse(twin / path)
        shape = [(it.tag, sorted(it.attrib)) for it in plain.iter()]
        assert [(it.tag, sorted(it.attrib)) for it in ours.iter()] == shape, path
        for one, other in zip(ours.iter(), plain.iter(), strict=True):
            assert without_blanks(one.text or "") == without_blanks(
                with_strings(other.text or "")
            ), path


def test_hostile_markdown_has_the_structure_of_its_twin_and_says_each_string(
    hostile: Path, twin: Path
) -> None:
    paths = both(hostile, twin, "md")
    assert len(paths) > 200
    for path in paths:
        ours = (hostile / path).read_text(encoding="utf-8")
        plain = (twin / path).read_text(encoding="utf-8")
        assert markdown_kinds(ours) == markdown_kinds(plain), path
        if str(path).startswith(_CHOSEN_BY_NAME):
            continue
        said = without_blanks(with_strings(markdown_text(plain)))
        assert sorted(markdown_text(ours)) == sorted(said), path


def markdown_kinds(text: str) -> list[str]:
    quiet = {"text", "text_special", "softbreak"}
    return [
        kind
        for token in MARKDOWN.parse(text)
        for kind in (token.type, *(piece.type for piece in token.children or ()))
        if kind not in quiet
    ]


def markdown_text(text: str) -> str:
    return without_blanks(
        "".join(
            piece.content if piece.type in {"text", "text_special", "code_inline"} else " "
            for token in MARKDOWN.parse(text)
            for piece in token.children or ()
        )
    )


def test_hostile_cells_are_harmless_and_as_many_as_those_of_the_twin(
    hostile: Path, twin: Path
) -> None:
    for path in both(hostile, twin, "csv"):
        ours, plain = rows_of(hostile / path), rows_of(twin / path)
        assert [len(row) for row in ours] == [len(row) for row in plain], path
        # What a spreadsheet would run: https://owasp.org/www-community/attacks/CSV_Injection
        assert [cell for row in ours for cell in row if cell[:1] in tuple("=+-@\t\r")] == [], path


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_hostile_json_has_the_shape_of_its_twin(hostile: Path, twin: Path) -> None:
    for path in both(hostile, twin, "json", "jsonld"):
        ours, plain = (json_of(one / path) for one in (hostile, twin))
        assert shape_of(ours) == shape_of(plain), path


def json_of(path: Path) -> Any:
    """Return what a file holds: for FollowTheMoney, a value on each line."""
    if path.name.endswith(".ftm.json"):
        # Their order is that of digests.
        return sorted(map(json.loads, path.read_bytes().splitlines()), key=_kind_of_entity)
    return json.loads(path.read_bytes())


def _kind_of_entity(entity: Any) -> str:
    return json.dumps(shape_of(entity) | {"schema": entity["schema"]})


def shape_of(value: Any) -> Any:
    """Return a value of JSON without its texts and numbers."""
    if isinstance(value, dict):
        return {key: shape_of(one) for key, one in value.items()}
    if isinstance(value, list):
        return [shape_of(one) for one in value]
    return type(value).__name__


def test_the_browser_would_run_what_is_not_escaped(browser: None, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<title>x</title><p>" + "<img src=y onerror=alert(1)>")
    with served(tmp_path) as address:
        job = {"url": f"{address}x.html", "policy": False, "looks": ["content"]}
        (seen,) = visit([job], tmp_path)
    assert seen["dialogs"] == ["alert: 1"]
    assert "img onerror src" in seen["looks"]["content"]["elements"]
