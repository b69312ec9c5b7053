"""Find the quotation mark that was never closed, where the library sees only what came of it.

Such a text runs on to the next quotation mark, which opened another text many lines below. What
follows that mark is then in the library's way, and there it reports the fault.
Import this module late: it loads the YAML library.
"""

import re

from yaml import ScalarEvent

from pipeline.errors import Location, Problem

NEVER_CLOSED = "this quotation mark is never closed"
CLOSE_IT = "close the quotation mark"
_OWN_INDENT = re.compile(r"(?: |-(?= ))*")
_ENTRY = re.compile(r"( *)(?:- |-$|[\w-]+:(?: |$))")


def open_quotation(last: ScalarEvent | None, text: str, path: str) -> Problem | None:
    """Return the fault of a text in quotes, the last value read, that ran over its neighbours.

    YAML wants the later lines of a text indented deeper than the key it belongs to. One that is
    not, and that looks like a key or an item, is no part of the text.
    """
    if last is None or last.style not in {"'", '"'}:
        return None
    start, end = last.start_mark, last.end_mark
    if start is None or end is None:
        return None
    before = text[start.index - start.column : start.index]
    later = text[start.index : end.index].splitlines()[1:]
    indent = _indent_of_owner(before)
    if not any((match := _ENTRY.match(line)) and len(match[1]) <= indent for line in later):
        return None
    where = Location(path, start.line + 1, start.column + 1)
    return Problem(where, "", NEVER_CLOSED, CLOSE_IT, "syntax")


def _indent_of_owner(before: str) -> int:
    """Return the column of the key or dash that a text belongs to, from the line before it."""
    match = _OWN_INDENT.match(before)
    indent = match.end() if match else 0
    return indent if before[indent:] else before.rfind("-")
