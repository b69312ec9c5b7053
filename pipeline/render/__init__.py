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
    from pipeline.render.pages import meeting_pages, render
    from pipeline.render.summaries import summary_from_json, summary_of, summary_to_json

__all__ = [
    "Loader",
    "Templates",
    "derived_pages",
    "fill_derived",
    "html_templates",
    "markdown_templates",
    "meeting_pages",
    "render",
    "summary_from_json",
    "summary_of",
    "summary_to_json",
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
    "pages": (
        "meeting_pages",
        "render",
    ),
    "summaries": (
        "summary_from_json",
        "summary_of",
        "summary_to_json",
    ),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
