"""Decide who took part in the meeting, from its verbs and their subjects and objects."""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.cast.attendance import party_of, take_attendance
from pipeline.extract.cast.cast import Cast, Casting, Part
from pipeline.extract.cast.colleagues import take_colleagues
from pipeline.extract.cast.mainevent import INVITATION, MEETING_WORDS, main_event, names_group
from pipeline.extract.cast.rollcalls import take_roll_calls
from pipeline.extract.cast.signers import take_signers
from pipeline.extract.cast.speakers import take_speakers
from pipeline.extract.cast.summits import take_groups, take_summit
from pipeline.extract.events.bilaterals import separate_talks
from pipeline.extract.events.events import Event, masked
from pipeline.extract.events.looseverbs import is_loose
from pipeline.extract.events.othertimes import tells_of_others_before
from pipeline.extract.events.tenses import Standing
from pipeline.extract.names.people import Person, Scene

_BY_PHONE = re.compile(r"\W*(?:\w+ ){0,3}?(?:tele)?phone (?:call|conversation)", re.IGNORECASE)
_DIRECT = frozenset({"with", "hosts", "hosted"})
_ARRIVAL = re.compile(
    r"\b[Aa]irport\b|\b[Oo]n (?:his |her |their )?arrival\b|"
    r"\barrived\b[^.;]*\band (?:was|were) (?:received|welcomed|greeted|met)\b[^.;]{0,30}\bby\b"
)
_LIST_OPENING = re.compile(
    r"\b(?:met|meetings?|talks|received|held|presented|called on|attended by)\b[^.]{0,80}:\s*$",
    re.IGNORECASE,
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
    speaks_of_meeting = any(MEETING_WORDS.are_in(scene.line) for scene in scenes)
    told = [
        event
        for event in events
        if casting.is_told_as_done(event) and (not is_loose(event) or speaks_of_meeting)
    ]
    main = main_event(casting, told)
    if main is None:
        is_open = standing == "reported"
        main = (take_signers(casting) or take_speakers(casting)) if is_open else None
        if main is None:
            return Cast((), tuple(events), None)
        return Cast(tuple(_parts(casting)), (main,), main)
    for event in told:
        if event.verb != INVITATION or event == main:
            _take(casting, event, main)
    held = set(casting.used)
    told_in = {event.scene for event in held}
    for event in told:  # `called on X and met Y`: the first of them may share nobody yet
        if event not in held and event.scene in told_in and event.shape in _DIRECT:
            _take(casting, event, main)
    _take_listed(casting)
    take_groups(casting)
    _take_inviters(casting, told, main)
    take_roll_calls(casting)
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
        if event.verb != INVITATION or event == main:
            continue
        here = {party_of(casting, person) for person in casting.principals}
        inviters = casting.people_of(event, event.object)
        if not here & {party_of(casting, person) for person in inviters} - {None}:
            _take(casting, event, main)


def _principals(casting: Casting, event: Event) -> list[int]:
    subject = casting.people_of(event, event.subject) or casting.subject_before(event)
    everyone = (*subject, *casting.people_of(event, event.object))
    return [person for person in everyone if person in casting.principals]


def _take(casting: Casting, event: Event, main: Event) -> None:
    """Add the persons of an event that is the main one or shares a person with it."""
    if tells_of_others_before(casting.scenes, event, main):
        return
    if event.shape == "pair":
        _take_pair(casting, event, main)
    if event.shape in {"pair", "present"}:
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
    if event.shape == "told" and len(set(everyone)) < 2 and not names_group(casting, event):
        return
    if _is_beside(casting, event, main, shares=shares):
        return
    if is_loose(event) and not (is_near or _crosses(casting, everyone)):
        return
    if is_near or shares or is_own or event.shape in {"chairs", "table"}:
        casting.add(event, delegates=_is_arrival(casting, event))
        if event.verb == "joined" and event.shape == "table":
            _move_companions(casting, event)


def _take_pair(casting: Casting, event: Event, main: Event) -> None:
    if event == main:
        casting.add(event)
    elif not event.subject or names_group(casting, event):
        casting.used.append(event)


def _is_beside(casting: Casting, event: Event, main: Event, *, shares: bool) -> bool:
    """Say whether a call is told beside a meeting in person, or an announcement beside a pact."""
    if event.verb.startswith("announc") and main.verb.startswith("sign"):
        return not shares
    if event.shape != "noun" or event.scene == main.scene or main.verb not in {"met", "meets"}:
        return False
    return _BY_PHONE.match(masked(casting.scenes[event.scene]), event.start) is not None


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
    return event.shape in {"hosts", "hosted"} and _ARRIVAL.search(text) is not None


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
