"""The quick way through YAML reads what the YAML library reads, or leaves it to that."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Record
from pipeline.record import yaml_from_record
from pipeline.record.data import Data
from pipeline.record.decoding import has_forbidden
from pipeline.record.yaml_building import data_from_yaml
from pipeline.record.yaml_plain import MAX_KEYS, NotPlainError, data_from_plain_yaml
from tests.unit.record.strategies import HARD_TEXTS, records

EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "records").glob("*.yaml"))
SMALL = """\
# a remark
id: a  # a remark: here
title: The talks of 12:30

text:
  - >-
    first line
    second line
  - |-
    first line
    second line
  - "in quotes: yes"
  - 'it said "no"'
  - (so) it was
  - null
  # a remark
points:
    # a remark
  - label: ''
    text: x, [y]
    tables: []
  - {label: "a, b", text: https://example.org/a, who: ~x, by: NULL}
rows:
  - [<a>, "", 'b, c', null, d-e f]
  - - a
    - >-
      b
      c
  - - key: a
      other: b
nothing:
last: ~
"""
PIECES = (
    *HARD_TEXTS,
    *("\n", "\n\n", "\n  ", "\n    ", "\n      ", " ", "  ", "- ", "- - ", ": ", ":", " #", "#"),
    *("'", '"', "''", '""', "[", "]", "{", "}", ", ", ",", ">-", "|-", ">", "|", "null", "~"),
    *("key:", "key: x", "- x", "? ", "!t ", "&a ", "*a", "---\n", "...\n", "%", "\\", "\u0301"),
    *("[]", "{}", "- a: b\n", "\n# c\n", "  # c\n", "\xa0", "’", "“", "(", "<", "$", "…"),
)


def plain(text: str) -> Data:
    """What the quick way says, in one text with the types; None where it leaves it."""
    try:
        return repr(data_from_plain_yaml(text))
    except NotPlainError:
        return None


def mutated(text: str, seed: int) -> str:
    """A text with a few of its lines moved, cut or repeated and odd pieces put in."""
    rng = random.Random(seed)
    lines = text.splitlines(keepends=True)
    lines = lines[: rng.randrange(4, len(lines) + 1)]
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.randrange(len(lines))
        kind = rng.randrange(7)
        if kind == 0:
            lines[at] = " " * rng.randrange(1, 5) + lines[at]
        elif kind == 1:
            lines[at] = lines[at][rng.randrange(1, 5) :]
        elif kind == 2:
            lines.insert(at, rng.choice(lines))
        elif kind == 3 and len(lines) > 1:
            del lines[at]
        else:
            place = rng.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + rng.choice(PIECES) + lines[at][place:]
    return "".join(lines)


@given(st.sampled_from([SMALL, *(path.read_text("utf-8") for path in EXAMPLES)]), st.integers(0))
def test_changed_texts_are_read_alike_or_left(text: str, seed: int) -> None:
    for number in range(20):
        changed = mutated(text, seed + number)
        found = None if has_forbidden(changed) else plain(changed)
        assert found in {None, found and repr(data_from_yaml(changed))}, changed


@given(records)
def test_what_the_program_writes_is_read_alike_or_left(record: Record) -> None:
    text = yaml_from_record(record)
    assert plain(text) in {None, repr(data_from_yaml(text))}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_read_without_the_library(path: Path) -> None:
    text = path.read_text("utf-8")
    assert plain(text) == repr(data_from_yaml(text))


def test_each_form_of_the_plain_style_is_read() -> None:
    text = SMALL.replace("{label:", "{named:").replace(", who: ~x", "").replace("last: ~", "last:")
    assert data_from_plain_yaml(text) == {
        "id": "a",
        "title": "The talks of 12:30",
        "text": [
            "first line second line",
            "first line\nsecond line",
            "in quotes: yes",
            'it said "no"',
            "(so) it was",
            None,
        ],
        "points": [
            {"label": "", "text": "x, [y]", "tables": []},
            {"named": "a, b", "text": "https://example.org/a", "by": None},
        ],
        "rows": [
            ["<a>", "", "b, c", None, "d-e f"],
            ["a", "b c"],
            [{"key": "a", "other": "b"}],
        ],
        "nothing": None,
        "last": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "# only a remark\n", "a: b", "- a\n", "text\n", "---\na: b\n", "a: b\n...\n"),
        *("a: b\na: c\n", "a: {b: c, b: d}\n", "null: a\n", "a: {null: b}\n", "<<: a\n", "A: b\n"),
        *(
            "a: [b] # c\n",
            "a: # c\n",
            "a:  b\n",
            "a: \n",
            "a: b \n",
            "a: b\r\n",
            "a:\tb\n",
            "a: \ufeffb\n",
        ),
        *("a: &b c\n", "a: *b\n", "a: !b c\n", "a: - b\n", "a: b: c\n", "a: b:\n", "a: ~\n"),
        *("a: >\n  b\n", "a: |+\n  b\n", "a: >-\n", "a: >-\nb: c\n", "a: >-\n\n  b\n"),
        *("a: >-\n  b\n\n  c\n", "a: >-\n  b\n    c\n", "a: >-\n  b\n   \n", "a: |-\n  b \n  c\n"),
        *(
            "a: b\n  c\n",
            "a:\n  b\n",
            "a: 'b\n  c'\n",
            "a: [b,\n  c]\n",
            'a: "\\n"\n',
            "a: 'it''s'\n",
        ),
        *("a: [b,c]\n", "a: [b ]\n", "a: [b, ]\n", "a: [[b]]\n", "a: [b: c]\n", "a: [b #c]\n"),
        *("a: {b}\n", "a: {b: c, d}\n", "a: {b: [c]}\n", "a: []x\n", 'a: "b" c\n', "a: [b] c\n"),
        *(
            "a:\n- b\n",
            "a:\n  - b\n c: d\n",
            "a:\n  - b\n  c: d\n",
            "a:\n  b: c\n - d\n",
            "  a: b\n",
        ),
        *(
            "a:\n  - \n",
            "a:\n  -\n",
            "a:\n  - - - b\n",
            "a:\n  - - b\n     - c\n",
            "a: b\n  # c\n",
            "a: >-\n  b\n\n  # c\n",
            "a:\n  - b\n    c\n",
        ),
        "a:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 40)),
        "".join(f"a{number}:\n" for number in range(MAX_KEYS + 1)),
        "a: {" + ", ".join(f"a{number}: b" for number in range(MAX_KEYS + 1)) + "}\n",
    ],
)
def test_what_is_no_plain_style_is_left(text: str) -> None:
    assert plain(text) is None
