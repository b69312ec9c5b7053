"""Name a record: by the title of its article, or else by those who met."""

from pipeline.model import Record
from pipeline.render.language.speaking import gettext
from pipeline.render.wording import counted, listed

_NAMED = 3  # a title names that many people and counts the rest


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
