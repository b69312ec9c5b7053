"""Bring the mentions of an article together: one person, one entry, by the parts of the names."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.extract.names.known import NOBODY, Known, known_of_group, with_known
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.mentions import mentions
from pipeline.extract.names.namesakes import entry_of_each_name, name_parts
from pipeline.extract.names.signatures import signed_offices
from pipeline.extract.words.language import is_foreign
from pipeline.extract.words.lines import Line, is_shouted, line_from_text, office_words, plain_words
from pipeline.extract.words.sentences import Sentence
from pipeline.extract.words.shouting import heard_line
from pipeline.model import KnownPerson
from pipeline.values import dataclass

_DISTANT = frozenset({"counterpart", "colleague", "peer", "host"})
_VAGUE = _DISTANT | {"chief", "leader", "boss", "ruler", "head", "diplomat", "member"}
# A seat or a rank is an office only of those of whom the text gives no other.
_RANKS = frozenset({"mp", "senator", "general", "prince", "princess", "marshal"})
_AT_HEAD = 12  # characters: where a subject opens its sentence at the latest
_ENDS = frozenset('.!?”"')
_SHORTEST = 25  # of a sentence that tells something: a dateline is no shout


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its mentions; `people` gives each mention's person, None if unknown."""

    sentence: Sentence
    line: Line
    mentions: tuple[Mention, ...]
    people: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention of a person: the number of the scene and the mention."""

    scene: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article: the fullest name and every sighting in reading order.

    `known` is what the workspace knows of the person, None where it knows nobody of these names.
    """

    name: str
    sightings: tuple[Sighting, ...]
    known: KnownPerson | None = None

    @property
    def is_titled(self) -> bool:
        """Say whether an office, an honorific or a country is given for this person."""
        return any(s.mention.role or s.mention.honorific or s.mention.codes for s in self.sightings)

    @property
    def is_bystander(self) -> bool:
        """Say whether the person speaks for others or comments."""
        return any(s.mention.is_bystander for s in self.sightings)

    @property
    def is_absent(self) -> bool:
        """Say whether the article gives a former office and no present one."""
        roles = [s.mention.is_absent for s in self.sightings if s.mention.role]
        return bool(roles) and all(roles)

    def role_sighting(self) -> Sighting | None:
        """Return the first sighting with an office of its own, else one with `counterpart`.

        An office that is given in full elsewhere is taken from there: `Minister` in a title is
        the `Foreign Minister` of the text.
        """
        with_role = [s for s in self.sightings if s.mention.role]
        exact = [
            s for s in with_role if s.mention.head not in _VAGUE and s.mention.title not in _RANKS
        ]
        own = exact or [s for s in with_role if s.mention.head not in _DISTANT]
        full = [s for s in own if s.mention.name == self.name]
        first = next(iter(full or own or with_role), None)
        if first is None or not own:
            return first
        if (first.mention.role or "").isupper():
            spelt = (
                s for s in own if _is_spelt_out(s.mention.role or "", first.mention.role or "")
            )
            first = next(spelt, first)
        short = f" {first.mention.role}".casefold()
        fuller = (s for s in own if _is_fuller(s.mention.role or "", short))
        return max(fuller, key=lambda s: len(s.mention.role or ""), default=first)

    def party_sighting(self) -> Sighting | None:
        """Return the first sighting that says whom the person serves, one with an office first."""
        served = [s for s in self.sightings if s.mention.code or s.mention.organization]
        return next((s for s in served if s.mention.role), next(iter(served), None))


def _is_spelt_out(role: str, letters: str) -> bool:
    """Say whether a role is what the letters stand for (`Prime Minister`, `PM`)."""
    return "".join(word[0] for word in role.split() if word[0].isupper()) == letters != role


@lru_cache(maxsize=1024)
def _is_fuller(role: str, short: str) -> bool:
    """Say whether a role ends with the short one, or says what it is for (`Minister of Ports`)."""
    full = f" {role}".casefold()
    return full.endswith(short) or full.startswith((f"{short} of ", f"{short} for "))


