"""Find the sentences that tell who met whom, and how they tell it."""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.events.cancellations import called_off
from pipeline.extract.events.captions import caption_scenes
from pipeline.extract.events.company import companies, without_companions
from pipeline.extract.events.eventpatterns import patterns_for
from pipeline.extract.events.eventwords import ELSEWHERE, ONE, WHO_ASIDE
from pipeline.extract.events.nomeetings import is_no_meeting, is_no_report
from pipeline.extract.events.shapes import Shape
from pipeline.extract.events.tenses import Standing, is_over, standing_of
from pipeline.extract.events.utterances import is_aside, is_in_quotes
from pipeline.extract.names.people import Scene
from pipeline.extract.words.phrases import words_of
from pipeline.values import dataclass, replace

_WHO_ASIDE = re.compile(rf"{ONE}{WHO_ASIDE}")
# `X who came on the invitation of Y met Z`, without commas.
_WHO_CAME = re.compile(
    rf"{ONE}\s+who\s(?:is|was|arrived|came|visited)\b[^⟪⟫;:,]{{0,110}}{ONE}"
    r"(?=[^⟪⟫;:,]{0,60}?\s(?:met|held|called|received|had|concluded|discussed)\b)"
)
_PLACEHOLDER = re.compile(r"⟪(\d+)⟫")
_FOR_REPORTERS = re.compile(r"\b(?:press|news) conference$")
_PASSIVE = re.compile(r"\b(?:been|was|were|be|is|are)\s*$")
_ELSEWHERE = re.compile(ELSEWHERE)
# `According to a statement by the minister's aide, X, Y met Z`: who tells it is nobody who met.
_TELLER = re.compile(
    r"(?:\A|[.:—–-]\s)(?:According to|As per|In (?:an?|the|his|her) [^⟪⟫.;]{0,40}?"
    r"(?:statement|release|communiqu[eé]|note|tweet|post)\b)[^⟪⟫.;]{0,90}(?:⟪\d+⟫['’]s\s(?:[\w-]+\s)?)?⟪(\d+)⟫,\s"
)
_LONGEST = 1500
_TEASER = 140  # characters: about the length of a headline
# `Related article PM meets X`: the headline of another report, which a copy leaves in the text.
_TEASERS = re.compile(
    r"\b(?:Related (?:article|live-story|story|stories|video|gallery)|Read [Mm]ore|Read [Aa]lso|"
    r"READ (?:MORE|ALSO)|(?:ALSO|Also) (?:READ|Read))\b"
)
_OPENING = 3  # scenes: what they tell was done recently is the news itself


@dataclass(frozen=True, slots=True)
class Event:
    """What one sentence tells of a meeting; `subject` and `object` are numbers of its mentions."""

    scene: int
    shape: Shape
    standing: Standing
    subject: tuple[int, ...]
    object: tuple[int, ...]
    verb: str
    start: int
    is_aside: bool = False  # said of the sentence's subject: `after talks with X`


def masked(scene: Scene) -> str:
    """Return the sentence with each mention replaced by its number in brackets."""
    parts: list[str] = []
    at = 0
    for number, mention in enumerate(scene.mentions):
        parts.append(scene.line.text[at : mention.start])
        parts.append(f"⟪{number}⟫")
        at = mention.end
    parts.append(scene.line.text[at:])
    return "".join(parts)[:_LONGEST]


def find_events(scenes: Sequence[Scene], page_day: str | None = None) -> tuple[Event, ...]:
    """Return the events of all sentences in reading order; those of old photographs are past."""
    if any(is_no_report(scene.sentence.text) for scene in scenes[:2]):
        return ()
    events = [event for n, scene in enumerate(scenes) for event in _scene_events(n, scene)]
    old = caption_scenes(scenes, page_day)
    if not old:
        return tuple(events)
    told = [
        set(scenes[event.scene].people)
        for event in events
        if event.standing == "reported" and event.scene not in old and event.shape != "noun"
    ]
    shown = {n: set(scenes[n].people) - {None} for n in old}
    past = {n for n in old if len(shown[n]) < 2 or not any(shown[n] <= met for met in told)}
    return tuple(
        replace(event, standing="background") if event.scene in past else event for event in events
    )


