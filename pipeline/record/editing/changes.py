"""Changes of a text in, the changed text out."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.record.editing.lines import newline_at


class OverlapError(Exception):
    """Two changes of the same place."""


class Change(NamedTuple):
    """`text` instead of `[start:end]`; with `own_lines` it is lines that begin one of their own."""

    start: int
    end: int
    text: str
    own_lines: bool = False


def changed(text: str, changes: Sequence[Change], start: int = 0, end: int | None = None) -> str:
    """Return `text[start:end]` with the changes, which all lie in it.

    Of several at one place the first goes first, and what is put in goes before what is taken out.
    New lines after a line that is taken out stand in its place. Raise `OverlapError` where two
    change the same place.
    """
    parts: list[str] = []
    at = start
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if change.start < at and not _is_after_line(text, change, at):
            raise OverlapError
        parts.append(text[at : change.start])
        if change.own_lines and _is_in_a_line(parts):
            parts.append(newline_at(text, change.start))
        parts.append(change.text)
        at = max(at, change.end)
    parts.append(text[at:end])
    return "".join(parts)


def _is_after_line(text: str, change: Change, end: int) -> bool:
    """Tell whether new lines come after a line whose end, up to `end`, is taken out."""
    is_new = change.own_lines and change.start == change.end
    return is_new and text[change.start : end] in {"\n", "\r\n", "\r"}


def _is_in_a_line(parts: Sequence[str]) -> bool:
    last = next((part for part in reversed(parts) if part), "\n")
    return last[-1] not in "\r\n"
