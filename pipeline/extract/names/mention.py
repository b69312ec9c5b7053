"""A person as one sentence gives him or her."""

from typing import NamedTuple

from pipeline.extract.names.affiliations import Affiliation, antecedent, body_before
from pipeline.extract.names.complements import state_or_country
from pipeline.extract.names.offices import Office
from pipeline.extract.words.lines import Line, office_words


class Mention(NamedTuple):
    """A person, or a group of them, as one sentence gives them; places count its characters.

    `name` is None where only an office is given. `codes` are countries: several for a group.
    """

    start: int
    end: int
    name: str | None = None
    role: str | None = None
    head: str | None = None
    title: str = ""
    codes: tuple[str, ...] = ()
    organization: str | None = None
    ask: str | None = None
    honorific: str | None = None
    is_plural: bool = False
    is_absent: bool = False
    is_possessive: bool = False

    @property
    def code(self) -> str | None:
        """Return the country where there is exactly one."""
        return self.codes[0] if len(self.codes) == 1 else None

    @property
    def is_bystander(self) -> bool:
        """Say whether the office is one that speaks or comments and does not take part."""
        bystanders = office_words("bystanders")
        return self.head in bystanders or any(word in self.title for word in ("press secretary",))


def base_mention(line: Line, first: int, place: Affiliation, office: Office | None) -> Mention:
    """Return the mention that begins at word `first`, as far as the name."""
    start = line.tokens[first].start
    if office is None:
        return Mention(
            start, start, codes=place.codes, organization=place.organization, ask=place.ask
        )
    role = line.words(office.first, office.after)
    match = line.matches.get(first)
    if match is not None and match.entry.kind == "country":
        why = state_or_country(office.title, match.entry.value)
        place = place._replace(codes=(), ask=why) if why else place
    if place.next == first and line.norm(first - 1) == "its":
        place = antecedent(line, first)
    elif place.next == first and first > 2:
        place = body_before(line, first)
    return Mention(
        start,
        line.tokens[office.next - 1].end,
        role=role,
        head=office.head,
        title=office.title,
        codes=office.codes or place.codes,
        organization=office.organization or place.organization,
        ask=office.ask or place.ask,
        is_plural=office.is_plural,
    )
