"""Plainly styled YAML in, plain values out, without the YAML library and in half of its time.

Plain style is what the program writes and what people mostly keep to: keys and items in lines, one
value a line, blocks after `>-` and `|-`, texts in brackets on one line. Whatever looks otherwise is
left to `yaml_building`, which gives the same values: texts over several lines, paragraphs, escapes,
tags, anchors, tabs, keys with capitals, keys that stand twice.
"""

import re
from functools import lru_cache
from typing import Any

from pipeline.record.data import Data

MAX_KEYS = 1_000  # in one mapping; no schema here knows more than a few
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_MAX_DEPTH = 16

_Inside = Any  # a list or mapping that is being filled

_KEY = "(?!null:)[a-z][a-z0-9_]{0,40}"
_QUOTES = "\"'"
_SIGNS = "-?:,[]{}#&*!|>'\"%@`~ "  # a text without quotes begins with none of them
# A text in brackets; what is in quotes holds no quote of its kind.
_BARE = rf"[^{re.escape(_SIGNS)}][^,\[\]{{}}:#?]*(?::[\w/][^,\[\]{{}}:#?]*)*(?<! )"
_ITEM = rf"""("[^"\\]*"|'[^']*'|{_BARE})"""
_FLOW_ITEMS = re.compile(_ITEM)
_FLOW_ENTRIES = re.compile(rf"(?<=[{{ ])({_KEY}): {_ITEM}")
_QUOTED = re.compile(r""""[^"\\]*"|'[^']*'""")

# A line and the block that it begins: its indentation, the dash of an item (two where that is a
# list), a key; the sign of a block, its lines and their indentation, or what else is on the line.
# Nothing is tried again with less of a line: a quarter of the time.
_LINES = re.compile(
    rf"\n*+( *+)(- (?:- )?+)?+(?:({_KEY}+):(?: (?=[^ \n])|(?=\n)))?+"
    r"(?:([>|])-\n(( ++)[^ \n][^\n]*+(?<! )(?:\n\6[^ \n][^\n]*+(?<! ))*+)|([^\n]*+))\n"
)


class NotPlainError(Exception):
    """The text may be YAML, but not of the plain style."""


def data_from_plain_yaml(text: str) -> dict[str, Data]:
    """Return the mapping that a text without forbidden characters is.

    Raise `NotPlainError` where its style is not plain; it may be no YAML at all.
    """
    if not text.endswith("\n") or "\t" in text or "\r" in text or "\ufeff" in text:
        raise NotPlainError
    root: dict[str, Data] = {}
    _fill(root, text)
    if not root:
        raise NotPlainError
    return root


def _fill(root: dict[str, Data], text: str) -> None:
    """Put into a mapping what a text says: one loop, for every call here counts."""
    column: int = 0  # where the entries of the innermost mapping or list stand
    inside: Any = root
    around: list[tuple[int, Any]] = []  # those that it lies in, the outermost first
    alone = ""  # the key of the line before, if nothing else stands there
    for spaces, dash, key, sign, block, margin, rest in _LINES.findall(text):
        at = len(spaces)
        if not (key or dash):
            if at or sign or rest:
                _insist_on_remark(sign, rest, is_safe=at <= column or alone != "")
            continue
        if at != column:
            column, inside = _moved(around, column, inside, at, alone, dash)
        if (type(inside) is list) != (dash != ""):
            raise NotPlainError
        if dash and (key or dash != "- "):
            column, inside = _enter(around, column, inside, dash, key)
        alone = "" if sign or rest else key
        value = _block(sign, block, margin, column) if sign else None if alone else _value(rest)
        if not key:
            inside.append(value)
        elif key in inside or len(inside) == MAX_KEYS:
            raise NotPlainError
        else:
            inside[key] = value


def _moved(
    around: list[tuple[int, Any]], column: int, inside: _Inside, at: int, alone: str, dash: str
) -> tuple[int, Any]:
    """Return the list or mapping whose entries stand in another column, and that column."""
    if at > column and alone:
        around.append((column, inside))
        inside[alone] = [] if dash else {}
        column, inside = at, inside[alone]
    while at < column:
        column, inside = around.pop()
    if at != column or len(around) > _MAX_DEPTH:
        raise NotPlainError
    return column, inside


def _enter(
    around: list[tuple[int, Any]], column: int, inside: list[Any], dash: str, key: str
) -> tuple[int, Any]:
    """Return the list or mapping that begins beside a dash, and the column of its entries."""
    for begins, made in ((dash != "- ", list), (key != "", dict)):
        if begins:
            around.append((column, inside))
            inside.append(made())
            column, inside = column + 2, inside[-1]
    return column, inside


def _insist_on_remark(sign: str, rest: str, *, is_safe: bool) -> None:
    """Raise `NotPlainError` for a line that is no comment, or might be a part of a text before."""
    if sign or rest[:1] != "#" or not is_safe:
        raise NotPlainError


def _block(sign: str, block: str, margin: str, column: int) -> str:
    """Return the text of a block; a line more or less indented is left to the next match."""
    if len(margin) <= column:
        raise NotPlainError
    return block.replace("\n" + margin, " " if sign == ">" else "\n")[len(margin) :]


def _value(rest: str) -> Data:
    """Return what the rest of a line is, all of it."""
    first = rest[:1]
    if first not in _SIGNS:
        if " #" in rest:
            rest = rest.partition(" #")[0].rstrip(" ")
        if ": " in rest or rest[-1] in ": ":
            raise NotPlainError
        return None if rest in NULLS else rest
    if first == "[":
        return [] if rest == "[]" else _flow_list(rest)
    if first == "{":
        return dict(_flow_entries(rest))
    if _QUOTED.fullmatch(rest):
        return rest[1:-1]
    raise NotPlainError


def _flow_list(rest: str) -> list[Data]:
    items = _FLOW_ITEMS.findall(rest)
    if f"[{', '.join(items)}]" != rest:
        raise NotPlainError
    return [item[1:-1] if item[0] in _QUOTES else None if item in NULLS else item for item in items]


@lru_cache(maxsize=1_000)  # most are parties and places, the same in many files
def _flow_entries(rest: str) -> tuple[tuple[str, Data], ...]:
    data: dict[str, Data] = {}
    entries = []
    for key, item in _FLOW_ENTRIES.findall(rest):
        entries.append(f"{key}: {item}")
        data[key] = item[1:-1] if item[0] in _QUOTES else None if item in NULLS else item
    if f"{{{', '.join(entries)}}}" != rest or not len(data) == len(entries) <= MAX_KEYS:
        raise NotPlainError
    return tuple(data.items())
