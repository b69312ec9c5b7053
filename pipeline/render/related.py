"""Make what a meeting's page says of its neighbours."""

from pipeline.render.dates import date_value
from pipeline.render.environments import Templates
from pipeline.render.links import file_url
from pipeline.render.neighbours import Neighbour, Neighbours
from pipeline.render.slots import Fragments
from pipeline.render.views import RelatedMeeting, RelatedView


def related_fragments(neighbours: Neighbours, html: Templates, markdown: Templates) -> Fragments:
    """Return what the pages of a meeting say of its neighbours; raise as `Templates.fill` does."""
    related = RelatedView(
        tuple([_meeting(one) for one in neighbours.earlier]),
        tuple([_meeting(one) for one in neighbours.later]),
    )
    return Fragments(
        html.fill("html/related.html.j2", related=related),
        markdown.fill("markdown/related.md.j2", related=related),
    )


def _meeting(one: Neighbour) -> RelatedMeeting:
    return RelatedMeeting(
        title=one.title,
        date=date_value(one.date),
        href=f"../{file_url(one.id, 'index.html')}",
        markdown_href=f"../{file_url(one.id, 'index.md')}",
    )
