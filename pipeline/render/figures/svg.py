"""Write SVG elements. Whatever is put in is escaped, and controls are made visible."""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from pipeline.render.printing import show_html


def tag(name: str, *content: str, **attributes: str | float | None) -> Markup:
    """Return an element; `stroke_width` names the attribute `stroke-width`, `class_` is `class`.

    Attributes that are None are left out, and numbers have at most one decimal.
    """
    parts = ["<", name]
    for key, value in attributes.items():
        if value is not None:
            parts += (" ", _name(key), '="', written(value), '"')
    if content:
        parts.append(">")
        parts += map(show_html, content)
        parts += ("</", name, ">")
    else:
        parts.append("/>")
    return safe("".join(parts))


def joined(parts: Iterable[Markup]) -> Markup:
    """Return elements one after the other."""
    return safe("".join(parts))


def written(value: str | float) -> str:
    """Return a text or number as it stands in an element, escaped."""
    return show_html(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Return a number with at most one decimal."""
    if type(value) is int:
        return str(value)
    text = f"{value:.1f}"
    return text if text[-1] != "0" else text[:-2] if text != "-0.0" else "0"


def percent(share: float) -> str:
    """Return a share of 1 as percent, with at most one decimal."""
    return f"{number(share * 100)}%"


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def safe(text: str) -> Markup:
    """Return a text all of which is escaped; `Markup(text)` takes three times as long."""
    return str.__new__(Markup, text)
