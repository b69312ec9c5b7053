"""List what a person should look at: what the text leaves open, and what the rules inferred."""

from collections.abc import Iterator

from pipeline.extract.participants import ordered_parts
from pipeline.extract.reading import Reading
from pipeline.extract.sentences import MOST_SENTENCES
from pipeline.extract.wording import clean
from pipeline.model import Meeting, Participant, Record, ReviewItem

_MOST_OTHERS = 5


def review_items(
    record: Record, reading: Reading | None, language: str | None
) -> tuple[ReviewItem, ...]:
    """Return the items in the order of the record."""
    return tuple(_items(record, reading, language))


def _items(record: Record, reading: Reading | None, language: str | None) -> Iterator[ReviewItem]:
    if record.title is None:
        yield _item("title", "the article has no title of its own")
    if reading is None:
        yield _item(
            "sources[0].language",
            f'the text is not in English (it looks like "{language}"); no facts were read from it',
        )
        yield _item("meeting", "no meeting was read: the rules know English only")
        return
    if all(scene.line.is_shouted for scene in reading.scenes if len(scene.line.text) > 30):
        yield _item("participants", "the text is in capitals only: check where names begin and end")
    if len(reading.scenes) >= MOST_SENTENCES:
        yield _item("themes", f"only the first {MOST_SENTENCES:,} sentences of the text were read")
    if record.meeting is None:
        yield _item("meeting", "no sentence tells of a meeting")
    else:
        yield from _meeting_items(record, record.meeting, reading)
    for person, standing in zip(record.participants, _standings(reading), strict=True):
        yield from _person_items(person, reading, standing)
    if not record.topics and record.meeting is not None:
        yield _item("topics", "no topic of the list was found in what was discussed")


def _item(path: str, why: str) -> ReviewItem:
    return ReviewItem(path=path, why=why)


def _standings(reading: Reading) -> list[int]:
    return [part.person for part in ordered_parts(reading)]


def _meeting_items(record: Record, happened: Meeting, reading: Reading) -> Iterator[ReviewItem]:
    if record.summary is None:
        yield _item("summary", "no sentence sums the meeting up")
    if record.sources[0].published is None and happened.date is None:
        yield _item("sources[0].published", "neither the page nor the text gives its date")
    if happened.status != "reported":
        yield _item("meeting.status", f"the meeting is told as {happened.status}")
    if happened.format == "unknown":
        yield _item("meeting.format", "the text does not say in person, by phone or by video")
    if happened.date is None:
        yield _item("meeting.date", reading.hint or "the text gives no date")
    yield from _place_items(happened, reading)
    if not record.participants:
        yield _item("participants", "the text names nobody who took part")
    if reading.cast.talks > 1:
        yield _item(
            "participants",
            f"the article tells of {reading.cast.talks} separate meetings: "
            "those who took part in any of them stand here",
        )
    yield from _other_meetings(reading)


def _place_items(happened: Meeting, reading: Reading) -> Iterator[ReviewItem]:
    if happened.format in {"phone", "video"}:
        return
    if happened.place is None:
        yield _item("meeting.place", _why_no_place(reading))
    elif happened.place.name is None:
        yield _item("meeting.place.name", "the text names the country and no city")


def _why_no_place(reading: Reading) -> str:
    line = reading.dateline
    if line is None or line.city is None:
        return "the text gives no place"
    return f"the report is from {clean(line.city)}; the text does not say that they met there"


def _other_meetings(reading: Reading) -> Iterator[ReviewItem]:
    for scene in dict.fromkeys(event.scene for event in reading.cast.others[:_MOST_OTHERS]):
        words = clean(reading.scenes[scene].sentence.text)
        yield _item("meeting", f'the article tells of another meeting too: "{words}"')


def _person_items(person: Participant, reading: Reading, number: int) -> Iterator[ReviewItem]:
    standing = reading.standings[number]
    path = f"participants[{person.id}]"
    if person.role is None:
        yield _item(f"{path}.role", "the text gives no office")
    if person.represents is None:
        why = f'"{standing.ask}"' if standing.ask else None
        yield _item(
            f"{path}.represents",
            f"the text leaves the country open: {why}"
            if why
            else "the text does not say whom this person represents",
        )
    elif standing.is_inferred:
        yield _item(f"{path}.represents", "the country is inferred, the text does not state it")
