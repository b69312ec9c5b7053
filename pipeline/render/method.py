"""The page about the method: what it takes from the program, so that both say the same."""

from typing import Final

from pipeline.model import Site
from pipeline.render.addresses import MOST_PARTIES
from pipeline.render.language.speaking import gettext
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
        statuses=tuple(_meaning(*one) for one in RECORD_STATUS.values()),
        claims=tuple(_meaning(*one) for one in CLAIM.values()),
        by_hand=gettext(BY_HAND),
        confirmed=gettext(CONFIRMED),
        metadata=gettext(METADATA),
        not_stated=gettext(NOT_STATED),
        most_parties=MOST_PARTIES,
        source_text=site.source_text,
        contact=find_safe_url(site.contact),
        repository=find_safe_url(site.repository),
    )


def _meaning(word: str, means: str) -> Meaning:
    return Meaning(gettext(word), gettext(means))
