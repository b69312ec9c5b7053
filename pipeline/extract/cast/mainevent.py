"""Choose the event that tells the main meeting of an article."""

import re
from collections.abc import Iterable, Sequence

from pipeline.extract.cast.attendance import party_of
from pipeline.extract.cast.cast import Casting
from pipeline.extract.cast.domestic import is_domestic, is_title_of_domestic
from pipeline.extract.cast.groundings import are_two_of_the_opening, is_grounded
from pipeline.extract.cast.officials import is_local, is_of_officials
from pipeline.extract.cast.signers import signing_announced
from pipeline.extract.events.events import Event
from pipeline.extract.events.pairs import two_meant
from pipeline.extract.words.phrases import Phrases

INVITATION = "invitation"
MEETING_WORDS = Phrases(
    "met|meet|meeting|talks|summit|call|lunch|dinner|visit|visiting|conversation|audience|"
    "discussions|dialogue|spoke|talked|negotiations|video|phone|telephone|ceremony|"
    "credentials|credence"
)
# What two may do side by side: no meeting unless they come from two sides.
_CEREMONY = re.compile(r"mark|commemorat|attend|tour|laid|spent|honou?r|paid tribute")
_SIGNED = re.compile(r"\b(?:sign|signs|signed|signing|inked|initial(?:l?ed))\b")
_JOINT_CONFERENCE = re.compile(r"\bjoint (?:news|press) conference$")
_JOURNEY = re.compile(r"\b(?:visit(?:s|ed|ing)?|trip|tour|arriv(?:ed|es)|travell?ed)\b")


def main_event(casting: Casting, told: Sequence[Event]) -> Event | None:
    """Return the first event between two, or of one whom the text places in a meeting."""
    limit = max(casting.opening_end + 2, len(casting.scenes) // 2)
    for event in sorted(told, key=lambda one: one.verb == INVITATION):
        everyone = {
            *casting.people_of(event, event.subject),
            *casting.people_of(event, event.object),
        }
        is_of_visit = _is_conference_of_visit(casting, event)
        is_due = _signs_what_opens(casting, event) or is_of_visit
        if event.shape == "pair" and _is_news_of_two(casting, event):
            return event
        if event.shape in {"present", "pair"} or (event.scene > limit and not is_due):
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
        is_late = is_late and not is_of_visit
        if is_late and not are_two_of_the_opening(casting, event, everyone):
            continue
        is_of_one = event.shape != "told" and any(casting.people[p].is_titled for p in everyone)
        if len(everyone) > 1 or is_of_one or names_group(casting, event):
            return signing_announced(casting, event, told) or event
    return None


def _opens_with_meeting(casting: Casting) -> bool:
    """Say whether the title or the first sentences speak of meetings at all."""
    opening = casting.scenes[: casting.opening_end]
    return any(MEETING_WORDS.are_in(s.line) or _SIGNED.search(s.line.text) for s in opening)


def _signs_what_opens(casting: Casting, event: Event) -> bool:
    """Say whether late words name those who signed what the text opens with."""
    opening = casting.scenes[: casting.opening_end]
    is_signing = event.shape == "together" and _SIGNED.match(event.verb) is not None
    return is_signing and any(_SIGNED.search(scene.sentence.text) for scene in opening)


def _is_news_of_two(casting: Casting, event: Event) -> bool:
    """Say whether the opening tells by `the two leaders met` of the only two that it has named."""
    if event.scene >= casting.opening_end or casting.standing != "reported":
        return False
    if not any(m.is_plural for m in casting.scenes[event.scene].mentions):
        return False
    two = two_meant(casting.scenes, casting.people, event, casting.may_take_part)
    return _are_of_two_sides(casting, two) and all(casting.people[p].is_titled for p in two)


def _is_conference_of_visit(casting: Casting, event: Event) -> bool:
    """Say whether two face reporters on the journey that the text opens with."""
    if _JOINT_CONFERENCE.search(event.verb) is None:
        return False
    opening = casting.scenes[: casting.opening_end]
    travellers = {
        person for s in opening if _JOURNEY.search(s.sentence.text) for person in s.people
    }
    everyone = (*casting.people_of(event, event.object), *casting.subject_before(event))
    return len(set(everyone)) > 1 and any(person in travellers for person in everyone)


def _are_of_two_sides(casting: Casting, everyone: Iterable[int]) -> bool:
    return len({party_of(casting, person) for person in everyone} - {None}) > 1


def names_group(casting: Casting, event: Event) -> bool:
    """Say whether the event is one of a group (`the ministers`)."""
    mentions = casting.scenes[event.scene].mentions
    return any(mentions[n].is_plural for n in (*event.subject, *event.object))
