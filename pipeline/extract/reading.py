"""Read the meeting off the sentences: who, when, where, how, and what about."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.cast.telling import told_cast
from pipeline.extract.credits.attribution import asides_of, find_attribution
from pipeline.extract.dates.references import Dateline, Reference, find_dateline, find_reference
from pipeline.extract.events.doubtful import without_doubtful
from pipeline.extract.names.headlines import sobered
from pipeline.extract.names.known import NOBODY, Known
from pipeline.extract.names.people import Person, Scene, find_people, scenes_from_sentences
from pipeline.extract.names.standings import Standing
from pipeline.extract.occasion.formats import is_on_sidelines, meeting_format, meeting_setting
from pipeline.extract.occasion.hostseats import seat_venue
from pipeline.extract.occasion.inlinedatelines import find_inline_dateline
from pipeline.extract.occasion.labelled import find_labelled
from pipeline.extract.occasion.largerevents import find_larger_event
from pipeline.extract.occasion.places import find_venue
from pipeline.extract.occasion.schedule import find_day, find_due_day, settle_day
from pipeline.extract.occasion.tolddays import Day
from pipeline.extract.occasion.venues import Venue
from pipeline.extract.sides.homelands import Clues
from pipeline.extract.sides.homepages import home_country, publisher_office
from pipeline.extract.sides.parties import find_standings
from pipeline.extract.themes.subjects import label_scenes
from pipeline.extract.themes.topics import find_topics
from pipeline.extract.words.sentences import document_sentences
from pipeline.model import Document, MeetingFormat, MeetingSetting, MeetingStatus
from pipeline.values import dataclass

_OPENING_SCENES = 5
# Said of people in one place, unless the text speaks of a telephone or a screen.
_BODILY = re.compile(
    r"(?:met|meet|meetings?|talks|summit|negotiations|after|following|beg[au]n|begins?|opened|ended|"
    r"concluded|wound up|wrapped up|kicked off|resumed|held|holds?|had|has|have)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the rules found; every part knows the scenes that it stands on."""

    scenes: tuple[Scene, ...]
    people: tuple[Person, ...]
    cast: Cast
    status: MeetingStatus = "reported"
    standings: dict[int, Standing]
    form: MeetingFormat = "unknown"
    form_scene: int | None = None
    setting: MeetingSetting = "unknown"
    venue: Venue | None = None
    dateline: Dateline | None = None
    day: Day | None = None
    hint: str | None = None
    reference: Reference | None = None
    part_of: tuple[str, int] | None = None
    topics: tuple[tuple[str, tuple[int, ...]], ...] = ()  # numbers of scenes and labels together
    labels: tuple[Scene, ...] = ()
    attribution: tuple[tuple[str, int | None], ...] = ()
    summary: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What is read before place, form and parties, which rest on it."""

    document: Document
    scenes: tuple[Scene, ...]
    people: tuple[Person, ...]
    cast: Cast
    status: MeetingStatus
    reference: Reference | None
    dateline: Dateline | None


def read_meeting(document: Document, known: Known = NOBODY) -> Reading:
    """Return what the document tells of its main meeting; `known` people are told by name."""
    read = scenes_from_sentences(document_sentences(document), known)
    people, scenes = find_people(tuple(without_doubtful(tuple(sobered(read)))), known)
    reference = find_reference(document)
    cast, status = told_cast(scenes, people, reference)
    dateline = find_dateline(document, reference.value if reference else None)
    if dateline is None:
        dateline = find_inline_dateline(scenes, cast)
    if cast.main is None:
        return Reading(
            scenes=scenes,
            people=people,
            cast=cast,
            standings={},
            attribution=find_attribution(scenes, asides_of(document)),
        )
    return _read_main(_Grounds(document, scenes, people, cast, status, reference, dateline))


def _read_main(grounds: _Grounds) -> Reading:
    """Return where, when, how and between whom the main meeting of the cast was."""
    scenes, cast, document = grounds.scenes, grounds.cast, grounds.document
    labels = label_scenes(document)
    is_elsewhere = _is_beside_something(grounds)
    labelled = find_labelled(document)
    venue = labelled.venue or _venue(grounds, is_elsewhere=is_elsewhere)
    has_city = _has_city(venue, cast)
    form, form_scene = meeting_format(scenes, cast, has_city=has_city)
    if form in {"phone", "video"} or (form == "unknown" and not has_city):
        venue = None
    clues = _clues(grounds, venue, is_elsewhere=is_elsewhere)
    standings = find_standings(scenes, grounds.people, cast, clues)
    if venue is None and form == "in_person" and not is_elsewhere:
        venue = seat_venue(scenes, grounds.people, cast, standings)
    sides = _sides(cast, standings)
    told = sorted({event.scene for event in cast.events})
    found = (
        labelled.day or find_day(scenes, cast, grounds.reference)
        if grounds.status == "reported"
        else find_due_day(scenes, cast, grounds.reference)
    )
    day, hint = settle_day(document, scenes, cast, found)
    return Reading(
        scenes=scenes,
        people=grounds.people,
        cast=cast,
        status=grounds.status,
        standings=standings,
        form=form,
        form_scene=form_scene,
        setting=meeting_setting(scenes, cast, sides),
        venue=venue,
        dateline=grounds.dateline,
        day=day,
        hint=hint,
        reference=grounds.reference,
        part_of=find_larger_event(scenes, told),
        labels=labels,
        topics=find_topics((*scenes, *labels), told, frozenset(standings)),
        attribution=find_attribution(scenes, asides_of(document)),
        summary=_summary(scenes, cast),
    )


def _sides(cast: Cast, standings: Mapping[int, Standing]) -> int:
    """Return how many sides met, at most, in any of the meetings that the cast brings together."""
    groups = [talks.people for talks in cast.apart] or [frozenset(standings)]
    delegates = {part.person for part in cast.parts if part.is_delegate}
    counts = []
    for people in groups:
        standing = {person: standings[person] for person in people if person in standings}
        # Who only comes along with a firm makes no side.
        sides = {
            one.code or (None if person in delegates else one.organization)
            for person, one in standing.items()
        }
        counts.append(len(sides - {None}))
    return max(counts)


def _is_beside_something(grounds: _Grounds) -> bool:
    """Say whether they met on the sidelines of something, where the place is nobody's own."""
    is_told_so = meeting_setting(grounds.scenes, grounds.cast, 0) == "sidelines"
    return is_told_so or any(is_on_sidelines(scene) for scene in grounds.scenes[:_OPENING_SCENES])


