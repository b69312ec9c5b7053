"""Turn what a template prints into text of a page: controls made visible, all escaped.

`finalize_*` is Jinja's part of it, after which Jinja escapes what is not `Markup`; `show_*` does
both at once, and returns the many texts that need nothing as they are.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup, escape

from pipeline.render.markdown import escape_destination, escape_markdown
from pipeline.render.visible import plain_table, visible_text
from pipeline.values import dataclass

_SHORT = 40  # characters
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
        if 0 not in text.encode().translate(_PLAIN):
            return text
    elif type(value) is int:
        return str(value)
    return escape(finalize_html(value))


def show_markdown(value: Any) -> str:  # noqa: ANN401 - Jinja hands over whatever is printed
    """Return what a template for Markdown prints."""
    if type(value) is str:
        return _short_markdown(value) if len(value) < _SHORT else escape_markdown(value)
    if type(value) is int:
        return _short_markdown(str(value))
    return escape(finalize_markdown(value))


@lru_cache(maxsize=2_000)
def _short_markdown(text: str) -> str:
    """Return an escaped word or two: pages share half of them, labels, parties and dates."""
    return escape_markdown(text)


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
    """How templates of one kind print values: in two steps, and in one."""

    kind: str
    finalize: Callable[[Any], Any]
    show: Callable[[Any], str]


HTML = Printer("html", finalize_html, show_html)
MARKDOWN = Printer("markdown", finalize_markdown, show_markdown)
