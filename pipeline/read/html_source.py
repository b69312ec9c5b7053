"""Parse a page into a tree of bounded depth, whatever the page does to its tags.

The parser takes time by the square of a tag's attributes and gives up on deep nesting, so tags are
thinned out before it, and a page that nests too deeply is flattened and parsed again.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from pipeline.read.html_names import word_set

MAX_DEPTH = 400
_LONG_TAG = 1024
_MAX_ATTRIBUTES = 40
_MAX_ATTRIBUTE_CHARS = 2048

_TAG_REST = re.compile(r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""[^\s=>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?""")
_TAG_NAME = re.compile(r"<[a-zA-Z][\w:-]*")
_RAW_TAGS = ("script", "style", "textarea", "title", "xmp")
_HEAD_TAGS = word_set("title base link meta script style noscript template object")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_FLAT_TAGS = word_set("html head title meta link script style body p h1 h2 h3 h4 h5 h6 br li time")
_INLINE_TAGS = word_set(
    "a abbr b big bdi bdo cite code del em font i ins kbd label mark q s samp small span strike "
    "strong sub sup tt u var"
)


def tree_from_html(text: str) -> HtmlElement | None:
    """Return the page's root element, at most `MAX_DEPTH` deep; None if it has no content."""
    source = "".join(_thinned(text))
    for prepared in (source, _flattened, _stripped):
        tree = _parse(prepared if isinstance(prepared, str) else prepared(source))
        if tree is None or _depth(tree) <= MAX_DEPTH:
            return tree
    return None


def _parse(source: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = source.encode("utf-8", errors="replace")
    try:
        tree = etree.fromstring(data, parser=parser)
    except etree.LxmlError:
        return None
    if not isinstance(tree, HtmlElement):
        return None
    _move_out_of_head(tree)
    return tree


def _move_out_of_head(tree: HtmlElement) -> None:
    """Give the body what stands in the head because the page leaves out the tags of both.

    The parser ends the head at the elements of HTML 4 alone, not at `main` or `article`.
    """
    head = tree.find("head")
    if head is None:
        return
    first = next((at for at, child in enumerate(head) if child.tag not in _HEAD_TAGS), None)
    if first is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    body[:0] = head[first:]


def _depth(tree: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _thinned(text: str) -> Iterator[str]:
    """Yield the source in pieces, with long tags cut down to a few short attributes.

    What stands behind a tag or comment that is never closed is left out, as browsers do.
    """
    done = at = 0
    while (at := text.find("<", at)) >= 0:
        end = _construct_end(text, at)
        if end < 0:
            yield text[done:at]
            return
        is_tag = text[at + 1 : at + 2].isalpha()
        if is_tag and end - at > _LONG_TAG:
            yield text[done:at]
            yield _short_tag(text[at:end])
            done = end
        at = _raw_end(text, at, end) if is_tag else end
    yield text[done:]


def _construct_end(text: str, at: int) -> int:
    """Return the offset after the tag, comment or declaration at `at`; -1 if it is not closed."""
    if text.startswith("<!--", at):
        close = text.find("-->", at + 2)
        return close + 3 if close >= 0 else -1
    following = text[at + 1 : at + 2]
    if following in ("!", "?", "/"):
        return text.find(">", at) + 1 or -1
    if not following.isalpha():
        return at + 1
    match = _TAG_REST.match(text, at + 1)
    if match:
        return match.end()
    return text.find(">", at) + 1 or -1  # a quotation mark is missing


def _raw_end(text: str, at: int, end: int) -> int:
    """Return where the search goes on: after the content, where a tag's content is no mark-up."""
    match = _TAG_NAME.match(text, at)
    name = match[0][1:].lower() if match else ""
    if name not in _RAW_TAGS:
        return end
    close = re.compile(f"</{name}", re.IGNORECASE).search(text, end)
    return close.start() if close else len(text)


def _short_tag(tag: str) -> str:
    match = _TAG_NAME.match(tag)
    name = match[0] if match else "<span"
    kept: list[str] = []
    for attribute in _ATTRIBUTE.finditer(tag, len(name)):
        if len(attribute[0]) <= _MAX_ATTRIBUTE_CHARS:
            kept.append(attribute[0])
        if len(kept) == _MAX_ATTRIBUTES:
            break
    return " ".join([name, *kept]) + ">"


def _flattened(source: str) -> str:
    """Return the page with no nesting: other blocks open a paragraph, inline tags vanish."""
    return _ANY_TAG.sub(_flat_tag, source)


def _flat_tag(match: re.Match[str]) -> str:
    name = match[2].lower()
    if name in _FLAT_TAGS:
        return match[0]
    return "" if name in _INLINE_TAGS else "<p>"


def _stripped(source: str) -> str:
    return "<html><body><p>" + _ANY_TAG.sub("</p><p>", source) + "</p></body></html>"
