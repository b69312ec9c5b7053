"""Find the words of a sentence that speak of a topic of the closed list."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Scene
from pipeline.extract.words.gazetteer import phrases, word_lists, word_set
from pipeline.extract.words.tokens import Token, norms

_NONE = "none"  # its phrases hold words of a topic and speak of none
TOPICS: tuple[str, ...] = tuple(t for t in word_lists("topics.json") if t != _NONE)

_BODIES = "multilateral institutions"
_TIES = "bilateral relations"
_RELATIONS = frozenset({"relations", "ties", "relationship", "friendship", "partnership"})
# `Kenyan-Dutch ties` are a subject by themselves.
_OF_TWO = re.compile(
    r"\b[A-Z][\w.]*[-–][A-Z][\w.]*\s+(?:\w+\s+)?"
    r"(?:relations|ties|relationship|friendship|partnership)\b"
)
_MOST_WORDS = 3
_WEAK = 0.6
_SHORT = 2  # words that a look at the table has compared
_NAME_WORDS = 4  # from a word to the end of the name of an event
_NEAR = 80  # characters: what comes later in a sentence is rarely of one list with its verb
_AFTER_ITEM = frozenset({",", "and", ".", ";", ""})
_BEFORE_ITEM = frozenset({",", "and", ":", "on", "about", "were", "was", "discussed", "covered"})
_DETERMINERS = frozenset({"the", "their", "both", "also", "then"})

Entry = tuple[tuple[str, ...], str]  # the words of a phrase, and its topic


class Hit(NamedTuple):
    """A word or phrase of a topic, and where it starts in the sentence."""

    topic: str
    phrase: str
    start: int


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Return the phrases of all topics, each with its topic, by their first words."""
    table: dict[str, list[tuple[str, str]]] = {}
    for topic, found in word_lists("topics.json").items():
        for phrase in found:
            first = norms(phrase.split(" ", 1)[0])[0]
            table.setdefault(first, []).append((phrase, topic))
    return table


@cache
def _entries(first: str) -> dict[str, tuple[Entry, ...]]:
    """Return the phrases that begin with a word by their second word, the longest first.

    A phrase of one word stands under the empty one. Few first words are met in a text, so that
    the phrases are cut only when one is.
    """
    table: dict[str, list[Entry]] = {}
    for phrase, topic in _phrases()[first]:
        folded = norms(phrase)
        table.setdefault(folded[1] if len(folded) > 1 else "", []).append((folded, topic))
    return {
        second: tuple(sorted(found, key=lambda entry: -len(entry[0])))
        for second, found in table.items()
    }


