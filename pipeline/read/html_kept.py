"""Ask trafilatura which text of a page is the article; our own walk says how it is built."""

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

# Beyond these the page is read by its own mark-up alone, to stay within seconds.
MAX_CHARS = 3 * 1024 * 1024
MAX_ELEMENTS = 60_000
MAX_ANCESTORS = 1_500_000  # of all elements together; it looks at all of them for each
_THOROUGH_CHARS = 512 * 1024
_GRAM = 4
_MIN_SHARE = 0.6
_WORD = re.compile(r"\w+")
# What a page can make trafilatura and the libraries under it raise.
_FAULTS = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    ArithmeticError,
    etree.LxmlError,
)


class KeptText:
    """The text that counts as the article, to be asked block by block."""

    def __init__(self, whole: str, parts: Sequence[str]) -> None:
        words = _words(whole)
        self._grams = {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
        self._short = {tuple(_words(part)) for part in parts if len(part) < 200}

    def holds(self, text: str) -> bool:
        """Tell whether most of a block's text is part of the article."""
        words = _words(text)
        if len(words) < _GRAM:
            return bool(words) and tuple(words) in self._short
        grams = [tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)]
        return sum(gram in self._grams for gram in grams) >= _MIN_SHARE * len(grams)


def kept_text(tree: HtmlElement, chars: int) -> KeptText | None:
    """Return the article's text; None where there is none to be found or the page is too large."""
    if chars > MAX_CHARS or _is_large(tree):
        return None
    body = _extracted(tree, is_thorough=chars <= _THOROUGH_CHARS)
    if body is None:
        return None
    whole = " ".join(map(str, body.itertext()))
    if not whole.strip():
        return None
    return KeptText(whole, ["".join(map(str, element.itertext())) for element in _parts(body)])


def _is_large(tree: HtmlElement) -> bool:
    depth = elements = ancestors = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            elements += 1
            ancestors += depth
            if elements > MAX_ELEMENTS or ancestors > MAX_ANCESTORS:
                return True
    return False


def _extracted(tree: HtmlElement, *, is_thorough: bool) -> etree._Element | None:
    from trafilatura import bare_extraction

    copy = deepcopy(tree)
    # It makes as many cells as a span claims.
    etree.strip_attributes(copy, "colspan", "rowspan")
    try:
        found = bare_extraction(
            copy,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            fast=not is_thorough,
        )
    except _FAULTS:
        return None
    body = getattr(found, "body", None)
    return body if isinstance(body, etree._Element) else None  # noqa: SLF001 - lxml's only name for it


def _parts(body: etree._Element) -> list[etree._Element]:
    return list(body.iter("p", "head", "item", "cell", "row", "quote", "ab"))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
