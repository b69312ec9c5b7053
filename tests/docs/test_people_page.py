"""The page about known people shows a list that is one."""

import re
from pathlib import Path

from pipeline.record import read_people
from pipeline.record.schemas import load_schema

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "people.md").read_text(encoding="utf-8")


def test_the_example_is_a_list_without_problems() -> None:
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    people, problems = read_people(example, "people.yaml")
    assert problems == ()
    assert [person.name for person in people] == ["Hope", "Qasym Toqaev"]


def test_every_key_is_explained() -> None:
    keys = re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE)
    assert keys == list(load_schema("people")["properties"]["people"]["items"]["properties"])
