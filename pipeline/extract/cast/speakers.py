"""Name those who speak in a report of two parties' meeting that tells of nobody who met."""

import re

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event, masked
from pipeline.extract.names.people import Scene
from pipeline.extract.words.phrases import Phrases

_MAY_TELL = Phrases("met|meet|meeting|session|round|talks|consultations|held|holds|hold")
_PARTIES_MET = re.compile(
    r"\b(?:[Oo]fficials|[Rr]epresentatives|[Dd]elegations?|[Tt]eams?|[Ee]xperts|[Mm]embers)\b"
    r"[^;]{0,160}?\b(?:met|held (?:\w+ ){0,3}(?:meeting|talks|consultations)|began talks)\b|"
    r"\b(?:meeting|session|round|sitting) of (?:the |their )?(?:[\w-]+ ){0,3}?"
    r"(?:[Cc]ommission|[Cc]ommittee|[Cc]onsultations|[Mm]echanism|[Dd]ialogue)\b|"
    r"\b(?:[Jj]oint|[Mm]ixed|[Ii]ntergovernmental) (?:[A-Z][\w-]+ ){0,2}"
    r"(?:[Cc]ommission|[Cc]ommittee) (?:meeting|session|met)\b|\b[Pp]olitical consultations\b"
)
# `Two days of talks between Oman and Peru ended on Friday`: of whom, the text may never say.
_TALKS = r"(?:talks|negotiations|consultations|discussions|round)"
_HELD = (
    r"(?:ended|opened|began|have begun|has begun|concluded|wrapped up|wound up|resumed|"
    r"got under way|"
    r"started|kicked off|broke up|adjourned|closed|were held|was held|took place)"
)
_TALKS_HELD = re.compile(
    rf"\b{_TALKS}\b[^.;:“”\"]{{0,90}}?\b{_HELD}\b|\b(?:ended|opened|began|concluded|resumed|held|"
    rf"wrapped up|wound up|kicked off|started)\b[^.;:“”\"]{{0,40}}?\b{_TALKS}\b"
)
_OTHER_TALKS = re.compile(
    r"\b(?:last (?:week|month|year)|ago|since|after|before|ahead of|until|earlier|collapsed|failed|"
    r"had (?:begun|ended|broken)|when|not|never|no|deny|denied|denies)\b"
)
_TO_COME = re.compile(r"\b(?:will|would|to be|next|upcoming|scheduled|cancelled|postponed)\b")
_SAYS = (
    r"(?:said|says|explained|stressed|noted|commented|affirmed|emphasi[sz]ed|reiterated|stated|"
    r"highlighted|underlined|pointed|thanked|expressed|referred|reacted|praised|remarked|assured|"
    r"described|urged|recalled|reaffirmed|declared|indicated|underscored)"
)
_SPEAKER = (
    re.compile(rf"⟪(\d+)⟫,?\s+(?:also\s+|in turn,?\s+|for (?:his|her) part,?\s+)?{_SAYS}\b"),
    re.compile(rf"\b{_SAYS}\s+(?:by\s+)?(?:the\s+)?⟪(\d+)⟫"),
)
_LAST_SCENE = 14


def take_speakers(casting: Casting) -> Event | None:
    """Enter the titled speakers of a meeting of parties; return its event, None if there is none.

    At least two must speak: one alone may only comment.
    """
    event = _parties_event(casting)
    if event is None:
        return _talks_event(casting)
    found: dict[int, list[int]] = {}
    for number, scene in enumerate(casting.scenes[: _LAST_SCENE + 1]):
        if number >= event.scene:
            for person in speakers_in(casting, scene):
                found.setdefault(person, []).append(number)
    if len(found) < 2:
        return _talks_event(casting)
    casting.principals.update(found)
    casting.used.append(event)
    return event


def _talks_event(casting: Casting) -> Event | None:
    """Return the event of talks of two parties that the first sentences report without any name."""
    bodies = [n for n, s in enumerate(casting.scenes) if s.sentence.where == "body"]
    for number in bodies[:2]:
        scene = casting.scenes[number]
        told = _TALKS_HELD.search(scene.sentence.text)
        text = scene.sentence.text
        is_open = any(mention.name for mention in scene.mentions)
        if told is None or is_open or _TO_COME.search(text) or _OTHER_TALKS.search(text):
            continue
        if len(_sides(scene)) > 1:
            event = Event(number, "gather", "reported", (), (), "met", told.start())
            casting.used.append(event)
            return event
    return None


def _parties_event(casting: Casting) -> Event | None:
    for number, scene in enumerate(casting.scenes[: casting.opening_end]):
        if not _MAY_TELL.are_in(scene.line):
            continue
        told = _PARTIES_MET.search(scene.sentence.text)
        if told and not _TO_COME.search(scene.sentence.text) and len(_sides(scene)) > 1:
            return Event(number, "gather", "reported", (), (), "met", told.start())
    return None


def _sides(scene: Scene) -> set[str]:
    entries = (match.entry for match in scene.line.matches.values())
    return {
        entry.value if entry.kind in {"organization", "ask"} else entry.code or ""
        for entry in entries
        if entry.kind in {"country", "demonym", "organization", "ask"}
    }


def speakers_in(casting: Casting, scene: Scene) -> list[int]:
    """Return those of a sentence who say something, hold an office and may have taken part."""
    text = masked(scene)
    numbers = {int(found[1]) for pattern in _SPEAKER for found in pattern.finditer(text)}
    return [
        person
        for number in sorted(numbers)
        if scene.mentions[number].role and scene.mentions[number].name
        if (person := scene.people[number]) is not None and casting.may_take_part(person)
    ]