def _norms(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(word.norm for word in words)


def topic_words(scene: Scene) -> dict[str, set[str]]:
    """Return the words that speak of each topic, those of names and offices left out."""
    found: dict[str, set[str]] = {}
    for hit in topic_hits(scene):
        found.setdefault(hit.topic, set()).add(hit.phrase)
    return found


def topic_hits(scene: Scene) -> list[Hit]:
    """Return the words that speak of a topic in order, of those that overlap the longest."""
    table = _phrases()
    line = scene.line.tokens
    spans = iter(scene.mentions)
    mention = next(spans, None)
    found: list[Hit] = []
    free = 0  # "food security" is no security
    for index, token in [(n, word) for n, word in enumerate(line) if word.norm in table]:
        if index < free:
            continue
        below = _entries(token.norm)
        following = line[index + 1].norm if index + 1 < len(line) else ""
        if following not in below and "" not in below:
            continue
        while mention is not None and mention.end <= token.start:
            mention = next(spans, None)
        phrase, topics = _longest(below, following, line, index)
        if not topics or _is_in_mention(mention, line[index], line[index + len(phrase) - 1]):
            continue
        after = index + len(phrase)
        if _names_office(scene, index, after) or _names_event(scene, index, after):
            continue
        free = after
        words = " ".join(phrase)
        found += [
            Hit(topic, words, token.start)
            for topic in topics
            if topic != _NONE
            and not _is_in_name(scene, index, topic)
            and not (topic == _BODIES and _is_occasion(scene, index, after))
        ]
    return [*found, *_ties_of_two(scene)]


def _is_in_mention(mention: Mention | None, first: Token, last: Token) -> bool:
    """Say whether the words are part of a person's name and office, and do not go beyond it."""
    if mention is None or mention.start > first.start:
        return False
    return mention.role is not None or last.end <= mention.end


def _longest(
    below: Mapping[str, Sequence[Entry]], following: str, line: Sequence[Token], index: int
) -> tuple[tuple[str, ...], list[str]]:
    """Return the longest phrase that stands at `index`, and its topics.

    `below` are the entries of the word there, `following` is the word behind it.
    """
    best: tuple[str, ...] = ()
    topics: list[str] = []
    for phrase, topic in below.get(following, ()) if following else ():
        if best and len(phrase) < len(best):
            break
        if len(phrase) == _SHORT or _norms(line[index : index + len(phrase)]) == phrase:
            best = phrase
            topics.append(topic)
    if best:
        return best, topics
    alone = below.get("", ())
    return (alone[0][0], [topic for _, topic in alone]) if alone else ((), [])


def _ties_of_two(scene: Scene) -> list[Hit]:
    if _RELATIONS.isdisjoint(scene.line.vocabulary):
        return []
    found = _OF_TWO.search(scene.line.text)
    return [Hit(_TIES, "relations of two", found.start())] if found else []


def _is_in_name(scene: Scene, index: int, topic: str) -> bool:
    """Say whether the word stands in the name of an organization, which is no subject."""
    if index not in scene.line.taken or topic == _BODIES:
        return False
    return any(
        match.first <= index < match.next and match.next - match.first > 1
        for match in scene.line.matches.values()
        if match.entry.kind == "organization"
    )


def _names_office(scene: Scene, first: int, after: int) -> bool:
    """Say whether the words are part of an office's or a body's name (`trade minister`)."""
    line = scene.line
    heads, leads = _cues("office_after"), _cues("office_before")
    following = line.norm(after)
    if following in heads:
        return True
    is_capital = line.tokens[first].is_capital
    is_joined = is_capital and following in {"and", "&", ","}
    if is_joined and any(line.norm(n) in heads for n in range(after + 1, after + 4)):
        return True
    if is_capital:
        return any(line.norm(n) in leads for n in range(first - 1, first - 6, -1))
    return line.norm(first - 1) in {"of", "for"} and line.norm(first - 2) in leads


def _names_event(scene: Scene, first: int, after: int) -> bool:
    """Say whether the words are part of the name of an event (`the Oil Forum`), where one meets."""
    line = scene.line
    if not line.tokens[first].is_capital or scene.sentence.where in {"page", "title"}:
        return False
    occasions = _cues("occasions")
    for index in range(after, min(after + _NAME_WORDS, len(line.tokens))):
        token = line.tokens[index]
        if token.is_capital and token.norm in occasions:
            return True
        if not (token.is_capital or token.norm in {"and", "&", "on", "of", "for", "the"}):
            return False
    return False


def _is_occasion(scene: Scene, first: int, after: int) -> bool:
    """Say whether a body is only named for its meeting (`beside the G20 summit`)."""
    line = scene.line
    if any(line.norm(n) in _cues("occasions") for n in (after, after + 1)):
        return True
    return any(line.norm(n) in _cues("beside") for n in range(first - 1, first - 6, -1))


def as_subjects(scene: Scene, hits: Sequence[Hit], opens: int) -> list[Hit]:
    """Return the hits, an everyday word marked where it is a subject by itself.

    In `They discussed migration, gas and roads` each is one, behind the word at `opens`.
    """
    weak = phrases("weakwords.txt")
    return [
        hit._replace(phrase=f"subject: {hit.phrase}")
        if hit.phrase in weak
        and hit.topic not in {_BODIES, _TIES}
        and opens < hit.start < opens + _NEAR
        and hit.phrase.isalpha()
        and _is_item(scene, hit)
        else hit
        for hit in hits
    ]


def _is_item(scene: Scene, hit: Hit) -> bool:
    """Say whether the words are a whole item of a list, or a whole line."""
    line = scene.line
    first = next(n for n, token in enumerate(line.tokens) if token.start == hit.start)
    after = first + len(hit.phrase.split())
    if line.norm(after) not in _AFTER_ITEM:
        return False
    before = line.norm(first - 1)
    while first > 0 and before in _DETERMINERS:
        first -= 1
        before = line.norm(first - 1)
    is_listed = before in {",", "and"} or line.norm(after) in {",", "and"}
    return first == 0 or (is_listed and before in _BEFORE_ITEM) or before.startswith("discuss")


def _cues(key: str) -> frozenset[str]:
    return word_set("topiccues.json", key)


def strength(words_found: Collection[str]) -> float:
    """Return how strongly words speak of their topic: those of everyday speech count less."""
    weak = phrases("weakwords.txt")
    total = sum(_WEAK if word in weak else 1.0 for word in words_found)
    return min(total, _MOST_WORDS)
