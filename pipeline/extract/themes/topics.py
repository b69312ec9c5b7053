"""Say what was discussed: topics of the closed list, by the words of the sentences that tell it."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from pipeline.extract.names.people import Scene
from pipeline.extract.themes.topicwords import TOPICS, Hit, as_subjects, strength, topic_hits
from pipeline.extract.words.gazetteer import word_lists
from pipeline.extract.words.phrases import Phrases

_ASIDE = Phrases(
    "analyst|analysts|lecturer|economist|professor|trader|traders|critic|critics|criticised|"
    "spokesman|spokesmen|spokeswoman|spokesperson|was founded|year ago|years ago|"
    "according to figures|researchers"
)
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_TELLS_TALKS = Phrases(
    "discussed|discussing|agreed|reviewed|exchanged|raised|touched on|dealt with|talked about"
)
_LISTS = re.compile(r"\b(?:areas?|fields?|sectors?|spheres?|issues|matters|topics)\b")
_LIST_WORDS = frozenset(
    {"area", "areas", "field", "fields", "sector", "sectors", "sphere", "spheres", "issues",
     "matters", "topics"}
)  # fmt: skip
_SPEAKS = Phrases(
    "said|says|told|added|noted|stated|mentioned|affirmed|recognised|recognized|acknowledged|"
    "pointed|explained|informed|announced|expressed|declared|voiced|assured|stressed|hoped|hopes|"
    "warned|suggested|recalled|thanked|asked|urged|vowed|remarked|observed|outlined|wants|want"
)
_SPEAKER = re.compile(
    r"(?:[“\"‘]|(?:In (?:turn|response|reply|addition)|For (?:his|her|their|its) part|Moreover|"
    r"Furthermore|Meanwhile|During (?:the|their|his|her) \w+|At the \w+|On (?:his|her|their) side),"
    r"? )?(?:the (?:two )?(?:sides|parties|leaders|countries|ministers|presidents|president|"
    r"prime minister|premier|pm|minister|foreign minister|ambassador|secretary|envoy|chancellor|"
    r"king|emir|amir|crown prince|secretary-general|director-general|deputy pm|delegations?|pair|"
    r"two|chairman|speaker|commissioner|official|officials)|he|she|they|both|we|"
    r"(?:the )?two)\b",
    re.IGNORECASE,
)
_SHORT_LINE = 4  # words
_TALKED_OF = re.compile(
    r"\b(?:discuss(?:ed|ing)?|talked about|spoke (?:about|of)|agenda (?:was|were|included)|"
    r"talks (?:on|about|covered|dealt with|touched on|focused on))\b",
    re.IGNORECASE,
)
_PASSIVE_WORDS = frozenset({"was", "were", "been", "also", "agenda", "topped", "dominated"})
_PASSIVE = re.compile(
    r"\b(?:was|were|been|also)\s+(?:\w+ly\s+|also\s+)?(?:discussed|raised|reviewed|touched|"
    r"addressed|considered|taken up|exchanged|covered|tackled|examined|signed)\b|"
    r"\b(?:on the agenda|topped|dominated)\b",
    re.IGNORECASE,
)
_PAST_WORDS = frozenset(
    {"last", "ago", "previously", "founded", "was", "were", "took", "came", "member", "members"}
)
_BACKGROUND = re.compile(
    r"\b(?:in (?:early |late |mid-)?(?:\w+ )?(?:19|20)\d\d|since (?:19|20)\d\d|"
    r"last (?:year|month)|years? ago|months? ago|previously|founded|"
    r"(?:was|were) (?:elected|appointed|founded|created|once)|took office|came to power|"
    r"members? of)\b",
    re.IGNORECASE,
)
# What a word counts: beside the talks, said by somebody, in a point, in the title, behind a word
# that opens what was discussed; then what is added, and what the past is reduced to. All numbers
# here were searched together over labelled articles of six kinds of publishers, each kind left out
# in turn: no others, nor a logistic model of the same signs, were clearly better over all kinds.
_PLAIN, _SAID, _POINT, _TITLE, _OPENED = 0.3, 0.7, 1.0, 1.3, 1.2
_PRESENT, _TOLD, _LISTED, _PAST = 0.3, 0.3, 0.3, 0.4
_MOST = 6
_LEAST = 0.9
_SHARE = 0.2
_OTHERS = 0.5
_ENOUGH = 1.0
# Topics whose words are in everyone's mouth need more of them.
_WIDE = frozenset(
    {"security", "economy", "multilateral institutions", "infrastructure", "transport", "defence",
     "elections/governance", "trade", "conflict/peace process", "bilateral relations"}
)  # fmt: skip
_WIDE_FACTOR = 0.8


def find_topics(
    scenes: Sequence[Scene], told: Sequence[int], participants: frozenset[int]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the topics that were discussed, each with the scenes that say so, by the list.

    `told` are the scenes that tell of the meeting, `participants` the persons who were there.
    """
    gains: dict[str, list[float]] = {}
    shown: dict[str, list[int]] = {}
    heard: dict[str, set[str]] = {}
    telling = frozenset(told)
    for number, scene in enumerate(scenes):
        hits = topic_hits(scene)
        if not hits or is_aside(scene):
            continue
        hits = as_subjects(scene, hits, _subjects_at(scene))
        weigh = _weigher(scene, is_told=number in telling, participants=participants)
        for topic, (weight, words) in _strongest(hits, weigh).items():
            factor = _WIDE_FACTOR if topic in _WIDE else 1.0
            gains.setdefault(topic, []).append(weight * factor * strength(words))
            shown.setdefault(topic, []).append(number)
            heard.setdefault(topic, set()).update(words)
    weights = {topic: _sum(found) for topic, found in gains.items()}
    order = sorted(weights, key=lambda topic: (-weights[topic], TOPICS.index(topic)))
    chosen = [
        topic
        for topic in order
        if weights[topic] >= max(_LEAST, _SHARE * weights[order[0]])
        and strength(heard[topic]) >= _ENOUGH
    ]
    return tuple((topic, tuple(shown[topic][:3])) for topic in TOPICS if topic in chosen[:_MOST])


