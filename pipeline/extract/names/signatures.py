"""Read head lines and sign-offs of several lines: a name on one, the offices on the next."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from pipeline.extract.names.mention import Mention
from pipeline.extract.words.sentences import Sentence

_RANKS = frozenset({"", "mp", "senator"})


class _Scene(Protocol):
    @property
    def sentence(self) -> Sentence: ...

    @property
    def mentions(self) -> tuple[Mention, ...]: ...


def signed_offices(scenes: Sequence[_Scene]) -> Iterator[tuple[str, int, Mention]]:
    """Yield (name, scene, mention) of an office on the line below a name that stands alone.

    So is one that stands alone above a name: `MINISTER FOR PORTS`, `The Hon Jane Doe MP`.
    """
    for number, (scene, below) in enumerate(pairwise(scenes)):
        if not (len(scene.mentions) == 1 and below.mentions):
            continue
        named, office = scene.mentions[0], below.mentions[0]
        if _is_whole(scene, named) and _is_whole(below, office) and _is_headed(named, office):
            yield office.name or "", number, named._replace(name=office.name)
            continue
        is_alone = named.start == 0 and named.end == len(scene.sentence.text.rstrip(" ,"))
        if not (named.name and is_alone and named.title in _RANKS):
            continue
        is_office = office.role and not (office.name or office.is_plural) and office.start == 0
        if is_office and below.sentence.text[-1:] not in ".!?":
            yield named.name, number + 1, office._replace(name=named.name)


def _is_whole(scene: _Scene, mention: Mention) -> bool:
    return mention.start == 0 and mention.end == len(scene.sentence.text.rstrip(" ,"))


def _is_headed(office: Mention, named: Mention) -> bool:
    """Say whether a line is an office and nothing else, and the next a name without one."""
    is_office = bool(office.role) and not (office.name or office.is_plural)
    return is_office and bool(named.name and named.honorific) and named.title in _RANKS
