"""What all files about one record are made of, worked out once."""

from functools import cached_property
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from pipeline.model import Briefing, Meeting, Record, Site
from pipeline.render.certainty import Certainties, certainties_of
from pipeline.render.dates import date_value
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.titles import record_title

_DAY: Final = 10  # characters of a date that is known to the day


class Subject:
    """A record to be published as data, on a site; all but these two is made of them."""

    def __init__(self, site: Site, briefing: Briefing) -> None:
        self.site = site
        self.briefing = briefing

    @property
    def record(self) -> Record:
        """Return the record."""
        return self.briefing.record

    @property
    def is_retracted(self) -> bool:
        """Tell whether nobody is to rely on the record any more."""
        return self.record.status == "retracted"

    @cached_property
    def title(self) -> str:
        """Return the title of its page."""
        return record_title(self.record)[0]

    @cached_property
    def url(self) -> str | None:
        """Return the address of its page, None where the site has none."""
        base = find_safe_url(self.site.base_url)
        return f"{base}{file_url('meetings', self.record.id)}/" if base else None

    @cached_property
    def certainty(self) -> Certainties:
        """Return how sure its statements are."""
        return certainties_of(self.briefing)

    @cached_property
    def updated(self) -> str | None:
        """Return when something last is known to have happened to it, as precise as is known."""
        return last_known_date(self.record)

    @cached_property
    def corrected(self) -> str | None:
        """Return when people last corrected it, None if nobody has."""
        dates = (calendar_date(one.date) for one in self.record.revisions)
        return max(filter(None, dates), default=None)

    def is_sure(self, pointer: str) -> bool:
        """Tell whether a statement may be passed on without saying that it needs review."""
        return not self.certainty.is_doubted(pointer)


def calendar_date(text: str | None) -> str | None:
    """Return a date as it is if it is one in the calendar, however precise, else None."""
    return date_value(text).datetime if text else None


def calendar_day(text: str | None) -> str | None:
    """Return a date that is known to the day, else None."""
    date = calendar_date(text)
    return date if date and len(date) == _DAY else None


def last_known_date(record: Record) -> str | None:
    """Return the last date of the corrections and the sources of a record."""
    corrected = (one.date for one in record.revisions)
    published = (one.published for one in record.sources)
    return max(filter(None, map(calendar_date, (*corrected, *published))), default=None)


def meeting_dates(meeting: Meeting) -> tuple[str | None, str | None]:
    """Return the first and the last day of a meeting; no last one that is before the first."""
    start, end = calendar_date(meeting.date), calendar_date(meeting.end_date)
    return start, end if start and end and end >= start else None


def stable_uuid(*parts: str) -> str:
    """Return an id that follows from what it is the id of, wherever the site stands."""
    name = "\0".join(("readout", *parts)).encode("utf-8", "replace").decode()
    return str(uuid5(NAMESPACE_URL, name))
