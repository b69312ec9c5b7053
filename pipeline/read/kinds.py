"""Tell what kind of source a file is: by its name, else by how its content begins."""

import re
from pathlib import PurePath

from pipeline.model import ArticleKind

SUFFIXES: dict[str, ArticleKind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_SNIFFED_BYTES = 4096
_PAGE_START = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta)\b")
_TAG = re.compile(r"</?(?:p|div|span|h[1-6]|ul|ol|li|br|a|table|article|section)\b[^<>]*>")
_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n[\w-]+[ \t]*:.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_LEADING = re.compile(r"(?:\s|<\?xml[^>]*>|<!--.*?-->)*", re.DOTALL)


def kind_from_name(name: str) -> ArticleKind | None:
    """Return the kind that a file name's suffix stands for, None for an unknown suffix."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def sniff_kind(data: bytes) -> ArticleKind:
    """Return the kind that the content looks like; what shows no mark-up is plain text."""
    head = _head(data)
    if _FRONT_MATTER.match(head):
        return "markdown"
    leading = _LEADING.match(head)
    start = head[leading.end() if leading else 0 :].lower()
    if _PAGE_START.match(start):
        return "html"
    is_fragment = start.startswith("<") and len(_TAG.findall(start)) >= 3
    return "html" if is_fragment else "text"


def _head(data: bytes) -> str:
    """Return the beginning with every mark-up character readable, whatever the encoding."""
    start = data[:_SNIFFED_BYTES]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", errors="replace").lstrip("\ufeff")
    return start.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
