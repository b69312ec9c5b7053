"""Each rule of the schema has a file that keeps it and a file that breaks it.

A failing file says on top where the fault stands and the rule's code: `# 8:5 missing-key`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.record import check_record, read_record
from pipeline.record.schemas import Schema, load_schema, resolve

HERE = Path(__file__).parent
RULES = {"enum", "const", "pattern", "not", "minItems", "minProperties", "maxProperties"}
GENERAL = {"type.text", "type.list", "type.mapping", "type.nothing"} | {
    "minLength",
    "maxLength",
    "maxItems",
}


def _files(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.yaml"))


def _name(path: Path) -> str:
    return path.stem


def _rules(schema: Schema, name: str = "") -> Iterator[str]:
    """The rules of the schema by the names of the files that show them."""
    schema = resolve(schema)
    dot = f"{name}." if name else ""
    yield from (f"{dot}{keyword}" for keyword in RULES & set(schema))
    if "additionalProperties" in schema:
        yield f"{dot}additionalProperties"
    for key, part in schema.get("properties", {}).items():
        if key in schema.get("required", ()):
            yield f"{dot}{key}.required"
        yield from _rules(part, f"{dot}{key}")
    if "items" in schema:
        yield from _rules(schema["items"], name)


@pytest.mark.parametrize("folder", ["pass", "fail"])
def test_every_rule_of_the_schema_has_its_files(folder: str) -> None:
    assert {path.stem for path in _files(folder)} == set(_rules(load_schema("record"))) | GENERAL


@pytest.mark.parametrize("path", _files("pass"), ids=_name)
def test_a_file_that_keeps_the_rule_is_a_record(path: Path) -> None:
    loaded = read_record(path.read_bytes(), path.name)
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.record is not None
    found = check_record(loaded, None, {})
    assert [problem for problem in found if problem.code != "article-missing"] == []


@pytest.mark.parametrize("path", _files("fail"), ids=_name)
def test_a_file_that_breaks_the_rule_has_one_fault_at_its_place(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]
    loaded = read_record(text, path.name)
    assert loaded.record is None
    found = [(one.location, one.code) for one in loaded.problems]
    assert [f"{at.line}:{at.column} {code}" for at, code in found] == expected
    assert all(one.message and one.remedy for one in loaded.problems)
