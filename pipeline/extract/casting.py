"""Decide who took part in the meeting, from its verbs and their subjects and objects."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.extract.attendance import party_of, take_attendance
from pipeline.extract.bilaterals import separate_talks
from pipeline.extract.cast import Cast, Casting, Part, is_loose
from pipeline.extract.colleagues import take_colleagues
from pipeline.extract.domestic import is_domestic, is_title_of_domestic
from pipeline.extract.events import Event
from pipeline.extract.groundings import are_two_of_the_opening, is_grounded
from pipeline.extract.officials import is_local, is_of_officials
from pipeline.extract.people import Person, Scene
from pipeline.extract.phrases import Phrases
from pipeline.extract.signers import signing_announced, take_signers
from pipeline.extract.speakers import take_speakers
from pipeline.extract.summits import take_groups, take_summit
from pipeline.extract.tenses import Standing

_MEETING_WORDS = Phrases(
    "met|meet|meeting|talks|summit|call|lunch|dinner|visit|visiting|conversation|audience|"
    "discussions|dialogue|spoke|talked|negotiations|video|phone|telephone|ceremony"
)
# What two may do side by side: no meeting unless they come from two sides.
_CEREMONY = re.compile(r"mark|commemorat|attend|tour|laid|spent|honou?r|paid tribute")
_SIGNED = re.compile(r"\b(?:sign|signs|signed|signing|inked|initial(?:l?ed))\b")
_INVITATION = "invitation"
_DIRECT = frozenset({"with", "hosts", "hosted"})
_LIST_OPENING = re.compile(
    r"\b(?:met|meetings?|talks|received|held|presented|called on)\b[^.]{0,80}:\s*$", re.IGNORECASE
)


def find_cast(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    events: Sequence[Event],
    today: str | None,
    standing: Standing = "reported",
) -> Cast:
    """Return who took part in the main meeting of the article that has this standing.

    `today` is the day from which the article counts, where it gives one.
    """
    casting = Casting(scenes, people, today, standing)
    speaks_of_meeting = any(_MEETING_WORDS.are_in(scene.line) for scene in scenes)
    told = [
        event
        for event in events
        if casting.is_told_as_done(event) and (not is_loose(event) or speaks_of_meeting)
    ]
    main = _main_event(casting, told)
    if main is None:
        is_open = standing == "reported"
        main = (take_signers(casting) or take_speakers(casting)) if is_open else None
        if main is None:
            return Cast((), tuple(events), None)
        return Cast(tuple(_parts(casting)), (main,), main)
    for event in told:
        if event.verb != _INVITATION or event == main:
            _take(casting, event, main)
    held = set(casting.used)
    told_in = {event.scene for event in held}
    for event in told:  # `called on X and met Y`: the first of them may share nobody yet
        if event not in held and event.scene in told_in and event.shape in _DIRECT:
            _take(casting, event, main)
    _take_listed(casting)
    take_groups(casting)
    _take_inviters(casting, told, main)
    if standing == "reported":  # who speaks of a meeting to come need not go there
        take_summit(casting)
        take_colleagues(casting)
    take_attendance(casting, told)
    held = set(casting.used)
    others = tuple(e for e in told if e not in held and e.shape in {"with", "hosts"})
    used = tuple(casting.used)
    objects = {event: tuple(casting.people_of(event, event.object)) for event in used}
    apart = separate_talks({event: _principals(casting, event) for event in used})
    return Cast(tuple(_parts(casting)), used, main, objects, others, apart)


def _take_inviters(casting: Casting, told: Sequence[Event], main: Event) -> None:
    """Add those at whose invitation somebody came, if nobody of their side is known to be there."""
    for event in told:
        if event.verb != _INVITATION or event == main:
            continue
        here = {party_of(casting, person) for person in casting.principals}
        inviters = casting.people_of(event, event.object)
        if not here & {party_of(casting, person) for person in inviters} - {None}:
            _take(casting, event, main)


def _principals(casting: Casting, event: Event) -> list[int]:
    subject = casting.people_of(event, event.subject) or casting.subject_before(event)
    everyone = (*subject, *casting.people_of(event, event.object))
    return [person for person in everyone if person in casting.principals]


def _main_event(casting: Casting, told: Sequence[Event]) -> Event | None:
    """Return the first event between two, or of one whom the text places in a meeting."""
    limit = max(casting.opening_end + 2, len(casting.scenes) // 2)
    for event in sorted(told, key=lambda one: one.verb == _INVITATION):
        everyone = {
            *casting.people_of(event, event.subject),
            *casting.people_of(event, event.object),
        }
        if event.shape in {"present", "pair"} or (
            event.scene > limit and not _signs_what_opens(casting, event)
        ):
            continue
        if is_domestic(casting, event) or is_title_of_domestic(casting, event, told):
            return None
        if not is_of_officials(casting, event) or is_local(casting, event):
            continue
        if _CEREMONY.match(event.verb) and not _are_of_two_sides(casting, everyone):
            continue
        if not is_grounded(casting, event):
            continue
        is_late = event.scene >= casting.opening_end and not _opens_with_meeting(casting)
        if is_late and not are_two_of_the_opening(casting, event, everyone):
            continue
        is_of_one = event.shape != "told" and any(casting.people[p].is_titled for p in everyone)
        if len(everyone) > 1 or is_of_one or names_group(casting, event):
            return signing_announced(casting, event, told) or event
    return None


def _opens_with_meeting(casting: Casting) -> bool:
    """Say whether the title or the first sentences speak of meetings at all."""
    opening = casting.scenes[: casting.opening_end]
    return any(_MEETING_WORDS.are_in(s.line) or _SIGNED.search(s.line.text) for s in opening)


def _signs_what_opens(casting: Casting, event: Event) -> bool:
    """Say whether late words name those who signed what the text opens with."""
    opening = casting.scenes[: casting.opening_end]
    is_signing = event.shape == "together" and _SIGNED.match(event.verb) is not None
    return is_signing and any(_SIGNED.search(scene.sentence.text) for scene in opening)


def _are_of_two_sides(casting: Casting, everyone: Iterable[int]) -> bool:
    return len({party_of(casting, person) for person in everyone} - {None}) > 1


def names_group(casting: Casting, event: Event) -> bool:
    """Say whether the event is one of a group (`the ministers`)."""
    mentions = casting.scenes[event.scene].mentions
    return any(mentions[n].is_plural for n in (*event.subject, *event.object))


def _take(casting: Casting, event: Event, main: Event) -> None:
    """Add the persons of an event that is the main one or shares a person with it."""
    if event.shape == "present":
        return
    if event.shape == "pair":
        if not event.subject or names_group(casting, event):
            casting.used.append(event)
        return
    everyone = [*casting.people_of(event, event.subject), *casting.people_of(event, event.object)]
    is_near = event.scene == main.scene or not casting.principals
    shares = any(person in casting.principals for person in everyone)
    is_own = not event.subject and event.shape in {"with", "hosted", "hosts", "table"}
    spoken_of = casting.subject_before(event) if is_own or event.is_aside else []
    shares = shares or (event.is_aside and any(p in casting.principals for p in spoken_of))
    if is_own and spoken_of and not is_near and not shares:
        is_own = any(person in casting.principals for person in spoken_of)
    shares = shares or _includes_party(casting, event)
    shares = shares or any(p in casting.principals for p in casting.visitor_of(event) or ())
    if event.shape == "told" and len(set(everyone)) < 2:
        return
    if event.verb.startswith("announc") and main.verb.startswith("sign") and not shares:
        return
    if is_loose(event) and not (is_near or _crosses(casting, everyone)):
        return
    if is_near or shares or is_own or event.shape in {"chairs", "table"}:
        casting.add(event, delegates=_is_arrival(casting, event))
        if event.verb == "joined" and event.shape == "table":
            _move_companions(casting, event)


def _move_companions(casting: Casting, event: Event) -> None:
    """Make those delegates who joined somebody of their own side."""
    subject = casting.people_of(event, event.subject) or casting.subject_before(event)
    mentions = casting.scenes[event.scene].mentions
    sides = {party_of(casting, person) for person in subject}
    sides |= {mentions[n].code for n in event.subject}
    for person in casting.people_of(event, event.object):
        is_new = set(casting.principals.get(person, ())) == {event.scene}
        if is_new and party_of(casting, person) in (sides | {None}):
            casting.delegates.setdefault(person, []).extend(casting.principals.pop(person))


def _includes_party(casting: Casting, event: Event) -> bool:
    """Say whether one of a group (`counterparts from A and B`) is a principal found before."""
    known = (casting.people[person].party_sighting() for person in casting.principals)
    codes = {sighting.mention.code for sighting in known if sighting and sighting.mention.code}
    mentions = casting.scenes[event.scene].mentions
    groups = [mentions[n] for n in event.object if mentions[n].is_plural and not mentions[n].name]
    return any(codes & set(group.codes) for group in groups if len(group.codes) > 1)


def _crosses(casting: Casting, everyone: Sequence[int]) -> bool:
    parties = {casting.people[p].party_sighting() for p in everyone}
    return len(parties) > 1


def _is_arrival(casting: Casting, event: Event) -> bool:
    text = casting.scenes[event.scene].sentence.text
    return event.shape in {"hosts", "hosted"} and re.search(r"\b[Aa]irport\b", text) is not None


def _take_listed(casting: Casting) -> None:
    """Add the first person of each point of a list that a line such as `He met:` opens."""
    is_open = False
    for number, scene in enumerate(casting.scenes):
        if scene.sentence.where != "point":
            text = scene.sentence.text
            is_open = text.endswith(":") and _LIST_OPENING.search(text) is not None
            continue
        is_first = scene.sentence.start == 0
        named = [p for p in scene.people if p is not None and casting.may_take_part(p)]
        if is_open and is_first and named:
            casting.principals.setdefault(named[0], []).append(number)


def _first_place(casting: Casting, person: int) -> tuple[int, int]:
    """Return where the text below the title names the person first: the order of the record."""
    sightings = casting.people[person].sightings
    below = [
        s for s in sightings if casting.scenes[s.scene].sentence.where not in {"page", "title"}
    ]
    first = (below or sightings)[0]
    return first.scene, first.mention.start


def _parts(casting: Casting) -> Iterator[Part]:
    host = next(iter(casting.hosts), None)
    for person in sorted(casting.principals, key=lambda number: _first_place(casting, number)):
        scenes = casting.principals[person]
        yield Part(
            person,
            is_delegate=False,
            scenes=tuple(dict.fromkeys(scenes)),
            hosts=person == host,
            is_told=person in casting.told,
        )
    for person, scenes in casting.delegates.items():
        if person not in casting.principals:
            yield Part(person, is_delegate=True, scenes=tuple(dict.fromkeys(scenes)))
