"""Put counts into a few classes, each with its shade and its words."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Final

from markupsafe import Markup

from pipeline.render.figures.figure import Key
from pipeline.render.figures.svg import tag
from pipeline.render.language.speaking import gettext
from pipeline.render.wording import counted

SIDE: Final = 10  # pixels: a sample's width
MOST: Final = 4  # shades that can be told apart, and from the ground
_STEPS: Final = tuple(step * 10**power for power in range(9) for step in (1, 2, 5))


def lowest_of_shades(counts: Collection[int]) -> tuple[int, ...]:
    """Return the lowest count of each shade, the first 1; `counts` are positive, at least one.

    They are round numbers as far apart as is needed for the largest to have the last shade.
    """
    largest = max(counts)
    if largest <= MOST:
        return tuple(range(1, largest + 1))
    steps = [step for step in _STEPS if step <= largest]
    apart = -(-(len(steps) - 1) // (MOST - 1))
    return (1, *[step for step in steps[::-1][:: apart or 1] if step > 1][: MOST - 1][::-1])


def shade_of(count: int, lowest: tuple[int, ...]) -> int:
    """Return the shade of a count, from 1."""
    return bisect_right(lowest, count)


def keys_of(
    lowest: tuple[int, ...],
    counts: Collection[int],
    words: tuple[str, str],
    sides: Sequence[float] = (),
) -> tuple[Key, ...]:
    """Return what each shade that these counts have stands for: `1 meeting`, `2 to 4 meetings`.

    `words` name one of what is counted, and many; `sides` are how wide the samples are.
    """
    ends = [*[low - 1 for low in lowest[1:]], max(counts)]
    shown = {shade_of(count, lowest) for count in counts}
    return tuple(
        Key(
            sample(f"shade-{shade}", sides[shade] if sides else SIDE),
            _range_words(low, end, words),
        )
        for shade, (low, end) in enumerate(zip(lowest, ends, strict=True), 1)
        if shade in shown
    )


def _range_words(low: int, end: int, words: tuple[str, str]) -> str:
    if low == end:
        return counted(low, *words)
    # The word goes with the last number in English and French alike.
    return gettext("%(first)s to %(counted)s", first=low, counted=counted(end, *words))


def sample(kind: str, side: float = SIDE) -> Markup:
    """Return a square of a class of the stylesheet."""
    edge = (SIDE - side) / 2
    square = tag("rect", class_=kind, x=edge, y=edge, width=side, height=side)
    return tag(
        "svg",
        square,
        class_="sample",
        width=SIDE,
        height=SIDE,
        fill="currentColor",
        aria_hidden="true",
    )
