"""The stylesheet: nothing from outside, and enough contrast in light and in dark."""

import re

import pytest

from pipeline.render import Loader

PAIRS = [
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "target"),
    ("quiet", "paper"),
    ("quiet", "panel"),
    ("quiet", "target"),
    ("link", "paper"),
    ("link", "panel"),
    ("link", "target"),
    ("ink", "review-panel"),
    ("quiet", "review-panel"),
    ("link", "review-panel"),
    ("review", "review-panel"),
    ("review", "paper"),
    ("review", "panel"),
    ("review", "target"),
    ("ink", "alarm-panel"),
    ("alarm", "alarm-panel"),
    ("alarm", "paper"),
]


@pytest.fixture
def style(load: Loader) -> str:
    return load("assets/readout.css")[0]


def luminance(colour: str) -> float:
    """Return the relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_stands_out_from_its_ground(style: str, mode: int, front: str, back: str) -> None:
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[mode]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    dark, light = sorted((luminance(colours[front]), luminance(colours[back])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_stylesheet_asks_for_nothing_from_outside(style: str) -> None:
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in style


def test_stylesheet_is_small(style: str) -> None:
    assert len(style.encode()) < 24_000
