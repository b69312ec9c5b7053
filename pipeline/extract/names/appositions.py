"""Take up what follows a name: `of Rwanda`, `(Finland)`, `, the foreign minister of Israel`."""

from pipeline.extract.names.affiliations import Affiliation, affiliation_at, after_ignored
from pipeline.extract.names.ayn import after_ayn
from pipeline.extract.names.complements import state_or_country
from pipeline.extract.names.honorifics import after_honorifics
from pipeline.extract.names.mention import Mention, base_mention
from pipeline.extract.names.names import name_end
from pipeline.extract.names.offices import Office, office_at
from pipeline.extract.names.postnominals import after_postnominals
from pipeline.extract.names.titles import with_state
from pipeline.extract.words.lines import Line

_MERE_RANKS = frozenset(
    {"prince", "princess", "general", "senator", "marshal", "mp", "lawmaker", "congressman",
     "congresswoman", "justice"}
)  # fmt: skip
# `Air Vice Marshal`, `Lieutenant General`: no `Secretary General`.
_GRADES = frozenset(
    {"air", "vice", "chief", "field", "major", "lieutenant", "brigadier", "colonel", "lt", "maj",
     "brig", "army"}
)  # fmt: skip
OF_SEVERAL = frozenset(
    {"hold", "meet", "discuss", "agree", "sign", "talk", "call", "pledge", "review", "exchange",
     "speak", "vow", "urge", "stress", "are", "were", "have"}
)  # fmt: skip


def finished(line: Line, base: Mention, first: int, after: int) -> tuple[list[Mention], int]:
    """Return a named mention with what follows the name: its country, and its office."""
    after, seat, end = _without_letters(line, first, after)
    placed, index = with_country(line, base, end)
    placed, index = _with_apposition(line, placed, index)
    if seat and placed.role is None:
        placed = placed._replace(role=seat, head="mp", title="mp")
    named = placed._replace(
        name=line.words(after_ayn(line, first), after),
        end=line.tokens[index - 1].end,
        is_possessive=line.norm(index) in {"'s", "'", "’"},
    )
    return [named], index


def _without_letters(line: Line, first: int, after: int) -> tuple[int, str | None, int]:
    """Return where the name ends without `MP` and the like, the seat, and where they end."""
    for index in range(first + 1, after):
        end, seat = after_postnominals(line, index)
        if end >= after:
            return index, seat, end
    end, seat = after_postnominals(line, after)
    return after, seat, end


def with_country(line: Line, named: Mention, index: int) -> tuple[Mention, int]:
    """Take up `of Rwanda`, `(Finland)` or `(Norway)` after a name."""
    opener = line.norm(index)
    is_from = opener == "from" and not named.codes
    if opener not in {"of", "("} and not is_from:
        return named, index
    match = line.matches.get(line.skip_article(index + 1))
    if match is None or match.entry.kind not in {"country", "organization"}:
        return named, index
    after = match.next
    if is_from and not named.role and not _is_listed_from(line, named, after):
        return named, index
    if opener == "(":
        if line.norm(after) != ")":
            return named, index
        after += 1
    elif line.norm(after) == "(" and line.norm(after + 2) == ")":
        after += 3
    if match.entry.kind == "organization":
        return named._replace(organization=named.organization or match.entry.value), after
    why = state_or_country(named.title, match.entry.value)
    if why is not None and not named.codes:
        return named._replace(ask=why), after
    codes = (match.entry.code,) if match.entry.code else ()
    return named._replace(codes=named.codes or codes), after


def _is_listed_from(line: Line, named: Mention, after: int) -> bool:
    """Say whether `Mr X from Oman,` tells for whom X stands, and no journey."""
    return bool(named.honorific) and line.norm(after) in {",", ";", ".", "and", ""}


def _with_apposition(line: Line, named: Mention, index: int) -> tuple[Mention, int]:
    """Take up `, the foreign minister of Israel` after a name."""
    if line.norm(index) not in {",", "("}:
        return named, index
    start = line.skip_article(index + 1)
    start, is_absent = after_ignored(line, start)
    place = affiliation_at(line, start)
    after_place, also_absent = after_ignored(line, place.next)
    office = office_at(line, after_place)
    if office is not None and line.norm(office.next) in {"'s", "'"}:
        place, office = _of_owner(line, office, place)
        after_place = office.first if office is not None else after_place
    if office is None or office.is_plural or not _is_apposed_office(line, office, named, place):
        return named, index
    extra = base_mention(line, start, place, office)
    joined = named._replace(
        role=extra.role if _is_mere_rank(named) else named.role or extra.role,
        head=extra.head if _is_mere_rank(named) else named.head or extra.head,
        title=f"{named.title} {extra.title}".strip(),
        codes=named.codes or extra.codes,
        organization=named.organization or extra.organization,
        ask=named.ask or extra.ask,
        is_absent=named.is_absent or is_absent or also_absent,
    )
    closes = line.norm(index) == "(" and line.norm(office.next) == ")"
    return with_state(line, joined, office.next + closes)


def _of_owner(line: Line, owner: Office, place: Affiliation) -> tuple[Affiliation, Office | None]:
    """Return whom `the Omani ruler's envoy` serves, and the envoy's office."""
    codes = owner.codes or place.codes
    served = place._replace(codes=codes, organization=owner.organization or place.organization)
    start, _ = after_ignored(line, owner.next + 1)
    return served, office_at(line, start)


def _is_mere_rank(named: Mention) -> bool:
    """Say whether the title before the name (`Prince`, `General`) is no office yet."""
    words = named.title.split()
    if len(words) > 1 and words[-1] in {"general", "marshal"} and _GRADES.issuperset(words[:-1]):
        return True
    is_envoy = named.title == "ambassador" and not (named.codes or named.organization)
    return named.title in _MERE_RANKS or is_envoy


def _is_apposed_office(line: Line, office: Office, named: Mention, place: Affiliation) -> bool:
    """Say whether the office after a comma is that person's and opens no further mention."""
    titled, honorific = after_honorifics(line, office.next)
    if honorific or name_end(line, titled, titled=True) is not None:
        return False
    codes = office.codes or place.codes
    if named.codes and codes and codes != named.codes:
        return False
    if line.norm(office.next) in OF_SEVERAL:  # `Doe, Omani minister hold talks`
        return False
    if named.head and not (codes or office.organization or place.organization):
        if line.norm(office.next) == "," and _is_of_next(line, office.next + 1):
            return False
        return line.norm(office.next) in {",", ".", ""}
    following = line.norm(office.next)
    has_name_ahead = following == "," and _name_follows(line, office.next + 1)
    return not (has_name_ahead and codes and not named.codes and named.head)


def _is_of_next(line: Line, index: int) -> bool:
    """Say whether a form of address and a name follow: `X, Attorney General, Dr Doe`."""
    titled, honorific = after_honorifics(line, index)
    return honorific is not None and name_end(line, titled, titled=True) is not None


def _name_follows(line: Line, index: int) -> bool:
    after = name_end(line, index)
    return after is not None and after - index > 1
