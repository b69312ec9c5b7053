"""Turn what a template prints into text of a page: controls made visible, all escaped.

`finalize_*` is Jinja's part of it, after which Jinja escapes what is not `Markup`; `show_*` does
both at once, and returns the many texts that need nothing as they are.
"""

from collections.abc import Callable
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup, escape

from pipeline.render.markdown import escape_destination, escape_markdown
from pipeline.render.visible import plain_table, visible_text
from pipeline.values import dataclass, field

_SHORT = 60  # characters: what pages share is no longer
_MOST_NOTED = 1_000  # texts
_PLAIN = plain_table("&<>'\"")


def finalize_html(value: Any) -> Any:  # noqa: ANN401 - Jinja hands over whatever a template prints
    """Return text with its controls made visible, `Markup` as it is."""
    if type(value) is str:
        return visible_text(value)
    return value if hasattr(value, "__html__") else visible_text(_text(value))


def finalize_markdown(value: Any) -> Any:  # noqa: ANN401 - Jinja hands over whatever is printed
    """Return text escaped for Markdown, `Markup` as it is."""
    if type(value) is str:
        return _safe(escape_markdown(value))
    return value if hasattr(value, "__html__") else _safe(escape_markdown(_text(value)))


def show_html(value: Any) -> str:  # noqa: ANN401 - Jinja hands over whatever a template prints
    """Return what a template for HTML prints."""
    if type(value) is str:
        text = value if value.isascii() else visible_text(value)
        if 0 in text.encode().translate(_PLAIN):
            return escape(visible_text(value))
        return _noted(text, HTML.plain) if len(text) < _SHORT else text
    if type(value) is Markup:
        return value
    return str(value) if type(value) is int else escape(finalize_html(value))


def show_markdown(value: Any) -> str:  # noqa: ANN401 - Jinja hands over whatever is printed
    """Return what a template for Markdown prints."""
    if type(value) is str:
        text = escape_markdown(value)
        is_short = len(text) < _SHORT
        return _noted(text, MARKDOWN.plain) if is_short and text is value else text
    if type(value) is Markup:
        return value
    if type(value) is int and value >= 0:  # no list begins with a number alone
        return str(value)
    return escape(finalize_markdown(value))


def _noted(text: str, plain: set[str]) -> str:
    """Return a text that is shown as it is, and note that."""
    if len(plain) < _MOST_NOTED:
        plain.add(text)
    return text


def destination(url: str) -> Markup:
    """Return a safe address as it may stand in `[text](HERE)`: the filter of that name."""
    return _safe(escape_destination(url))


def _safe(markdown: str) -> Markup:
    """Return text that is escaped for Markdown as it stands; HTML's escapes would be wrong."""
    return str.__new__(Markup, markdown)  # three times as fast as Markup(markdown)


def _text(value: object) -> str:
    if value is None:
        raise TemplateRuntimeError("a value that is none would be printed as 'None'")
    return str(value)


@dataclass(frozen=True, slots=True)
class Printer:
    """How templates of one kind print values: in two steps, and in one.

    `plain` are short texts that were shown before, and as they are. Pages share most of theirs, and
    the first few pages have nearly all that come again: labels, anchors, parties.
    """

    kind: str
    finalize: Callable[[Any], Any]
    show: Callable[[Any], str]
    plain: set[str] = field(default_factory=set)


HTML = Printer("html", finalize_html, show_html)
MARKDOWN = Printer("markdown", finalize_markdown, show_markdown)
