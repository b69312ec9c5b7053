"""Bytes of a YAML file in, text out; what no YAML file should hold is reported with its place."""

import re
from itertools import islice

from pipeline.errors import Location, Problem

MAX_BYTES = 2 * 1024 * 1024
_MAX_REPORTED = 20

# What YAML does not allow; what some YAML readers take for the end of a line and others not
# (U+0085, U+2028, U+2029: one of them inside a value makes another key of what follows); and what
# turns the direction of writing, so that people see another order than the file has.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
_FINE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_INERT = re.compile("[\x00-\u02ff\u2010-\u205e]*")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_CONFLICT = re.compile(r"^<{7}(?= |$)", re.MULTILINE)
_SHARE_OF_NUL = 4  # of the bytes of a text in UTF-16, nearly every second one is NUL
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class RefusalError(Exception):
    """A file that cannot be read on; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def text_from_yaml_bytes(source: str | bytes, path: str) -> str:
    """Return a file's text without a byte order mark; raise `RefusalError` if it has none."""
    if len(source) > MAX_BYTES:
        raise RefusalError(
            Problem(
                Location(path),
                "",
                f"is larger than {MAX_BYTES // 1024**2} MB",
                "move what does not belong in it to another file",
                "size",
            )
        )
    text = source if isinstance(source, str) else _decode(source, path)
    return text.removeprefix("\ufeff")


def _decode(data: bytes, path: str) -> str:
    if data.count(0) > len(data) // _SHARE_OF_NUL:  # such text is UTF-8 as well, of odd letters
        message, remedy = "is UTF-16", "save the file as UTF-8"
        raise RefusalError(Problem(Location(path, 1, 1), "", message, remedy, "encoding"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as err:
        before = data[: err.start].decode("utf-8").removeprefix("\ufeff")
        message = f"byte {err.start} (0x{data[err.start]:02x}) is no UTF-8"
        if data.startswith(_WIDE_MARKS):
            message = "is UTF-16"
        remedy = "save the file as UTF-8"
        raise RefusalError(
            Problem(location_at(before, len(before), path), "", message, remedy, "encoding")
        ) from err


def location_at(text: str, offset: int, path: str) -> Location:
    """Return the line and column of a code point of `text`."""
    line, start = 1, 0
    for match in _LINE_BREAK.finditer(text, 0, offset):
        line, start = line + 1, match.end()
    return Location(path, line, offset - start + 1)


def conflict_problems(text: str, path: str) -> tuple[Problem, ...]:
    """Return a problem for each conflict that git left in the text."""
    if "<<<<<<<" not in text:
        return ()
    return tuple(
        Problem(
            location_at(text, match.start(), path),
            "",
            "git left a merge conflict here",
            "keep the lines that are right and delete the marks <<<<<<<, ======= and >>>>>>>",
            "merge-conflict",
        )
        for match in islice(_CONFLICT.finditer(text), _MAX_REPORTED)
    )


def without_forbidden(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text with U+FFFD for each character that may not be there, and the problems."""
    if not _FORBIDDEN.search(text):
        return text, ()
    found = islice(_FORBIDDEN.finditer(text), _MAX_REPORTED)
    problems = tuple(_forbidden_problem(text, match.start(), path) for match in found)
    return _FORBIDDEN.sub("\ufffd", text), problems


def _forbidden_problem(text: str, offset: int, path: str) -> Problem:
    code = ord(text[offset])
    kind = "control" if code < 0xA0 else "line break" if code in {0x2028, 0x2029} else "invisible"
    remedy = "delete it"
    if code and not 0xD800 <= code <= 0xDFFF:
        remedy += f', or write it as "\\u{code:04x}" in double quotes'
    return Problem(
        location_at(text, offset, path),
        "",
        f"{kind} character U+{code:04X}",
        remedy,
        "character",
    )


def has_forbidden(text: str) -> bool:
    """Tell whether a text holds a character that may not stand in a file as itself."""
    return not text.isprintable() and _FORBIDDEN.search(text) is not None  # seldom not printable


def odd_characters(text: str) -> str:
    """Return what in a text is no ASCII text, tab or line break: little, and soon searched."""
    return (
        text.encode("utf-8", "surrogatepass")
        .translate(None, _FINE)
        .decode("utf-8", "surrogatepass")
    )


def is_surely_nfc(odd: str) -> bool:
    """Tell, of odd characters alone, whether their text is in Unicode form NFC whatever it says.

    So it is with Latin letters that have no mark of their own to join, and quotation marks.
    """
    return _INERT.fullmatch(odd) is not None
