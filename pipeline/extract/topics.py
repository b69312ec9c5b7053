"""Say what was discussed: topics of the closed list, by the words of the sentences that tell it."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from pipeline.extract.gazetteer import word_lists, words
from pipeline.extract.people import Scene
from pipeline.extract.phrases import Phrases
from pipeline.extract.tokens import Token, tokens

TOPICS: tuple[str, ...] = tuple(word_lists("topics.json"))

_SUBJECT = Phrases(
    "discuss|discussed|discusses|discussing|discussion|discussions|talk|talks|agree|agreed|"
    "agreement|review|reviewed|reviews|exchanged|focus|focused|focusing|address|addressed|"
    "addressing|raised|cooperation|touched|dealt|covered|emphasised|emphasized|stressed|"
    "underscored|reiterated|reaffirmed|welcomed|thanked|praised|conveyed|commended|signed|"
    "memorandum|committed|commitment|support|asked|urged|called for|proposed|told|promised|"
    "spoke|concern|concerns|strengthen*|expand*|deepen*|ways|agenda|including|importance|"
    "pledged|noted|highlighted|settled|condemned|explored"
)
_ASIDE = Phrases(
    "analyst|analysts|lecturer|economist|professor|trader|traders|critic|critics|criticised|"
    "spokesman|spokesmen|spokeswoman|spokesperson|was founded|year ago|years ago|"
    "according to figures|researchers"
)
_TOGETHER = Phrases(
    "they|the two|both|sides|leaders|ministers|presidents|talks|meeting|discussion|discussions|"
    "call|conversation|agenda|topics|he|she|joint"
)
_MOST = 6
_LEAST = 0.9
_BESIDE = 0.8
_SHARE = 0.15
_MOST_WORDS = 3
_WEAK = 0.7
_ENOUGH = 1.0
_QUOTED = re.compile(r"[“\"]")
# Topics whose words are in everyone's mouth need more of them.
_WIDE = frozenset(
    {"security", "economy", "multilateral institutions", "infrastructure", "transport", "defence",
     "trade", "conflict/peace process", "bilateral relations"}
)  # fmt: skip
_WIDE_FACTOR = 0.8


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases of all topics by their first words, each with its topic."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, found in word_lists("topics.json").items():
        for phrase in found:
            norms = _norms(tokens(phrase))
            table.setdefault(norms[0], []).append((norms, topic))
    return {first: tuple(phrases) for first, phrases in table.items()}


def _norms(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(word.norm for word in words)


def topic_words(scene: Scene) -> dict[str, set[str]]:
    """Return the words that speak of each topic, those of names and offices left out."""
    table = _phrases()
    line = scene.line.tokens
    spans = iter(scene.mentions)
    mention = next(spans, None)
    found: dict[str, set[str]] = {}
    covered = 0  # "food security" is no security
    for index, token in enumerate(line):
        if token.norm not in table:
            continue
        while mention is not None and mention.end <= token.start:
            mention = next(spans, None)
        if mention is not None and mention.start <= token.start:
            continue
        fitting = [
            (phrase, topic)
            for phrase, topic in table[token.norm]
            if index + len(phrase) > covered
            and (len(phrase) == 1 or _norms(line[index : index + len(phrase)]) == phrase)
        ]
        for phrase, topic in fitting:
            covered = max(covered, index + len(phrase))
            found.setdefault(topic, set()).add(" ".join(phrase))
    return found


def strength(words_found: Collection[str]) -> float:
    """Return how strongly words speak of their topic: those of everyday speech count less."""
    weak = words("weakwords.txt")
    total = sum(_WEAK if word in weak else 1.0 for word in words_found)
    return min(total, _MOST_WORDS)


def find_topics(
    scenes: Sequence[Scene], told: Sequence[int], participants: frozenset[int]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the topics that were discussed, each with the scenes that say so, by the list.

    `told` are the scenes that tell of the meeting, `participants` the persons who were there.
    """
    weights: dict[str, float] = {}
    shown: dict[str, list[int]] = {}
    heard: dict[str, set[str]] = {}
    telling = frozenset(told)
    for number, scene in enumerate(scenes):
        weight = _weight(scene, is_told=number in telling, participants=participants)
        if not weight:
            continue
        for topic, hits in topic_words(scene).items():
            factor = _WIDE_FACTOR if topic in _WIDE else 1.0
            gain = weight * factor * strength(hits)
            weights[topic] = weights.get(topic, 0) + gain
            shown.setdefault(topic, []).append(number)
            heard.setdefault(topic, set()).update(hits)
    best = sorted(weights, key=lambda topic: (-weights[topic], TOPICS.index(topic)))
    chosen = {
        topic
        for topic in best
        if weights[topic] >= max(_LEAST, _SHARE * weights[best[0]])
        and strength(heard[topic]) >= _ENOUGH
    }
    kept = [topic for topic in best if topic in chosen][:_MOST]
    return tuple((topic, tuple(shown[topic][:3])) for topic in TOPICS if topic in kept)


def is_aside(scene: Scene) -> bool:
    """Say whether the sentence comments on the meeting, or tells of other things, and no more."""
    return _ASIDE.are_in(scene.line)


def _weight(scene: Scene, *, is_told: bool, participants: frozenset[int]) -> float:
    if is_aside(scene):
        return 0
    present = any(p in participants for p in scene.people if p is not None)
    weight = 0.3 * is_told
    if scene.sentence.where in {"page", "title"}:
        weight += 1.0
    if scene.sentence.where == "point":
        weight += 0.8
    if _SUBJECT.are_in(scene.line):
        return weight + (1.5 if present or _TOGETHER.are_in(scene.line) else 1.2)
    is_quoted = _QUOTED.search(scene.line.text) is not None
    return weight + (_BESIDE if present and not is_quoted else 0.3)