def _scene_events(number: int, scene: Scene) -> Iterator[Event]:
    text = masked(scene)
    # What is cut off may end in a part of a word.
    words = scene.line.vocabulary if len(text) < _LONGEST else words_of(text)
    patterns = patterns_for(words, len(scene.mentions))
    teller = teller_in(text) if patterns else None
    off = called_off(text) if patterns else ()
    teasers = _TEASERS.search(text) if "elated" in text or "ead" in text else None
    teaser = teasers.start() if teasers is not None else -1
    company = companies(scene, text) if patterns else ()
    asides = [
        found.span()
        for aside in ((_WHO_ASIDE, _WHO_CAME) if " who " in text else ())
        for found in aside.finditer(text)
    ]
    for pattern in patterns:
        shape = pattern.shape
        for match in pattern.regex.finditer(text):
            groups = match.groupdict()
            subject = tuple(n for n in _numbers(groups.get("a")) if n != teller)
            met = _without_owner(scene, text, _numbers(groups.get("b")))
            behind = met
            if company and shape not in {"present", "table"}:
                subject, behind = without_companions(company, subject, met)
                if (met and not behind) or (shape == "together" and len(subject) < 2):
                    continue
            if teller is not None and shape == "together" and len(subject) == 1:
                continue
            # `X, who came as Y's guest, met Z`: it is not the guest who met Z.
            if any(start < match.start() < end < match.end() for start, end in asides):
                continue
            if (shape == "hosts" and _is_passive(groups)) or is_no_meeting(shape, text, match):
                continue
            if shape == "alone" and _FOR_REPORTERS.search(match.group()):
                continue
            if shape == "gather" and not _is_group_of_parties(scene, subject):
                continue
            is_off = any(_core(match) < end and start < match.end() for start, end in off)
            is_past = is_over(text, match.end(), is_early=number < 2) or (
                number > _OPENING and "recently" in (groups.get("w") or "")
            )
            is_past = is_past or (teaser >= 0 and teaser < match.start() < teaser + _TEASER)
            standing = standing_of(shape, text, match)
            aside = shape == "noun" and not subject and is_aside(text, match.start("v"))
            is_past = is_past or (aside and is_in_quotes(text, match.start("v")))
            told = Event(
                scene=number,
                shape=shape,
                standing="cancelled" if is_off else "background" if is_past else standing,
                subject=subject,
                object=behind,
                verb=groups.get("v") or "",
                start=match.start(),
                is_aside=aside,
            )
            yield from _in_each_place(told, groups.get("b") or "")


def teller_in(text: str) -> int | None:
    """Return the mention of the one by whose statement a sentence tells what it tells."""
    found = _TELLER.search(text)
    return int(found[1]) if found is not None and text.startswith("⟪", found.end()) else None


def _in_each_place(event: Event, listed: str) -> Iterator[Event]:
    """Yield an event for each place of `met X in Muscat and Y in London`, else the event."""
    parts = _ELSEWHERE.split(listed) if " in " in listed else []
    if len(parts) < 2:
        yield event
        return
    for part in parts:
        yield replace(event, object=tuple(n for n in _numbers(part) if n in event.object))


def _without_owner(scene: Scene, text: str, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the mentions met: of `X's envoy Y` not X, whose envoy it is."""
    found: list[int] = []
    for number in numbers:
        is_owner = re.search(rf"⟪{number}⟫(?:['’]s|['’])\s+⟪{number + 1}⟫", text) is not None
        one = number + 1 if is_owner and not scene.mentions[number + 1].is_plural else number
        if one not in found:
            found.append(one)
    return tuple(found)


def _is_passive(groups: dict[str, str | None]) -> bool:
    """Say whether `has been granted X`: the subject gives nothing."""
    is_active = (groups.get("v") or "").split()[0].endswith("ing") if groups.get("v") else True
    return not is_active and _PASSIVE.search(groups.get("w") or "") is not None


def _core(match: re.Match[str]) -> int:
    """Return where the verb's own words begin: what is said of the subject aside is left out."""
    groups = match.groupdict()
    return match.start("w") if groups.get("w") is not None else match.start()


def _is_group_of_parties(scene: Scene, subject: tuple[int, ...]) -> bool:
    """Say whether `the leaders of A and B` are meant, or those of an organization."""
    mention = scene.mentions[subject[0]]
    return mention.is_plural and (len(mention.codes) > 1 or mention.organization is not None)


def _numbers(group: str | None) -> tuple[int, ...]:
    return tuple(int(number) for number in _PLACEHOLDER.findall(group or ""))