def scenes_from_sentences(
    sentences: Sequence[Sentence], people: Known = NOBODY
) -> tuple[Scene, ...]:
    """Return the sentences with their words and mentions; persons are not yet told apart."""
    words = frozenset[str]().union(*(sentence.text.split() for sentence in sentences))
    common = frozenset(word for word in words if word.isalpha() and word.islower())
    scenes = [_scene(sentence, common, frozenset(), people) for sentence in sentences]
    if any(scene.line.is_shouted for scene in scenes):
        known = frozenset(
            part
            for scene in scenes
            for m in scene.mentions
            if m.name
            for part in name_parts(m.name)
        )
        scenes = [
            _scene(s.sentence, common, known, people) if s.line.is_shouted else s for s in scenes
        ]
    return tuple(scenes)


def _scene(
    sentence: Sentence, common: frozenset[str], known: frozenset[str], people: Known
) -> Scene:
    line = (
        heard_line(sentence.text, common, known)
        if len(sentence.text) >= _SHORTEST and is_shouted(sentence.text)
        else line_from_text(sentence.text, common)
    )
    line = with_known(line, people)
    return Scene(sentence, line, () if _is_foreign(sentence, line) else mentions(line))


def _is_foreign(sentence: Sentence, line: Line) -> bool:
    """Say whether a whole sentence is in another language: names end elsewhere in it."""
    if sentence.where not in {"body", "point"} or sentence.text[-1:] not in _ENDS:
        return False
    # The first word has a capital in any case; `Said` further on is a name.
    words = {token.text for token in line.tokens[1:] if not token.is_capital}
    words |= {line.tokens[0].text.casefold()} if line.tokens else set()
    return is_foreign(words, plain_words(), office_words("particles"))


def find_people(
    scenes: Sequence[Scene], known: Known = NOBODY
) -> tuple[tuple[Person, ...], tuple[Scene, ...]]:
    """Return the persons in order of appearance, and the scenes with their persons filled in."""
    named = [
        Sighting(number, mention)
        for number, scene in enumerate(scenes)
        for mention in scene.mentions
        if mention.name
    ]
    owner = entry_of_each_name([sighting.mention for sighting in named], known)
    order: dict[str, int] = {}
    for sighting in named:
        order.setdefault(owner[sighting.mention.name or ""], len(order))
    groups: list[list[Sighting]] = [[] for _ in order]
    for sighting in named:
        groups[order[owner[sighting.mention.name or ""]]].append(sighting)
    for number, sighting in _introductions(scenes, groups):
        groups[number].insert(0, sighting)
    for name, scene, office in signed_offices(scenes):
        groups[order[owner[name]]].append(Sighting(scene, office))
    people = tuple(_person(group, known) for group in groups)
    filled = tuple(
        Scene(
            scene.sentence,
            scene.line,
            scene.mentions,
            tuple(order[owner[m.name]] if m.name else None for m in scene.mentions),
        )
        for scene in scenes
    )
    return people, filled


def _introductions(
    scenes: Sequence[Scene], groups: Sequence[Sequence[Sighting]]
) -> Iterator[tuple[int, Sighting]]:
    """Yield (person, sighting) of offices without a name that the next sentence names.

    `The Omani ruler met X. Doe said ...`: the office opens its sentence, as the name does the next
    one, and the text gives that person no office or country anywhere.
    """
    for number, group in enumerate(groups):
        first = group[0]
        bare = all(not (s.mention.role or s.mention.codes or s.mention.honorific) for s in group)
        if not bare or first.scene == 0 or scenes[first.scene].mentions[0] is not first.mention:
            continue
        if first.mention.start > _AT_HEAD:
            continue
        before = scenes[first.scene - 1]
        office = before.mentions[0] if before.mentions else None
        is_one = office is not None and not office.name and not office.is_plural
        if office is None or not (is_one and office.codes and office.start <= _AT_HEAD):
            continue
        yield number, Sighting(first.scene - 1, office._replace(name=first.mention.name))


def _person(group: Sequence[Sighting], known: Known) -> Person:
    fullest = _fullest(group)
    names = [s.mention.name or "" for s in group]
    return Person(fullest, tuple(group), known_of_group(names, fullest, known))


def _fullest(group: Sequence[Sighting]) -> str:
    names = dict.fromkeys(s.mention.name or "" for s in group)
    return max(names, key=lambda name: (len(name_parts(name)), "." not in name[:2]))


def sighted_in(person: Person, scenes: Sequence[Scene]) -> Iterator[tuple[Scene, Mention]]:
    """Yield each scene in which the person is named, with the mention."""
    for sighting in person.sightings:
        yield scenes[sighting.scene], sighting.mention
