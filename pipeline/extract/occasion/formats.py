"""Say in which form and setting they met."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.names.people import Scene
from pipeline.model import MeetingFormat, MeetingSetting

_VIDEO = re.compile(
    r"\b(?:(?:by|via|over|through|on) (?:an? |live |secure )*video|virtual(?:ly)?|"
    r"online (?:meeting|talks|summit|conference)|tele-?conferenc\w*|"
    r"(?:by|via|on|over) (?:zoom|skype|webex|teams)|web conference|webinar|"
    r"(?:met|meets?|meeting|talked|spoke|conferred|gathered) (?:online|remotely)|held online|"
    r"joined remotely)\b|"
    r"\bvideo(?:[- ](?:tele)?)?(?:link|call|conferenc|conversation|meeting|talks|summit|chat|"
    r"discussion|dialogue|session|format)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\b(?:(?:tele)?phone|telephoned?|phoned|phone[- ]call|by phone|dial(?:s|l?ed)|hotline|"
    r"rang up|(?<!made )(?:held|had|has|have|in|on|a|an|the|during|introductory|this|"
    r"joint|three-way|bilateral|’s|'s)\s+(?:(?:joint|separate|first|introductory|trilateral)\s+)?calls?"
    r"(?!\s+(?:on|for|to)\b)|(?:first|official|latest|second|cordial|lengthy|brief)\s+calls?"
    r"(?=\s+(?:with|between)\b)|the call (?=was|came|comes|lasted|between)|"
    r"their (?:\w+ ){0,2}calls?(?!\s+(?:on|for|to)\b))\b",
    re.IGNORECASE,
)
# `took part by video link`: one of them, and not all.
_TAKES_PART = re.compile(
    r"\b(?:took part|taking part|join(?:ed|ing)|attend(?:ed|ing)|participat(?:ed|ing)|"
    r"dialled in|connected|listened in)\b[^.;,]{0,60}",
    re.IGNORECASE,
)
# Alone these are said of a call, beside a place of a meeting.
_SPOKE = re.compile(
    r"\b(?:spoke (?:today |yesterday |on \w+ |separately |also )?with|speaks with|"
    r"spoke (?:\w+ ){0,3}to (?:his|her))\b",
    re.IGNORECASE,
)
_NOT_PHONE = re.compile(
    r"\b(?:after|following|since) (?:an? |the |their |his |her )?(?:earlier )?"
    r"(?:tele)?phone (?:call|conversation)|"
    r"\bspoke (?:to|with) (?:reporters|journalists|the press)|by telephone\.?[\"”]?$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:met|meets|meet|meeting|received|receives|welcomed|welcomes|hosted|hosts|visits?|"
    r"visiting|visited|summit|lunch|dinner|breakfast|sat down|face-to-face|in person|in-person|"
    r"courtesy call|paid|tour|sidelines|margins|palace|arrived|audience|alone|tête-à-tête|"
    r"at (?:the|his|her) (?:airport|office|residence)|farewell|saw off|seen off|credentials|"
    r"letters? of credence|"
    r"inaugurat\w+|embraced|toured|camp david|ceremony|ceremonies|commemorat\w+|came to|"
    r"held (?:[\w()’']+ ){1,6}at (?:the|his|her)|"
    r"table|huddled|banquet|shook hands|handshake|gathering|travell?ed|trip|called on)\b",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"\b(?:visit to|summit (?:in|closed|closes|ended)|lunch|dinner|sat down|two met|pair met|"
    r"they met|leaders met|(?:annual|closing) (?:meeting|session)|at the table|travelled to|"
    r"(?:meetings?|discussions?|talks) (?:was |were )?held (?:[\w()]+ ){0,4}at (?:the|his|her)|"
    r"(?:during|in|at) their (?:[\w-]+ )?(?:meeting|talks) in [A-Z]\w+|"
    r"forum closes|retreat|courtesy|joint (?:news|press) conference|"
    r"is in [A-Z]\w+ (?:on|for) an? (?:[\w-]+ ){0,2}visit)\b",
    re.IGNORECASE,
)
_BODILY = re.compile(
    r"\b(?:met|meets|received|receives|welcomed|hosted|visit\w*|in person)\b", re.IGNORECASE
)
_CALLS = re.compile(r"phoned|telephoned|calls|called|rang|diall?ed|dials")
_SIDELINES = re.compile(r"\b(?:sidelines?|margins) of\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:summit of|forum|multilateral|heads of (?:state|government)|trilateral)\b", re.IGNORECASE
)


def meeting_format(
    scenes: Sequence[Scene], cast: Cast, *, has_city: bool
) -> tuple[MeetingFormat, int | None]:
    """Return the form and the number of the scene that tells it."""
    told = _told_scenes(scenes, cast)
    main = cast.main
    is_met = main is not None and main.shape == "pair" and _is_met(scenes, main.scene)
    distant = _distant_form(scenes, told, cast, has_city=has_city) or _late_form(scenes, told)
    if distant is not None and not is_met:
        return distant
    later = range(min(told[-1] + 5, len(scenes)) if told else 0)
    for numbers, pattern in ((told, _PERSON), (later, _CERTAIN)):
        for number in numbers:
            if pattern.search(scenes[number].sentence.text):
                return "in_person", number
    for event in cast.events:
        if event.shape == "together" and event.verb.startswith("sign"):
            return "in_person", event.scene
    return ("in_person", told[0]) if has_city and told else ("unknown", None)


def _distant_form(
    scenes: Sequence[Scene], told: Sequence[int], cast: Cast, *, has_city: bool
) -> tuple[MeetingFormat, int] | None:
    """Return `video` or `phone` where the sentences that tell the meeting say so."""
    main = cast.main
    if main is not None and main.shape == "hosts" and _CALLS.fullmatch(main.verb):
        return "phone", main.scene
    for number in told:
        text = scenes[number].sentence.text
        may_be_of_one = has_city or (main is not None and number != main.scene)
        if any(not (may_be_of_one and _is_of_one(text, v)) for v in _VIDEO.finditer(text)):
            return "video", number
    # "met ... after a phone call" stays a meeting.
    if not told or _is_met(scenes, told[0]):
        return None
    for number in told:
        text = scenes[number].sentence.text
        if _NOT_PHONE.search(text):
            continue
        is_met = has_city or _PERSON.search(text) is not None
        if _PHONE.search(text) or (_SPOKE.search(text) and not is_met):
            return "phone", number
    return None


def _is_of_one(text: str, video: re.Match[str]) -> bool:
    """Say whether the words before `by video` tell of one who took part in that way."""
    return _TAKES_PART.search(text, max(0, video.start() - 70), video.end()) is not None


_LATER_VIDEO = re.compile(
    r"\b(?:the|this|a) (?:video|virtual) (?:call|conference|meeting|link)", re.IGNORECASE
)
_LATER_PHONE = re.compile(r"\b(?:the|this|a) (?:tele)?phone (?:call|conversation)", re.IGNORECASE)


def _late_form(scenes: Sequence[Scene], told: Sequence[int]) -> tuple[MeetingFormat, int] | None:
    """Return the form that the next sentences give (`During the telephone call, ...`)."""
    if not told or _BODILY.search(scenes[told[-1]].sentence.text):
        return None
    for number in range(told[0], min(told[0] + 4, len(scenes))):
        text = scenes[number].sentence.text
        video = _LATER_VIDEO.search(text)
        if video is not None and not _is_of_one(text, video):
            return "video", number
        if _LATER_PHONE.search(text) and not _NOT_PHONE.search(text):
            return "phone", number
    return None


def _is_met(scenes: Sequence[Scene], number: int) -> bool:
    text = scenes[number].sentence.text
    return bool(
        re.search(r"\b(?:met|meets|[Cc]all(?:s|ed) on|Meeting with|’s Meeting)\b", text)
    ) and not bool(re.search(r"\bspoke|phone|\b[Cc]all\b", text))


def _told_scenes(scenes: Sequence[Scene], cast: Cast) -> list[int]:
    main = cast.main
    if main is None:
        return []
    titles = [
        n for n, s in enumerate(scenes[:2]) if s.sentence.where in {"page", "title", "heading"}
    ]
    events = [event.scene for event in cast.events if event.scene <= main.scene + 6]
    return sorted({*titles[:1], main.scene, *events})


def is_on_sidelines(scene: Scene) -> bool:
    """Say whether a sentence sets what it tells beside something larger."""
    return _SIDELINES.search(scene.sentence.text) is not None


def meeting_setting(scenes: Sequence[Scene], cast: Cast, parties: int) -> MeetingSetting:
    """Return the setting: on the sidelines of something larger, of two sides, or of many."""
    told = _told_scenes(scenes, cast)
    if any(_SIDELINES.search(scenes[n].sentence.text) for n in told):
        return "sidelines"
    if parties > 2 or any(_MANY.search(scenes[n].sentence.text) for n in told):
        return "multilateral"
    return "bilateral" if parties == 2 else "unknown"
