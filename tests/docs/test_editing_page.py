"""The page about editing says what editors, pre-commit and messages do today."""

import json
import re
from pathlib import Path

import pytest
import yaml

from pipeline.record import check_together, read_record
from pipeline.record.yaml_writing import MODELINE

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
CODE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))


def test_the_first_line_is_the_one_that_records_carry() -> None:
    assert BLOCKS[0] == ("yaml", f"{MODELINE}\n")


def test_every_schema_that_is_named_is_there() -> None:
    for name in re.findall(r"\b\w+\.schema\.json", PAGE):
        assert (ROOT / "schemas" / name).is_file(), name


def test_the_version_of_the_server_is_the_tested_one() -> None:
    package = json.loads((ROOT / "tests/editor/package.json").read_text(encoding="utf-8"))
    assert f"version {package['dependencies']['yaml-language-server']} of the server" in PAGE


def test_the_hook_is_the_one_that_is_offered() -> None:
    (shown,) = yaml.safe_load(BLOCKS[1][1])["repos"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [one["id"] for one in shown["hooks"]] == [one["id"] for one in hooks]


def test_the_message_is_one_that_is_told() -> None:
    text = "schema: readout/record/1\nid: a\nsources: [{}]\nparticipants: []\n\n\nmeeting:\n"
    (problem,) = read_record(f"{text}  format: call\n", "records/call.yaml").problems
    shown, ellipsis, _ = BLOCKS[2][1].partition(" …")
    assert ellipsis
    assert str(problem).startswith(shown)


def test_the_example_of_an_alias_is_one_that_records_may_have() -> None:
    rest = "sources: [{}]\nmeeting: null\nparticipants: []\n"
    text = f"schema: readout/record/1\n{BLOCKS[3][1]}{rest}"
    loaded = read_record(text, "records/x.yaml")
    assert loaded.record is not None
    assert loaded.record.aliases == ("fisheries-talks",)
    assert check_together([loaded]) == ()


@pytest.mark.parametrize("words", re.findall(r"`([a-z][^`]+)`", PAGE[PAGE.index("| Message |") :
                                             PAGE.index("## Give")]))  # fmt: skip
def test_every_message_of_the_table_is_one_that_is_told(words: str) -> None:
    known = CODE.replace("{kind}", "participant")
    assert words in known or words == "null"
