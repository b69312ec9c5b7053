"""Turn checked records into the pages of the site, in HTML and in Markdown.

It takes values and a loader of templates and gives `Page`s; it opens no file and knows no clock.
Templates are trusted code; everything that they print is escaped unless it is marked as safe.
`render` makes the whole site; a build that knows what has changed makes the pages one by one, those
of a meeting by `meeting_pages`, all others by `derived_pages` and `fill_derived`.
"""

from typing import TYPE_CHECKING

from pipeline.late import late_exports

if TYPE_CHECKING:
    from pipeline.render.deriving import derived_pages
    from pipeline.render.environments import Loader, Templates, html_templates, markdown_templates
    from pipeline.render.filling import fill_derived
    from pipeline.render.neighbours import (
        neighbour_to_json,
        neighbours_from_json,
        neighbours_of,
        neighbours_to_json,
    )
    from pipeline.render.pages import meeting_pages, render
    from pipeline.render.paper import insist_on_weasyprint, printed
    from pipeline.render.related import related_fragments
    from pipeline.render.slots import NO_FRAGMENTS, Fragments, has_slot, with_fragments
    from pipeline.render.summaries import summary_from_json, summary_of, summary_to_json

__all__ = [
    "NO_FRAGMENTS",
    "Fragments",
    "Loader",
    "Templates",
    "derived_pages",
    "fill_derived",
    "has_slot",
    "html_templates",
    "insist_on_weasyprint",
    "markdown_templates",
    "meeting_pages",
    "neighbour_to_json",
    "neighbours_from_json",
    "neighbours_of",
    "neighbours_to_json",
    "printed",
    "related_fragments",
    "render",
    "summary_from_json",
    "summary_of",
    "summary_to_json",
    "with_fragments",
]

_ROOMS = {
    "deriving": ("derived_pages",),
    "environments": (
        "Loader",
        "Templates",
        "html_templates",
        "markdown_templates",
    ),
    "filling": ("fill_derived",),
    "neighbours": (
        "neighbour_to_json",
        "neighbours_from_json",
        "neighbours_of",
        "neighbours_to_json",
    ),
    "pages": (
        "meeting_pages",
        "render",
    ),
    "paper": (
        "insist_on_weasyprint",
        "printed",
    ),
    "related": ("related_fragments",),
    "slots": (
        "NO_FRAGMENTS",
        "Fragments",
        "has_slot",
        "with_fragments",
    ),
    "summaries": (
        "summary_from_json",
        "summary_of",
        "summary_to_json",
    ),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
