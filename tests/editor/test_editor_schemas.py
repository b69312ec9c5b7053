"""Every key of every file that people edit, as the language server offers it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.record import EDITED
from tests.editor.language_server import Editor

FILES = {
    "record": "records/x.yaml",
    "people": "people.yaml",
    "lookups": "lookups.yaml",
    "config": "readout.yaml",
}


def mappings(schema: dict[str, Any], before: str = "", indent: int = 0) -> Iterator[Any]:
    """Each mapping of a schema, with the lines that stand before a key of it."""
    if schema.get("properties"):
        yield before + " " * indent, schema
    for key, part in schema.get("properties", {}).items():
        line = f"{before}{' ' * indent}{key}:\n"
        if part.get("properties"):
            yield from mappings(part, line, indent + 2)
        elif items := part.get("items", {}).get("properties"):
            first, *_ = [name for name in items if "enum" not in items[name]]
            line += f"{' ' * (indent + 2)}- {first}: x\n"
            yield from mappings(part["items"], line, indent + 4)


def opening(name: str) -> str:
    folder = "../schemas" if name == "record" else "schemas"
    return f"# yaml-language-server: $schema={folder}/{name}.schema.json\n"


def test_every_edited_file_is_tried() -> None:
    assert set(FILES) == set(EDITED)


@pytest.mark.parametrize("name", EDITED)
def test_every_key_is_offered_with_its_description_and_no_example_as_its_value(
    editor: Editor, folder: Path, name: str
) -> None:
    schema = json.loads((folder / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    invented = {str(one) for one in examples(schema) if len(str(one)) > 2}
    for before, part in mappings(schema):
        found = editor.offers(f"{opening(name)}{before}|", FILES[name])
        for key, one in part["properties"].items():
            if not before.rstrip(" ").endswith(f"- {key}: x\n"):
                assert found[key].told == one["description"], before
                assert not [one for one in invented if one in found[key].text], found[key]


def examples(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        yield from schema.get("examples", ())
        for one in schema.values():
            yield from examples(one)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("people", "schema: readout/people/1\npeople:\n  - nmae: Ana\n", "nmae"),
        ("lookups", "schema: readout/lookups/1\nlookup: []\n", "lookup"),
        ("config", "titel: Briefings\n", "titel"),
    ],
)
def test_an_unknown_key_is_marked(editor: Editor, name: str, text: str, words: str) -> None:
    found = editor.problems(opening(name) + text, FILES[name])
    assert any(words in one[2] for one in found)