def _strongest(
    hits: Sequence[Hit], weigh: Callable[[int], float]
) -> dict[str, tuple[float, set[str]]]:
    """Return for each topic the weight of its best word, and all its words."""
    found: dict[str, tuple[float, set[str]]] = {}
    for hit in hits:
        weight, words = found.get(hit.topic, (0.0, set()))
        found[hit.topic] = (max(weight, weigh(hit.start)), {*words, hit.phrase})
    return found


def _sum(gains: Sequence[float]) -> float:
    """Return what sentences say together: the best one counts in full, the others in part."""
    best = max(gains)
    return best + _OTHERS * (sum(gains) - best)


def is_aside(scene: Scene) -> bool:
    """Say whether the sentence comments on the meeting, or tells of other things, and no more."""
    if not _ASIDE.are_in(scene.line):
        return False
    is_spoken_for = not _SPOKESMEN.isdisjoint(scene.line.vocabulary)
    return not (is_spoken_for and _TELLS_TALKS.are_in(scene.line))


def _weigher(
    scene: Scene, *, is_told: bool, participants: frozenset[int]
) -> Callable[[int], float]:
    """Return what tells how much a word at a place of the sentence counts."""
    present = any(p in participants for p in scene.people if p is not None)
    speaks = present or _SPEAKER.match(scene.line.text) is not None
    base = _base(scene, is_speech=speaks and (present or _SPEAKS.are_in(scene.line)))
    opened = max(base, _OPENED + (_PRESENT if speaks or is_told else 0.0))
    opens, lists = _opening_at(scene), _list_at(scene)
    share = _PAST if not is_told and _is_past(scene) else 1.0
    extra = _TOLD if is_told else 0.0

    def weigh(start: int) -> float:
        own = opened if start >= opens else base
        return share * (extra + own + (_LISTED if start > lists else 0.0))

    return weigh


def _base(scene: Scene, *, is_speech: bool) -> float:
    if scene.sentence.where in {"page", "title"}:
        return _TITLE
    if scene.sentence.where == "point":
        return _POINT
    return _SAID if is_speech else _PLAIN


def _is_past(scene: Scene) -> bool:
    line = scene.line
    may_be = not _PAST_WORDS.isdisjoint(line.vocabulary) or "19" in line.text or "20" in line.text
    return may_be and _BACKGROUND.search(line.text) is not None


def _list_at(scene: Scene) -> int:
    """Return where a list of subjects begins (`in such areas as ...`)."""
    text = scene.line.text
    found = None if _LIST_WORDS.isdisjoint(scene.line.vocabulary) else _LISTS.search(text)
    return found.end() if found else len(text)


def _subjects_at(scene: Scene) -> int:
    """Return where the words begin that say what was talked of, in a short point from the start."""
    if scene.sentence.where == "point" and len(scene.line.tokens) <= _SHORT_LINE:
        return -1
    found = _TALKED_OF.search(scene.line.text)
    return found.end() - 1 if found else len(scene.line.text)


def _opening_at(scene: Scene) -> int:
    """Return where the first word stands that opens what was discussed."""
    line = scene.line
    if not _PASSIVE_WORDS.isdisjoint(line.vocabulary) and _PASSIVE.search(line.text):
        return -1
    return next((t.start for t in line.tokens if _opens(t.norm)), len(line.text))


@lru_cache(maxsize=8192)
def _opens(word: str) -> bool:
    """Say whether a word opens what was discussed, agreed or asked for."""
    return word.startswith(_openers())


@cache
def _openers() -> tuple[str, ...]:
    return word_lists("topiccues.json")["openers"]
