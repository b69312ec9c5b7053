"""How a text is written in YAML so that every reader, of version 1.1 or 1.2, reads that text.

Plain where no reader takes it for anything else, else in quotes; long texts fold.
"""

import re
from collections.abc import Iterable

from pipeline.record.decoding import has_forbidden

WIDTH = 100

# What YAML 1.1 or 1.2 reads as something else than text: https://yaml.org/type/,
# https://yaml.org/spec/1.2.2/#1032-tag-resolution. Dates are quoted in their short forms as well.
_MISREAD = re.compile(
    r"""(?ix)
    ~ | null | true | false | yes | no | on | off | y | n | = | <<
    | [-+]? (?: 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-f_]+ | [0-9][0-9_,]* )
    | [-+]? (?: \.[0-9_]+ | [0-9][0-9_]* (?: \.[0-9_]* )? ) (?: e[-+]?[0-9]+ )?
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?: \.[0-9_]* )?
    | [-+]? \.(?: inf | nan )
    | [0-9]{4}-[0-9]{1,2} (?: -[0-9]{1,2} (?: [t\ \t].* )? )?
    """
)
# A text may begin plainly with a letter, a digit, or a sign that means nothing to YAML.
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\ufeff]")
_NOT_PLAIN = re.compile(r": |:\t|:$|[ \t]#|[\t\n\r]|[ ]$|\ufeff")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,?\[\]{}]|:(?=[^\w/])")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]'
)
_FOLD = re.compile(r"(?<=[^ ]) (?=[^ ])")


def scalar(text: str | None, *, in_flow: bool = False) -> str:
    """Return a text on one line, None as `null`."""
    if text is None:
        return "null"
    if is_plain(text, in_flow=in_flow):
        return text
    if needs_escapes(text) or ('"' not in text and "\\" not in text):
        return double_quoted(text)
    return single_quoted(text)


def double_quoted(text: str) -> str:
    """Return a text in double quotes, on one line."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def single_quoted(text: str) -> str:
    """Return a text that needs no escapes in single quotes, on one line."""
    return "'" + text.replace("'", "''") + "'"


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Tell whether a text can stand without quotes."""
    return not (
        _PLAIN_START.match(text) is None
        or _NOT_PLAIN.search(text)
        or (in_flow and _NOT_PLAIN_IN_FLOW.search(text))
        or _MISREAD.fullmatch(text)
        or text.startswith("...")
        or has_forbidden(text)
    )


def needs_escapes(text: str) -> bool:
    """Tell whether a text holds characters that only double quotes can write."""
    return "\t" in text or "\r" in text or "\n" in text or "\ufeff" in text or has_forbidden(text)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def block_lines(text: str, width: int) -> tuple[str, list[str]] | None:
    """Return the head (`>-` or `|-`) and the lines of a text as a block, None if it can be none.

    Folded lines are at most `width` long, but for longer words. A text with line breaks keeps
    them. No line begins with a space or ends in one: editors take such spaces away.
    """
    lines = text.split("\n")
    if any(not line or line != line.strip(" \t") for line in (lines[0], lines[-1])):
        return None
    if any(line != line.strip(" \t") or needs_escapes(line) for line in lines):
        return None
    if len(lines) > 1:
        return "|-", lines
    return ">-", folded(text, width)


def folded(text: str, width: int) -> list[str]:
    """Return a text without line breaks in lines of at most `width`, but for longer words."""
    if "  " in text or text != text.strip(" "):  # no line begins or ends with a space
        return _of_words(_FOLD.split(text), width)
    lines, start = [], 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        end = text.find(" ", start + width) if end < 0 else end
        if end < 0:
            break
        lines.append(text[start:end])
        start = end + 1
    return [*lines, text[start:]]


def _of_words(words: Iterable[str], width: int) -> list[str]:
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
