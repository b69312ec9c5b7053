"""Fit names into figures, where nothing can wrap: the table has them whole."""

from unicodedata import combining, east_asian_width

from markupsafe import Markup

from pipeline.render.figures.svg import joined, tag
from pipeline.render.visible import folded_text

NARROW = 23  # letters that have room on a telephone
WIDE = 35  # and on a screen or on paper
_ELLIPSIS = "…"


def shortened(text: str, most: int) -> str:
    """Return a text of at most `most` Latin letters' width, with an ellipsis if it was cut."""
    if text.isascii():
        return text if len(text) <= most else f"{text[: most - 1].rstrip()}{_ELLIPSIS}"
    width = end = 0
    for at, char in enumerate(text):
        width += _width(char)
        if width > most:
            return f"{text[:end].rstrip()}{_ELLIPSIS}"
        if width < most:  # one letter's room is left for the ellipsis
            end = at + 1
    return text


def name_spans(name: str) -> Markup:
    """Return a name as `tspan`: as much as has room on a telephone, and more on wider pages."""
    whole = folded_text(name)
    short, long = shortened(whole, NARROW), shortened(whole, WIDE)
    if short == long:
        return tag("tspan", short)
    return joined(
        [tag("tspan", short, class_="narrow"), tag("tspan", long, class_="wide", display="none")]
    )


def _width(char: str) -> int:
    if combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
