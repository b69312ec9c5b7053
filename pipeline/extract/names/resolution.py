"""Say who is meant by an office without a name: `the Omani minister`, `her counterpart`."""

from collections.abc import Sequence

from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.portfolio_kinds import portfolio_kind

_MOST_UNPLACED = 100


class Resolver:
    """Finds the person of a mention; what fits an office is looked up once for each wording."""

    def __init__(self, scenes: Sequence[Scene], people: Sequence[Person]) -> None:
        self._scenes = scenes
        self._people = people
        self._fitting: dict[tuple[str, str | None, str | None], tuple[int, ...]] = {}
        self._unplaced = tuple(
            (number, person)
            for number, person in enumerate(people)
            if person.party_sighting() is None and any(s.mention.role for s in person.sightings)
        )

    def person_of(self, scene: int, number: int) -> int | None:
        """Return the person of mention `number` in a scene, None where it stays open."""
        person = self._scenes[scene].people[number]
        mention = self._scenes[scene].mentions[number]
        if person is not None or mention.is_plural or not mention.title:
            return person
        fitting = self._fitting_people(mention)
        if len(fitting) > 1 and mention.head in _ANY_OFFICE:
            fitting = self._of_same_kind(scene, number, fitting)
        elif len(fitting) > 1:
            fitting = self._of_same_head(mention, fitting)
        if fitting or mention.code is None:
            return fitting[0] if len(fitting) == 1 else None
        later = self._introduced_later(scene, mention.title)
        return self._named_before(scene, mention) if later is None else later

    def _fitting_people(self, mention: Mention) -> tuple[int, ...]:
        key = (mention.title, mention.code, mention.organization)
        if key not in self._fitting:
            self._fitting[key] = tuple(
                number for number, person in enumerate(self._people) if _fits(person, mention)
            )
        return self._fitting[key]

    def _of_same_kind(self, scene: int, number: int, fitting: tuple[int, ...]) -> tuple[int, ...]:
        """Return those who hold an office like that of the one named before `his counterpart`."""
        for before in reversed(range(number)):
            person = self._scenes[scene].people[before]
            kinds = _kinds(self._people[person]) if person is not None else frozenset()
            alike = tuple(one for one in fitting if one != person and kinds & self._kinds_of(one))
            if kinds:
                return alike or fitting
        return fitting

    def _of_same_head(self, mention: Mention, fitting: tuple[int, ...]) -> tuple[int, ...]:
        """Return those of whom the text uses the noun of this office (`envoy`)."""
        alike = tuple(
            one
            for one in fitting
            if any(s.mention.head == mention.head for s in self._people[one].sightings)
        )
        return alike or fitting

    def _kinds_of(self, number: int) -> frozenset[str]:
        return _kinds(self._people[number])

    def _named_before(self, scene: int, mention: Mention) -> int | None:
        """Return the one of whom the sentences before give an office like it and no country."""
        found = [
            number
            for number, person in self._unplaced[:_MOST_UNPLACED]
            if person.sightings[0].scene < scene
            and number not in self._scenes[scene].people  # there is another beside
            and _is_alike(person, mention)
        ]
        return found[0] if len(found) == 1 else None

    def _introduced_later(self, scene: int, title: str) -> int | None:
        """Return the person whose name follows `the Czech president` within three sentences."""
        found = [
            number
            for number, person in self._unplaced[:_MOST_UNPLACED]
            if any(
                (title == s.mention.title or title.rsplit(maxsplit=1)[-1] == "diplomat")
                and s.mention.role
                and scene <= s.scene <= scene + 3
                for s in person.sightings
            )
        ]
        return found[0] if len(found) == 1 else None


def _is_alike(person: Person, mention: Mention) -> bool:
    kinds = _kinds(person)
    if mention.head == "leader":
        return bool(kinds & {"head of state", "head of government"})
    return portfolio_kind(mention.title, mention.head) in kinds


def _kinds(person: Person) -> frozenset[str]:
    found = {portfolio_kind(s.mention.title, s.mention.head) for s in person.sightings}
    return frozenset(kind for kind in found if kind is not None)


def _fits(person: Person, mention: Mention) -> bool:
    titles = {word for s in person.sightings for word in s.mention.title.split()}
    if mention.code is not None:
        is_of_country = any(s.mention.code == mention.code for s in person.sightings)
        is_any = mention.head in _ANY_OFFICE
        return is_of_country and (is_any or bool(titles & _like(mention.head)))
    if mention.organization is not None:
        return any(s.mention.organization == mention.organization for s in person.sightings)
    return bool(titles) and set(mention.title.split()) <= titles


_ANY_OFFICE = frozenset({"counterpart", "colleague", "peer", "leader", "diplomat", "chief", "head"})


def _like(head: str | None) -> set[str]:
    if head in {"premier", "leader", "minister", "chancellor", "president", "chief", "king"}:
        same = {"premier": {"minister", "premier"}, "leader": {"president", "minister", "leader"}}
        return same.get(head, {head})
    return {head} if head else set()
