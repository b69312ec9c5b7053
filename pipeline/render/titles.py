"""Name a record: by the title of its article, or else by those who met."""

from pipeline.model import Briefing, Record
from pipeline.render.language.speaking import gettext
from pipeline.render.wording import counted, listed

_POINTER = "/title"
_NAMED = 3  # a title names that many people and counts the rest


def title_and_note(briefing: Briefing) -> tuple[str, str]:
    """Return the title of a record as `record_title`; one that nobody read is the editors'."""
    title, note = record_title(briefing.record)
    is_read = any(fact.pointer == _POINTER for fact in briefing.facts)
    if briefing.record.title and briefing.facts and not is_read:
        return title, gettext("Title given by the editors")
    return title, note


def record_title(record: Record) -> tuple[str, str]:
    """Return the title of a record, and words that say where it comes from."""
    if record.title:
        return record.title, gettext("Title of the article")
    names = [person.name for person in record.participants if person.capacity == "principal"]
    names = names or [person.name for person in record.participants]
    if not names:
        told = gettext("Put together: the record has no title and names nobody")
        return gettext("Record %(id)s", id=record.id), told
    if len(names) > _NAMED:
        rest = len(names) - _NAMED + 1
        names = [*names[: _NAMED - 1], counted(rest, "other", "others")]
    told = gettext("Put together from the participants: the record has no title")
    return listed(names), told
