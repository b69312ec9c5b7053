"""The page about the method: what it takes from the program, so that both say the same."""

from typing import Final

from pipeline.model import Site
from pipeline.render.addresses import MOST_PARTIES
from pipeline.render.links import find_safe_url
from pipeline.render.reportviews import Meaning, MethodView
from pipeline.render.wording import (
    BY_HAND,
    CLAIM,
    CONFIRMED,
    METADATA,
    NOT_STATED,
    RECORD_STATUS,
)

ABOUT: Final = "about"  # the folder


def method_view(site: Site) -> MethodView:
    """Return the page."""
    return MethodView(
        statuses=tuple(Meaning(word, means) for word, means in RECORD_STATUS.values()),
        claims=tuple(Meaning(word, means) for word, means in CLAIM.values()),
        by_hand=BY_HAND,
        confirmed=CONFIRMED,
        metadata=METADATA,
        not_stated=NOT_STATED,
        most_parties=MOST_PARTIES,
        source_text=site.source_text,
        contact=find_safe_url(site.contact),
        repository=find_safe_url(site.repository),
    )
