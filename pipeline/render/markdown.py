r"""Escape text so that CommonMark with tables shows it as it stands, wherever on a line it stands.

Rules: https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/#tables-extension-.
Text becomes one line, so only its own first characters can start a block.
"""

import re

from pipeline.render.visible import folded_text, plain_table

_INLINE = re.compile(
    r"[\\`*_\[\]<|~#]"  # code, emphasis, links, HTML, cells, strike-through, headings
    r"|&(?=\#?\w+;)"  # character references
    r"|:(?=//)|(?<=www)\."  # addresses that some readers turn into links
)
_ACTIVE = re.compile(r"[\\`*_\[\]<|~#&:]")  # the same without looking around: much faster
# What opens a block at the start of a line: quotes, lists, rules, underlines, directives.
_BLOCK = re.compile(r"[>+=:\-]|(?<!\d)\d{1,9}(?=[.)])")
_PLAIN_URL = re.compile(r"[\w./:?=#~-]*", re.ASCII)
_PLAIN = plain_table("\\`*_[]<|~#&/")


def escape_markdown(text: str) -> str:
    """Return `text` on one line, with a backslash before all that Markdown would act upon."""
    # Most texts need nothing, and quick questions tell.
    if (
        (text.isascii() or text.isprintable())
        and 0 not in text.encode().translate(_PLAIN)
        and "  " not in text
        and "www." not in text
        and text.strip(" ") == text
        and (text[:1].isalpha() or _BLOCK.match(text) is None)
    ):
        return text
    return _escaped(text)


def _escaped(text: str) -> str:
    line = folded_text(text)
    if _ACTIVE.search(line) or "www." in line:
        line = _INLINE.sub(r"\\\g<0>", line)
    start = _BLOCK.match(line)
    if start is None:
        return line
    if start[0].isdigit():
        return f"{start[0]}\\{line[start.end() :]}"
    return f"\\{line}"


def escape_destination(url: str) -> str:
    """Return a safe address as it may stand in `[text](HERE)`, also in the cell of a table."""
    if url.isascii() and _PLAIN_URL.fullmatch(url):
        return url
    escaped = folded_text(url).replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    escaped = escaped.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")
    return re.sub(r"[\\]|&(?=#?\w+;)", r"\\\g<0>", escaped)
