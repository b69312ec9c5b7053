"""Make what a meeting's page says of its neighbours."""

from typing import Final

from pipeline.render.dates import date_value
from pipeline.render.environments import Templates
from pipeline.render.figures.figure import Figure, Way
from pipeline.render.figures.timeline import Moment, timeline_of_meetings
from pipeline.render.language.speaking import gettext, message
from pipeline.render.links import file_url
from pipeline.render.neighbours import Neighbour, Neighbours
from pipeline.render.slots import Fragments
from pipeline.render.views import RelatedMeeting, RelatedView

_FEWEST: Final = 3  # meetings on a timeline
_TITLE: Final = message("These meetings over time")


def related_fragments(neighbours: Neighbours, html: Templates, markdown: Templates) -> Fragments:
    """Return what the pages of a meeting say of its neighbours; raise as `Templates.fill` does."""
    related = RelatedView(
        tuple([_meeting(one) for one in neighbours.earlier]),
        tuple([_meeting(one) for one in neighbours.later]),
    )
    return Fragments(
        html.fill("html/related.html.j2", related=related, figure=_timeline(neighbours)),
        markdown.fill("markdown/related.md.j2", related=related),
    )


def _meeting(one: Neighbour) -> RelatedMeeting:
    return RelatedMeeting(
        title=one.title,
        date=date_value(one.date),
        href=f"../{file_url(one.id, 'index.html')}",
        markdown_href=f"../{file_url(one.id, 'index.md')}",
    )


def _timeline(neighbours: Neighbours) -> Figure | None:
    """Return when the meetings were; none for Markdown, where it would be the list again."""
    others = [*neighbours.earlier, *neighbours.later]
    if len(others) + 1 < _FEWEST:
        return None
    own = Moment(neighbours.own.date, neighbours.own.title, "")
    moments = [own, *(Moment(one.date, one.title, f"meetings/{one.id}") for one in others)]
    return timeline_of_meetings(gettext(_TITLE), moments, Way(root="../../"))
