"""Write down who took part, with the facts that each entry stands on."""

from pipeline.extract.cast.cast import Part
from pipeline.extract.certainty import share
from pipeline.extract.names.standings import Standing
from pipeline.extract.reading import Reading
from pipeline.extract.words.wording import clean, sentence_evidence
from pipeline.model import Article, Fact, Participant, Party
from pipeline.slug import unique_slug


def participants(reading: Reading) -> tuple[Participant, ...]:
    """Return the participants in order, principals first; each id is unique."""
    taken: set[str] = set()
    return tuple(_participant(reading, part, taken) for part in ordered_parts(reading))


def ordered_parts(reading: Reading) -> tuple[Part, ...]:
    """Return the parts in the order of the record."""
    return tuple(sorted(reading.cast.parts, key=lambda part: part.is_delegate))


def _participant(reading: Reading, part: Part, taken: set[str]) -> Participant:
    person = reading.people[part.person]
    name = person.known.name if person.known else clean(person.name)
    standing = reading.standings[part.person]
    return Participant(
        id=unique_slug(name, taken, "person"),
        name=name,
        role=clean(standing.role) if standing.role else None,
        represents=party_of(standing),
        capacity="delegate" if part.is_delegate else "principal",
    )


def party_of(standing: Standing) -> Party | None:
    """Return whom a person represents, None where nothing says so."""
    if standing.organization:
        return Party(organization=clean(standing.organization))
    return Party(country=standing.code) if standing.code else None


def participant_facts(article: Article, reading: Reading) -> list[Fact]:
    """Return the facts of all participants in the order of the record."""
    facts: list[Fact] = []
    for number, part in enumerate(ordered_parts(reading)):
        facts += _facts(article, reading, part, f"/participants/{number}")
    return facts


def _facts(article: Article, reading: Reading, part: Part, pointer: str) -> list[Fact]:
    standing = reading.standings[part.person]
    fullest = next(
        s.scene
        for s in reading.people[part.person].sightings
        if s.mention.name == reading.people[part.person].name
    )
    told = (part.scenes[0], fullest)
    sure = share("person, told" if part.is_told else "person, shown")
    facts = [_fact(article, reading, f"{pointer}/name", told, sure)]
    if standing.role is not None and standing.role_scene is not None:
        said = (standing.role_scene,)
        facts.append(_fact(article, reading, f"{pointer}/role", said, share("role")))
    if party_of(standing) is not None and standing.party_scene is not None:
        said = (standing.party_scene,)
        facts.append(_fact(article, reading, f"{pointer}/represents", said, _party_share(standing)))
    return facts


def _party_share(standing: Standing) -> float | None:
    """Return how sure the party is; what people.yaml says is not measured."""
    if standing.is_known:
        return None
    return share("party, inferred" if standing.is_inferred else "party, stated")


def _fact(
    article: Article, reading: Reading, pointer: str, scenes: tuple[int, ...], sure: float | None
) -> Fact:
    sentences = (reading.scenes[n].sentence for n in dict.fromkeys(scenes))
    return Fact(pointer, sentence_evidence(article, sentences), sure)
