"""Places in a text in, lines and what stands between values out: breaks, comments, columns."""

import re

_BREAK = re.compile(r"[\r\n]")
_BETWEEN = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")
_COMMENT_LINE = re.compile(r"[ \t]*#")
_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_ANY_BREAK = re.compile(r"\r\n|\r|\n")


def line_start(text: str, at: int) -> int:
    """Return where the line of `at` begins."""
    start = text.rfind("\n", 0, at) + 1
    return max(start, text.rfind("\r", start, at) + 1)


def line_end(text: str, at: int) -> int:
    """Return where the line of `at` ends, its break not counted."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Return where the line after that of `at` begins, the text's end if there is none."""
    end = line_end(text, at)
    return end + 2 if text.startswith("\r\n", end) else min(end + 1, len(text))


def line_before(text: str, start: int) -> int:
    """Return where the line begins that ends before the line at `start`; -1 if there is none."""
    if start == 0:
        return -1
    back = 2 if text.startswith("\r\n", start - 2) and start >= 2 else 1
    return line_start(text, start - back)


def newline_at(text: str, at: int) -> str:
    """Return the line break that new lines beside the line of `at` take."""
    found = _ANY_BREAK.match(text, line_end(text, at))
    if found:
        return found[0]
    start = line_start(text, at)
    if start == 0:
        return "\n"
    return "\r\n" if text.startswith("\r\n", start - 2) else text[start - 1]


def skip_between(text: str, at: int) -> int:
    """Return where the next sign stands from the end of another: spaces and comments skipped."""
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def is_blank_line(text: str, start: int) -> bool:
    """Tell whether a line that begins at `start` is empty; there is none at the text's end."""
    return start < len(text) and _BLANK_LINE.match(text, start) is not None


def comment_column(text: str, start: int) -> int | None:
    """Return the column, from 0, of the comment that is all of a line; None for other lines."""
    found = _COMMENT_LINE.match(text, start)
    return found.end() - 1 - start if found else None


def skip_blank_lines(text: str, start: int) -> int:
    """Return where the first line that is not empty begins, from the line at `start` on."""
    while is_blank_line(text, start):
        start = next_line(text, start)
    return start


def skip_blank_lines_back(text: str, start: int, floor: int) -> int:
    """Return where the empty lines directly above `start` begin, not above `floor`."""
    while (above := line_before(text, start)) >= floor and is_blank_line(text, above):
        start = above
    return start


def skip_deep_comments(text: str, start: int, column: int) -> int:
    """Return what follows the comment lines, from `start` on, that are indented beyond `column`.

    Empty lines between them are skipped with them, those after the last are not.
    """
    end = start
    while True:
        line = skip_blank_lines(text, end)
        found = comment_column(text, line)
        if found is None or found <= column:
            return end
        end = next_line(text, line)


def own_comments(text: str, start: int, column: int, floor: int) -> int:
    """Return where the comment lines directly above `start` begin, at most at `column`."""
    while (above := line_before(text, start)) >= floor:
        found = comment_column(text, above)
        if found is None or found > column:
            break
        start = above
    return start
