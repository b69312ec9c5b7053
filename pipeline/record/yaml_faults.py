"""What the YAML library says of a fault of syntax, in words that help to mend it.

Import this module late: it loads the YAML library.
"""

import re

from yaml import MarkedYAMLError, YAMLError

from pipeline.errors import Location, Problem
from pipeline.record.wording import shown, visible
from pipeline.record.yaml_quotations import CLOSE_IT, NEVER_CLOSED
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Fault:
    """A rule: words of the library, and what to say; `at_start` where the open part began."""

    problem: str
    context: str
    message: str
    remedy: str
    at_start: bool = False


_FAULTS = (
    _Fault("unexpected end of stream", "quoted scalar", NEVER_CLOSED, CLOSE_IT, at_start=True),
    _Fault("document indicator", "quoted scalar", NEVER_CLOSED, CLOSE_IT, at_start=True),
    _Fault("',' or ']'", "", "this list in [ ] is not closed, or lacks a comma",
           "put commas between items and ] at the end", at_start=True),
    _Fault("',' or '}'", "", "this mapping in { } is not closed, or lacks a comma",
           "put commas between entries and } at the end", at_start=True),
    _Fault("unknown escape character", "", "a backslash in double quotes has a meaning of its own",
           "write \\\\ for a backslash, or use single quotes"),
    _Fault("escape", "", "is no character that \\x, \\u or \\U can name",
           "write the character itself"),
    _Fault("hexdecimal number", "", "\\x, \\u and \\U take 2, 4 and 8 hexadecimal digits",
           "write the character itself"),
    _Fault("mapping values are not allowed", "",
           "a colon and a space cannot stand inside plain text", "put the whole text in quotes"),
    _Fault("could not find expected ':'", "", "this line is no key: value",
           "write key: value, or indent the line if it continues a text", at_start=True),
    _Fault("expected '-' indicator", "", "this line is no item of the list above",
           "start it with - or mend its indentation"),
    _Fault("expected key", "block mapping", "this line does not fit the lines above",
           "indent it as its neighbours, and write key: value"),
    _Fault("block sequence entries are not allowed", "", "a list cannot begin here",
           "start it on a line of its own"),
    _Fault("indentation indicator", "", "| and > are followed by nothing but - or + and a digit",
           "start the text on the next line", at_start=True),
    _Fault("comment or line break", "", "| and > are followed by nothing but - or + and a digit",
           "start the text on the next line", at_start=True),
    _Fault("undefined tag handle", "", "tags (!) are not read", "put the text in quotes"),
    _Fault("", "tag", "tags (!) are not read", "put the text in quotes", at_start=True),
    _Fault("", "anchor", "a text cannot begin with &", "put it in quotes", at_start=True),
    _Fault("", "alias", "a text cannot begin with *", "put it in quotes", at_start=True),
    _Fault("node content", "", "a value is missing here", "write it, or delete the sign"),
    _Fault("document start", "", "text stands after the end of the document",
           "delete the ... line"),
    _Fault("incompatible YAML", "", "YAML of that version is not read", "delete the %YAML line"),
)  # fmt: skip
_AFTER_QUOTES = _Fault(
    problem="",
    context="",
    message="a quotation mark ends the text before this",
    remedy="write '' for ' inside single quotes, or \\\" inside double quotes",
)
_TOO_DEEP = _Fault(
    problem="",
    context="",
    message="this line is indented deeper than the one above allows",
    remedy="indent it as its neighbours",
)
_OPEN_END = _Fault(
    problem="",
    context="",
    message="the file ends inside a list or mapping",
    remedy="close it with ] or }",
)
_EMPHASIS = _Fault(
    problem="",
    context="",
    message="a text cannot begin with *",
    remedy="put the whole text in quotes",
)
_NO_QUOTES = _Fault(
    problem="",
    context="",
    message="quotation marks as they are printed are none here, so the colon ends the key",
    remedy="""put the whole text in straight ones, "so" or 'so'""",
)
_ALIAS = re.compile(r"[:-] +\*\S+ *$")
_INDENTED_KEY = re.compile(r"[ -]*[ -]\w+")
_TAB = re.compile(r"[ -]*\t")
_WIDE_SPACE = re.compile("[ -]*[\xa0\u2000-\u200a\u202f\u205f\u3000]")
_TYPOGRAPHIC = re.compile(r"""(?:.*[:-] +|\s*)[“”„‟«»‘‚‹›]""")


def problem_from_yaml_error(err: YAMLError, text: str, path: str) -> Problem:
    """Return the fault of syntax that ended the reading of `text`."""
    if not isinstance(err, MarkedYAMLError) or err.problem_mark is None:
        return Problem(Location(path), "", f"is not YAML: {visible(str(err))}", "mend it", "syntax")
    line, column = err.problem_mark.line, err.problem_mark.column
    lines = text.splitlines()
    row = lines[line] if line < len(lines) else ""
    if tab := _TAB.match(row):
        message, remedy = "a tab stands in the indentation", "use spaces"
        return Problem(Location(path, line + 1, tab.end()), "", message, remedy, "tab")
    if wide := _find_wide_space(lines, line, path):
        return wide
    fault = _find_fault(err.problem or "", err.context or "", row[:column])
    if fault and "node content" in fault.problem and line >= len(lines):
        fault = _OPEN_END
    if fault and fault.at_start and err.context_mark:
        line, column = err.context_mark.line, err.context_mark.column
    where = Location(path, line + 1, column + 1)
    if fault:
        return Problem(where, "", fault.message, fault.remedy, "syntax")
    if "cannot start any token" in (err.problem or ""):
        message = f"a text cannot begin with {shown(row[column : column + 1])}"
        return Problem(where, "", message, "put it in quotes", "syntax")
    return Problem(where, "", f"is not YAML: {err.problem}", "mend this line", "syntax")


def _find_wide_space(lines: list[str], line: int, path: str) -> Problem | None:
    """Return a space in this line, or in the one before, that is not taken for indentation."""
    for number in (line, line - 1):
        if 0 <= number < len(lines) and (wide := _WIDE_SPACE.match(lines[number])):
            message, remedy = (
                "a no-break or other wide space stands in the indentation",
                "use spaces",
            )
            return Problem(
                Location(path, number + 1, wide.end()), "", message, remedy, "indentation"
            )
    return None


def _find_fault(problem: str, context: str, before: str) -> _Fault | None:
    if "expected key" in problem and before.rstrip().endswith(("'", '"')):
        return _AFTER_QUOTES
    if "expected key" in problem and _ALIAS.search(before):
        return _EMPHASIS
    if "mapping values" in problem and _INDENTED_KEY.fullmatch(before):
        return _TOO_DEEP
    if "mapping values" in problem and _TYPOGRAPHIC.match(before):
        return _NO_QUOTES
    for fault in _FAULTS:
        if fault.problem in problem and fault.context in context:
            return fault
    return None