def _venue(grounds: _Grounds, *, is_elsewhere: bool) -> Venue | None:
    served = (grounds.people[part.person].party_sighting() for part in grounds.cast.parts)
    parties = (s.mention.code or s.mention.organization for s in served if s)
    dateline = grounds.dateline if grounds.status == "reported" else None
    return find_venue(
        grounds.scenes,
        grounds.cast,
        dateline,
        frozenset(party for party in parties if party),
        is_elsewhere=is_elsewhere,
    )


def _has_city(venue: Venue | None, cast: Cast) -> bool:
    """Say whether a city is given that speaks for a meeting in person.

    That of a dateline does so only where the verb is one of people in one place.
    """
    if venue is None or cast.main is None:
        return False
    if venue.city is None:  # a palace or an office of state: `begun talks in the Kremlin`
        return venue.scene is not None and venue.scene in {event.scene for event in cast.events}
    is_printed = venue.scene is not None or venue.passage is not None
    is_bodily = _BODILY.match(cast.main.verb) is not None
    return is_printed or is_bodily or cast.main.shape in {"table", "chairs"}


def _clues(grounds: _Grounds, venue: Venue | None, *, is_elsewhere: bool) -> Clues:
    metadata = grounds.document.article.metadata
    return Clues(
        home_country(metadata),
        publisher_office(metadata),
        grounds.dateline,
        venue.code if venue and venue.is_firm else None,
        is_elsewhere=is_elsewhere,
    )


def _summary(scenes: Sequence[Scene], cast: Cast) -> tuple[int, ...]:
    """Return the one to three sentences that tell the meeting."""
    told = [e.scene for e in cast.events if scenes[e.scene].sentence.where == "body"]
    strong = [e.scene for e in cast.events if e.shape in {"with", "hosts", "hosted", "together"}]
    chosen = [n for n in dict.fromkeys(told) if n in strong] or list(dict.fromkeys(told))
    if not chosen:
        bodies = [n for n, s in enumerate(scenes) if s.sentence.where == "body"]
        return tuple(bodies[:1])
    first = chosen[0]
    near = [n for n in sorted(chosen) if n <= first + 4]
    return tuple(near[:3])
