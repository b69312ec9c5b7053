"""Build the overview of a meeting: one line a fact, and words where the article does not say."""

from pipeline.model import Meeting, Place, Record
from pipeline.render.dates import date_value
from pipeline.render.grounds import NO_MARKS, Grounds
from pipeline.render.language.speaking import gettext, pgettext
from pipeline.render.parties import party_names, shown_country
from pipeline.render.views import GlanceRow, SourceView, Value
from pipeline.render.wording import FORMAT, MEETING_STATUS, NOT_STATED, SETTING, topic_word


def glance_rows(
    record: Record, grounds: Grounds, sources: tuple[SourceView, ...]
) -> tuple[GlanceRow, ...]:
    """Return the lines of the overview; those about the meeting only where there is one."""
    meeting = () if record.meeting is None else _meeting_rows(record.meeting, record, grounds)
    return (*meeting, *_parties(record), _topics(record, grounds), _sources(sources))


def place_text(place: Place | None) -> str | None:
    """Return `City, Country`, or the part of it that is known."""
    if place is None:
        return None
    country = None if place.country is None else shown_country(place.country)
    return ", ".join(part for part in (place.name, country) if part) or None


def _meeting_rows(meeting: Meeting, record: Record, grounds: Grounds) -> tuple[GlanceRow, ...]:
    people = {person.id: person.name for person in record.participants}
    host = None if meeting.host is None else people.get(meeting.host, meeting.host)
    dates = tuple(date_value(date) for date in (meeting.date, meeting.end_date) if date)
    until = pgettext("between two dates", "to")
    rows = [
        _row(gettext("Date"), "meeting-date", dates, grounds, joiner=until),
        _row(gettext("Place"), "meeting-place", _value(place_text(meeting.place)), grounds),
        _row(gettext("Format"), "meeting-format", _word(FORMAT.get(meeting.format)), grounds),
        _row(gettext("Setting"), "meeting-setting", _word(SETTING.get(meeting.setting)), grounds),
        _row(gettext("Host"), "meeting-host", _value(host), grounds),
        _row(gettext("Part of"), "meeting-part-of", _value(meeting.part_of), grounds),
    ]
    # "Reported" is what a record says by itself, so nobody need have set it.
    status = _value(gettext(MEETING_STATUS[meeting.status]))
    is_read = meeting.status != "reported"
    return (*rows, _row(gettext("Status"), "meeting-status", status, grounds, is_read=is_read))


def _parties(record: Record) -> tuple[GlanceRow, ...]:
    names = party_names(record.participants)
    values = tuple(Value(name, href="#participants") for name in names)
    label = gettext("Parties")
    return (GlanceRow(label, "meeting-parties", values, NO_MARKS, gettext(NOT_STATED)),)


def _topics(record: Record, grounds: Grounds) -> GlanceRow:
    marks = grounds.marks("topics", is_read=bool(record.topics))
    values = tuple(
        Value(topic_word(topic))
        if marks.words or grounds.has_field("topics", str(number))
        else Value(f"{topic_word(topic)} ({grounds.by_hand})")
        for number, topic in enumerate(record.topics)
    )
    return GlanceRow(gettext("Topics"), "topics", values, marks, gettext("none assigned"))


def _sources(sources: tuple[SourceView, ...]) -> GlanceRow:
    label = gettext("Source") if len(sources) == 1 else gettext("Sources")
    values = tuple(Value(_source_words(source), href=f"#{source.anchor}") for source in sources)
    return GlanceRow(label, "meeting-sources", values, NO_MARKS, gettext("none recorded"))


def _source_words(source: SourceView) -> str:
    if not source.attributed_to:
        return source.name
    return gettext("%(name)s, after %(others)s", name=source.name, others=source.attributed_to)


def _word(text: str | None) -> tuple[Value, ...]:
    return () if text is None else (Value(gettext(text)),)


def _value(text: str | None) -> tuple[Value, ...]:
    return (Value(text),) if text else ()


def _row(
    label: str,
    anchor: str,
    values: tuple[Value, ...],
    grounds: Grounds,
    *,
    is_read: bool = True,
    joiner: str = "·",
) -> GlanceRow:
    marks = grounds.marks(anchor, is_read=is_read and bool(values))
    return GlanceRow(label, anchor, values, marks, gettext(NOT_STATED), joiner)
