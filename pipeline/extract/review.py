"""List what a person should look at: what the text leaves open, and what the rules inferred."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.countries import country_name
from pipeline.extract.cast.cast import Part
from pipeline.extract.certainty import CONFIDENT, share
from pipeline.extract.events.eventwords import MOST_LISTED
from pipeline.extract.happening import day_basis, venue_basis
from pipeline.extract.names.standings import Standing
from pipeline.extract.participants import ordered_parts
from pipeline.extract.reading import Reading
from pipeline.extract.words.sentences import MOST_SENTENCES
from pipeline.extract.words.wording import clean
from pipeline.model import Meeting, Participant, Record

_MOST_OTHERS = 5
_JOINT = re.compile(r"\s*[,;]?\s*(?:and|as well as)?\s+(?:the\s+)?")
_SEVERAL_DAYS = re.compile(
    r"\b(?:two|three|four|five|[2-5])-day (?:meeting|talks|summit|conference|session|consultations|"
    r"negotiations|forum|dialogue|round)\b",
    re.IGNORECASE,
)
_RUNNING = 30  # characters; a longer line is running text


class Remark(NamedTuple):
    """What to look at in the record, why, and the scene whose sentence the reason quotes."""

    path: str
    why: str
    scene: int | None = None


def remarks(record: Record, reading: Reading | None, language: str | None) -> tuple[Remark, ...]:
    """Return the remarks in the order of the record, none of them twice."""
    found: dict[tuple[str, str], Remark] = {}
    for remark in _remarks(record, reading, language):
        found.setdefault((remark.path, remark.why), remark)
    return tuple(found.values())


def _remarks(record: Record, reading: Reading | None, language: str | None) -> Iterator[Remark]:
    if record.title is None:
        yield Remark("title", "the article has no title of its own")
    if reading is None:
        yield Remark(
            "sources[0].language",
            f'the text is not in English (it looks like "{language}"); no facts were read from it',
        )
        yield Remark("meeting", "no meeting was read: the rules know English only")
        return
    running = [scene for scene in reading.scenes if len(scene.line.text) > _RUNNING]
    if running and all(scene.line.is_shouted for scene in running):
        yield Remark(
            "participants", "the text is in capitals only: check where names begin and end"
        )
    if len(reading.scenes) >= MOST_SENTENCES:
        yield Remark("themes", f"only the first {MOST_SENTENCES:,} sentences of the text were read")
    if record.meeting is None:
        yield Remark("meeting", "no meeting was recognised in the text")
    else:
        yield from _meeting_items(record, record.meeting, reading)
    for person, part in zip(record.participants, ordered_parts(reading), strict=True):
        yield from _person_items(person, reading, part)
    if not record.topics and record.meeting is not None:
        yield Remark("topics", "no topic of the list was found in what was discussed")
    elif record.topics and share("topic") < CONFIDENT:
        yield Remark("topics", "chosen by single words of the text: keep those that were discussed")


def _quoting(path: str, why: str, reading: Reading, scene: int) -> Remark:
    """Return a remark that shows the sentence of a scene."""
    return Remark(path, f'{why}: "{clean(reading.scenes[scene].sentence.text)}"', scene)


def _meeting_items(record: Record, happened: Meeting, reading: Reading) -> Iterator[Remark]:
    if record.summary is None:
        yield Remark("summary", "no sentence sums the meeting up")
    is_dated = record.sources[0].published or happened.date or reading.reference
    if not is_dated:
        yield Remark("sources[0].published", "neither the page nor the text gives its date")
    if happened.status != "reported":
        yield Remark("meeting.status", f"the meeting is told as {happened.status}")
    if happened.format == "unknown":
        yield Remark("meeting.format", "the text does not say in person, by phone or by video")
    if happened.date is None:
        yield Remark("meeting.date", reading.hint or "the text gives no date")
    elif reading.hint is not None:
        yield Remark("meeting.date", reading.hint)
    elif reading.day is not None and share(day_basis(reading.day)) < CONFIDENT:
        yield Remark("meeting.date", "the day is that of the dateline, which may be a later one")
    yield from _lasting(happened, reading)
    yield from _place_items(happened, reading)
    if reading.part_of is not None and share("part of") < CONFIDENT:
        why = "taken for the larger event that the meeting belonged to"
        yield _quoting("meeting.part_of", why, reading, reading.part_of[1])
    if not record.participants:
        yield Remark("participants", "the text names nobody who took part")
    yield from _cut_lists(reading)
    yield from _separate_meetings(reading)
    yield from _other_meetings(reading)


def _lasting(happened: Meeting, reading: Reading) -> Iterator[Remark]:
    """Yield that the meeting lasted several days, if a sentence of it or just below says so."""
    if happened.date is None or happened.end_date is not None:
        return
    told = {event.scene for event in reading.cast.events}
    for number, scene in enumerate(reading.scenes):
        if {number, number - 1} & told and _SEVERAL_DAYS.search(scene.line.text):
            why = "the meeting lasted several days, and the last of them was not read"
            yield _quoting("meeting.end_date", why, reading, number)
            return


def _place_items(happened: Meeting, reading: Reading) -> Iterator[Remark]:
    if happened.format in {"phone", "video"}:
        return
    if happened.place is None:
        yield Remark("meeting.place", _why_no_place(reading))
    elif happened.place.name is None:
        yield Remark("meeting.place.name", "the text names the country and no city")
    venue = reading.venue
    is_open = venue is not None and share(venue_basis(venue)) < CONFIDENT
    if is_open and venue is not None and venue.scene is not None:
        why = "the place is that of a sentence beside the meeting"
        yield _quoting("meeting.place", why, reading, venue.scene)


def _why_no_place(reading: Reading) -> str:
    line = reading.dateline
    named = _cities_told(reading)
    if named and reading.cast.apart:
        return f"the separate meetings may have been in different places: {' and '.join(named)}"
    if named:
        return f"the text names {' and '.join(named)}; no city was taken for the place"
    if line is None or line.city is None:
        return "the text gives no place"
    verb = "met" if reading.status == "reported" else "meet"
    return f"the report is from {clean(line.city)}; the text does not say that they {verb} there"


def _cities_told(reading: Reading) -> list[str]:
    """Return the cities that what tells the meeting names, less those of offices and dateline."""
    line = reading.dateline
    found: list[str] = []
    for number in dict.fromkeys(event.scene for event in reading.cast.events):
        scene = reading.scenes[number]
        for match in scene.line.matches.values():
            start = scene.line.tokens[match.first].start
            is_office = any(m.start <= start < m.end for m in scene.mentions)
            place = (scene.sentence.passage, scene.sentence.start + start)
            is_opening = line is not None and place == (line.passage, line.start)
            if match.entry.kind == "city" and not (is_office or is_opening):
                found.append(clean(scene.line.words(match.first, match.next)))
    return list(dict.fromkeys(found))


def _separate_meetings(reading: Reading) -> Iterator[Remark]:
    """Yield that several meetings stand in one record, and each that is not the first of them."""
    apart = reading.cast.apart
    if not apart:
        return
    yield Remark(
        "participants",
        f"the article tells of {len(apart)} separate meetings: "
        "those who took part in any of them stand here",
    )
    for talks in apart[1 : _MOST_OTHERS + 1]:
        why = "those who took part in this meeting stand here too"
        yield _quoting("participants", why, reading, talks.event.scene)


def _cut_lists(reading: Reading) -> Iterator[Remark]:
    """Say of lists that go on behind the last person whom a pattern takes up where that is."""
    for event in reading.cast.events:
        mentions = reading.scenes[event.scene].mentions
        text = reading.scenes[event.scene].line.text
        for numbers in (event.subject, event.object):
            if len(numbers) < MOST_LISTED or numbers[-1] + 1 >= len(mentions):
                continue
            last, following = mentions[numbers[-1]], mentions[numbers[-1] + 1]
            if _JOINT.fullmatch(text, last.end, following.start):
                why = f'of a long list only those up to "{clean(last.name or "")}" stand here'
                yield Remark("participants", why, event.scene)


def _other_meetings(reading: Reading) -> Iterator[Remark]:
    for scene in dict.fromkeys(event.scene for event in reading.cast.others[:_MOST_OTHERS]):
        yield _quoting("meeting", "the article tells of another meeting too", reading, scene)


def _person_items(person: Participant, reading: Reading, part: Part) -> Iterator[Remark]:
    standing = reading.standings[part.person]
    path = f"participants[{person.id}]"
    if not part.is_told and not part.is_delegate:
        shown = "taken to be there by what the text shows, not by a verb of meeting"
        yield _quoting(path, shown, reading, part.scenes[0])
    if person.role is None:
        yield Remark(f"{path}.role", "the text gives no office")
    if person.represents is None:
        why = f'"{standing.ask}"' if standing.ask else None
        yield Remark(
            f"{path}.represents",
            f"the text leaves the country open: {why}"
            if why
            else "the text does not say whom this person represents",
        )
    elif standing.is_known and standing.party_scene is not None:
        why = "this comes from people.yaml, the text leaves it open"
        yield _quoting(f"{path}.represents", why, reading, standing.party_scene)
    elif standing.is_inferred and standing.party_scene is not None:
        why = f"{_inferred(standing)}; the text does not state it"
        yield _quoting(f"{path}.represents", why, reading, standing.party_scene)


def _inferred(standing: Standing) -> str:
    """Return which country or body was inferred, and from what."""
    name = country_name(standing.code) if standing.code else clean(standing.organization or "")
    return f"{name} is inferred from {standing.ground or 'other sentences'}"
