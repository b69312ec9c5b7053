"""Read groups: `Presidents X and Y`, `the ministers of A and B, X and Y`."""

from pipeline.extract.names.appositions import with_country
from pipeline.extract.names.ayn import after_ayn
from pipeline.extract.names.honorifics import after_honorifics
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.names import name_end
from pipeline.extract.names.offices import Office
from pipeline.extract.words.gazetteer import word_pairs
from pipeline.extract.words.lines import Line, office_words

_FEWEST = 2  # of a group that is given country by country


def group_at(line: Line, office: Office, base: Mention) -> tuple[list[Mention], int]:
    """Return the members of `the presidents of A and B, X and Y`, or the group as one mention."""
    apart = _between_countries(line, office, base)
    if apart is not None:
        return apart
    index = office.next
    has_pause = line.norm(index) == ","
    index += has_pause
    names: list[tuple[Mention, int]] = []
    while True:
        titled, honorific = after_honorifics(line, index)
        direct = office.next == office.after
        after = name_end(line, titled, titled=not names and direct)
        if after is None:
            break
        member = base._replace(
            start=line.tokens[titled].start,
            end=line.tokens[after - 1].end,
            name=line.words(after_ayn(line, titled), after),
            codes=(),
            honorific=honorific,
            is_plural=False,
            role=_singular_role(base),
        )
        member, index = with_country(line, member, after)
        index = _after_seat(line, index)
        names.append((member._replace(end=line.tokens[index - 1].end), index))
        joint = index
        while line.norm(joint) in {",", "and"}:
            joint += 1
        if joint == index:
            break
        index = joint
    # `Accompanied by four ministers, X arrived`: behind a pause one alone is no group.
    return _members(office, base, [] if has_pause and len(names) < _FEWEST else names)


def _between_countries(
    line: Line, office: Office, base: Mention
) -> tuple[list[Mention], int] | None:
    """Return the members of `the ministers of A, X, and B, Y` or of `... of A (X) and B (Y)`."""
    index = office.after
    if line.norm(index) not in {"of", "from", "for"}:
        return None
    found: list[Mention] = []
    after, index = index, index + 1
    while (match := line.matches.get(line.skip_article(index))) is not None:
        mark = line.norm(match.next)
        if match.entry.kind != "country" or not match.entry.code or mark not in {",", "("}:
            break
        titled, honorific = after_honorifics(line, match.next + 1)
        is_given = line.norm(titled) in office_words("given_titles")
        end = name_end(line, titled, titled=mark == "(" or is_given)
        if end is None or (mark == "(" and line.norm(end) != ")"):
            break
        member = base._replace(
            start=line.tokens[match.first].start,
            end=line.tokens[end - 1].end,
            name=line.words(titled, end),
            codes=(match.entry.code,),
            honorific=honorific,
            is_plural=False,
            role=_singular_role(base),
        )
        found.append(member)
        index = after = end + (mark == "(")
        found[-1] = member._replace(end=line.tokens[after - 1].end)
        while line.norm(index) in {",", ";", "and", "&"}:
            index += 1
        if line.norm(index) == "of":
            index += 1
    if len(found) < _FEWEST:
        return None
    found[0] = found[0]._replace(start=base.start)
    return found, after


def _after_seat(line: Line, index: int) -> int:
    """Return the index after `of Kabuga Hills`: a place inside a country tells no side."""
    if line.norm(index) != "of":
        return index
    after = index + 1
    while after < len(line.tokens) and after - index < 4 and line.tokens[after].is_capital:
        after += 1
    return after if after > index + 1 else index


def _members(
    office: Office, base: Mention, names: list[tuple[Mention, int]]
) -> tuple[list[Mention], int]:
    codes = base.codes
    if not names or (codes and len(codes) not in {1, len(names)}):
        return [base], office.next
    spread = codes if len(codes) == len(names) else codes * len(names)
    members = [
        member._replace(codes=member.codes or ((spread[n],) if spread else ()))
        for n, (member, _) in enumerate(names)
    ]
    members[0] = members[0]._replace(start=base.start)
    return members, names[-1][1]


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def _singular_role(base: Mention) -> str | None:
    if base.role is None or base.head is None:
        return base.role

    for plural, single in word_pairs("offices.json", "plurals").items():
        at = base.role.casefold().rfind(plural)
        if at >= 0:
            same = base.role[at : at + len(single)]
            kept = same if same.casefold() == single else _cased(single, same)
            return base.role[:at] + kept + base.role[at + len(plural) :]
    return base.role
