"""What full-text search knows of a meeting besides its text: how to sort it, and how to show it.

It stands in the head of the meeting's page as attributes that Pagefind reads
(https://pagefind.app/docs/metadata/), and only where the site is searched. Nothing there narrows a
search down: Pagefind 1.5 writes such filters in an order of chance, and no two indexes are alike.
"""

from collections.abc import Iterator
from typing import Final

from pipeline.model import Briefing, Site, Summary
from pipeline.render.dates import date_value
from pipeline.render.language.speaking import gettext
from pipeline.render.summaries import summary_of
from pipeline.render.views import Facet, FindingView
from pipeline.render.wording import RECORD_STATUS

_NO_DAY: Final = "0000"  # what cannot be sorted would not be found: the undated come last


def finding_view(site: Site, briefing: Briefing) -> FindingView | None:
    """Return what search knows of a meeting, None where the site is not searched."""
    if site.search == "none":
        return None
    summary = summary_of(briefing)
    return FindingView(tuple(_notes(summary)), summary.date or _NO_DAY)


def _notes(summary: Summary) -> Iterator[Facet]:
    """Yield what stands beside a meeting among the results."""
    yield Facet("status", gettext(RECORD_STATUS[summary.status][0]))
    when = date_value(summary.date).text if summary.date else gettext("date not stated")
    yield Facet("when", when)
    if summary.parties:
        yield Facet("parties", " · ".join(name for _, _, name in summary.parties))
