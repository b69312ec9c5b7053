"""Give parts of a page that say by role what they are the tags of it: tables, lists, headings.

https://www.w3.org/TR/wai-aria-1.2/#role_definitions
"""

from lxml.html import HtmlElement

from pipeline.read.html_names import word_set

_TAGS = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "columnheader": "th",
    "rowheader": "th",
    "cell": "td",
    "gridcell": "td",
    "list": "ul",
    "listitem": "li",
}
_MAX_HEADING_CHARS = 100
_PLAIN_TAGS = word_set("div span p section")


def take_roles(tree: HtmlElement) -> None:
    """Rename the plain boxes of a page that have a role; real mark-up says more than a role."""
    for element in tree.iter():
        if element.tag not in _PLAIN_TAGS and "-" not in str(element.tag):
            continue
        role = (element.get("role") or "").strip().lower()
        if not role:
            continue
        tag = _heading(element) if role == "heading" else _TAGS.get(role)
        if tag:
            element.tag = tag
            _take_span(element, "aria-colspan", "colspan")
            _take_span(element, "aria-rowspan", "rowspan")


def _heading(element: HtmlElement) -> str | None:
    """Return the tag of a heading; None for a lead or another sentence that has the role of one."""
    text = " ".join("".join(str(text) for text in element.itertext()).split())
    if len(text) > _MAX_HEADING_CHARS or text.endswith("."):
        return None
    level = (element.get("aria-level") or "").strip()
    return f"h{level}" if level in ("1", "2", "3", "4", "5", "6") else "h2"


def _take_span(element: HtmlElement, role: str, name: str) -> None:
    span = element.get(role)
    if span:
        element.set(name, span)
