"""Draw a map of the world on which countries are shaded by how many meetings they have."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from markupsafe import Markup

from pipeline.render.figures.figure import DataTable, Figure, Key, Panel, Tally, Way, tally_rows
from pipeline.render.figures.shades import keys_of, lowest_of_shades, sample, shade_of
from pipeline.render.figures.svg import tag
from pipeline.render.figures.world import Outline, world
from pipeline.render.language.speaking import gettext, message, messages, sort_key
from pipeline.render.wording import counted, labelled, listed

BORDERS: Final = message(
    "Borders are Natural Earth's, simplified, and say nothing about the status of any territory."
)
_WORDS: Final = messages("meeting", "meetings")
_DOT: Final = 7  # pixels, at every width of the map
_MOST_TOLD: Final = 8  # of those that are not on the map


def world_figure(
    title: str,
    counts: Mapping[str, Tally],
    way: Way,
    *,
    others: Sequence[Tally] = (),
    own: tuple[str, str] | None = None,
) -> Figure | None:
    """Return the map of counts by ISO 3166-1 alpha-2 code; None where nothing can be shaded.

    A code that is on no map is told beneath, and so are `others`, which have no code. `own` is the
    code and name of the country whose meetings are counted, if it is one's; it is outlined.
    """
    land = world().countries
    drawn = {code: one for code, one in counts.items() if one.number and code in land}
    if not drawn:
        return None
    away = [one for one in counts.values() if one.number and one not in drawn.values()]
    numbers = [one.number for one in drawn.values()]
    lowest = lowest_of_shades(numbers)
    rows = sorted((*counts.values(), *others), key=lambda one: (-one.number, sort_key(one.name)))
    keys = [*keys_of(lowest, numbers, _WORDS), Key(sample("ground"), gettext("none recorded"))]
    if own is not None and own[0] in land:
        keys.append(Key(sample("own"), own[1]))
    return Figure(
        kind="world",
        title=title,
        draw=lambda: (Panel(drawing=_drawing(drawn, lowest, way, own[0] if own else None)),),
        keys=tuple(keys),
        table=DataTable((gettext("Country"), gettext("Meetings")), tally_rows(rows, way)),
        notes=(*_notes([*away, *others]), gettext(BORDERS)),
    )


def _notes(away: Sequence[Tally]) -> Iterator[str]:
    if away:
        told = [f"{one.name} ({one.number})" for one in away[:_MOST_TOLD]]
        more = len(away) - len(told)
        rest = [counted(more, "other", "others")] if more else []
        yield gettext("Not on the map: %(countries)s.", countries=listed([*told, *rest]))


def _drawing(
    drawn: Mapping[str, Tally], lowest: tuple[int, ...], way: Way, own: str | None
) -> Markup:
    land = world()
    ground = [one.path for code, one in land.countries.items() if code not in drawn and code != own]
    shapes = [tag("path", class_="ground", d="".join(ground), fill_opacity="0.15")]
    dots = []
    for code, one in sorted(drawn.items()):
        outline, shade = land.countries[code], f"shade-{shade_of(one.number, lowest)}"
        if outline.path:
            shapes.append(_country(one, tag("path", class_=shade, d=outline.path), way))
        if outline.is_tiny:
            dots.append(_country(one, _dot(outline, shade), way))
    if own in land.countries:
        outline = land.countries[own]
        dots.insert(
            0, tag("path", class_="own", d=outline.path) if outline.path else _dot(outline, "own")
        )
    return tag(
        "svg",
        *shapes,
        *dots,
        class_="drawing",
        viewBox=f"0 0 {land.width} {land.height}",
        fill="currentColor",
        stroke_linejoin="round",
        aria_hidden="true",
    )


def _country(one: Tally, shape: Markup, way: Way) -> Markup:
    title = tag("title", labelled(one.name, counted(one.number, *_WORDS)))
    href = way.to(one.folder)
    if href is None:
        return tag("g", title, shape)
    return tag("a", title, shape, href=href, tabindex="-1")


def _dot(outline: Outline, shade: str) -> Markup:
    """Return a line without length, whose round ends keep their size however small the map is."""
    return tag(
        "path",
        class_=f"dot {shade}",
        d=f"M{outline.x} {outline.y}h0",
        stroke="currentColor",
        stroke_width=_DOT,
        stroke_linecap="round",
        vector_effect="non-scaling-stroke",
    )
