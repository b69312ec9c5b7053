"""Find who came with whom: `X was accompanied by Y and Z`, `X and his minister Y`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.extract.events.eventwords import ASIDE, LISTED, OBJECT
from pipeline.extract.names.people import Scene

_WORDS = frozenset({"accompanied", "flanked", "joined", "delegation", "team"})
_NUMBER = re.compile(r"⟪(\d+)⟫")
_LEADER = r"⟪(?P<l>\d+)⟫"
_BE = r"(?:\s+(?:was|were|is|are|being|(?:has|had|have) been))?(?:\s+(?:also|again))?"
_BY = re.compile(
    rf"{_LEADER}(?:,[^⟪⟫;:]{{0,120}}?,|,)?(?:\s+who)?{_BE}\s+(?P<v>accompanied|flanked|joined)\s+"
    rf"(?:[^⟪⟫.;:,]{{0,50}}?\s)?by\s+{OBJECT}"
)
_BY_PRONOUN = re.compile(rf"^(?:He|She) was (?:also )?(?:accompanied|flanked) by\s+{OBJECT}")
_OPENING = re.compile(
    rf"(?:^|[—–-]\s+)(?P<v>[Aa]ccompanied|[Ff]lanked)\s+by\s+{LISTED},\s+(?:the\s+)?{_LEADER}"
)
_LED = re.compile(
    rf"{_LEADER}{ASIDE}\s+(?:\w+\s+)?(?P<v>led|leads|headed|heads|is leading|is heading)\s+"
    r"(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}?(?:delegation|team)\b,?\s+(?:(?:that|which)\s+)?"
    rf"(?:also\s+)?(?:included|includes|including|comprising|made up of|consisting of)\s+{OBJECT}"
)
_OWNED = re.compile(r"(?:⟪(\d+)⟫['’]s?|\b([Hh]is|[Hh]er|[Tt]heir))\s+(?:own\s+)?(?=⟪(\d+)⟫)")
_OF_OTHERS = frozenset(
    {"counterpart", "colleague", "peer", "host", "guest", "predecessor", "successor"}
)


class Company(NamedTuple):
    """Numbers of the mentions of one sentence: who came, and those who came along.

    A leader of -1 is the first mention of the sentence before (`He was accompanied by X`).
    """

    leader: int
    companions: tuple[int, ...]


def companies(scene: Scene, text: str) -> tuple[Company, ...]:
    """Return who came with whom in a sentence; `text` is the sentence masked."""
    if not scene.mentions or _WORDS.isdisjoint(scene.line.vocabulary):
        return ()
    return tuple(_companies(scene, text))


def _companies(scene: Scene, text: str) -> Iterator[Company]:
    for pattern in (_BY, _OPENING, _LED):
        for found in pattern.finditer(text):
            leader = int(found["l"])
            listed = tuple(int(number) for number in _NUMBER.findall(found["b"]))
            if found["v"] != "joined" or _are_of_one_side(scene, (leader, *listed)):
                yield Company(leader, listed)
    for found in _BY_PRONOUN.finditer(text):
        yield Company(-1, tuple(int(number) for number in _NUMBER.findall(found["b"])))


def _are_of_one_side(scene: Scene, numbers: Sequence[int]) -> bool:
    """Say whether those who join somebody may be of the same side: no other country is given."""
    mentions = [scene.mentions[number] for number in numbers]
    if any(mention.is_plural for mention in mentions):
        return False
    parties = {m.code or m.organization for m in mentions[1:]} - {None}
    return parties <= {mentions[0].code or mentions[0].organization}


def owner_of(scene: Scene, text: str, number: int) -> int | None:
    """Return the mention whose officer `number` is, of `X's minister Y` or `X and his minister Y`.

    None where it is nobody's, and -1 where the owner stands in the sentence before.
    """
    mention = scene.mentions[number]
    if not mention.role or mention.codes or _is_of_others(scene, number):
        return None
    for found in _OWNED.finditer(text):
        if int(found[3]) != number:
            continue
        if found[1]:
            return int(found[1])
        before = _NUMBER.findall(text, 0, found.start())
        return int(before[0]) if before else -1
    return None


def _is_of_others(scene: Scene, number: int) -> bool:
    """Say whether the mention is of another side: `his counterpart`, `her host, Minister Y`."""
    mention = scene.mentions[number]
    words = scene.line.text[mention.start : mention.end].casefold().split(maxsplit=3)[:3]
    return mention.head in _OF_OTHERS or any(word.strip(",") in _OF_OTHERS for word in words)


def without_companions(
    found: Sequence[Company], subject: tuple[int, ...], met: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return subject and object of a verb less those who only came along: their leader met.

    A company of its own is no meeting: then the object is empty.
    """
    for leader, companions in found:
        if leader < 0:
            continue
        if set(subject) & set(companions):
            rest = tuple(n for n in subject if n not in companions and n != leader)
            subject = (leader, *rest)
        if leader in subject:
            met = tuple(n for n in met if n not in companions)
    return subject, met
