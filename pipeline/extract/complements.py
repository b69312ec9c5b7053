"""Read whom an office serves where that stands after it: `of Iran`, `of the IMF`, `for Yemen`."""

from dataclasses import replace

from pipeline.extract.lines import Line, office_words
from pipeline.extract.names import name_end
from pipeline.extract.officewords import Office
from pipeline.extract.portfolios import portfolio_end

_LINKS = frozenset({"of", "for", "to", "in", "from", "at", "on"})
_LEADS_FIRMS = frozenset({"chief executive", "managing director", "ceo", "chief executive officer"})
# Bodies that no state stands behind: who leads one speaks for it.


def with_complements(line: Line, office: Office) -> Office:
    """Return the office with all that follows it: portfolio, country, body."""
    while line.norm(office.next) in _LINKS:
        longer = _complement(line, office)
        if longer is None:
            break
        office = longer
    return office


def _complement(line: Line, office: Office) -> Office | None:
    start = line.skip_article(office.next + 1)
    firm = _company(line, office, start) if office.title in _LEADS_FIRMS else None
    if firm is not None and firm.organization:
        return firm
    served = _served(line, office, start)
    if served is not None:
        return served
    if line.norm(office.next) not in {"of", "for"}:
        return None
    after = portfolio_end(line, start)
    if after is not None:
        title = line.words(office.first, after).casefold()
        body = (
            line.words(start, after) if line.norm(after - 1) in office_words("own_bodies") else None
        )
        return replace(
            office,
            after=after,
            next=after,
            title=title,
            organization=office.organization or body,
            has_complement=True,
        )
    return _company(line, office, start)


def _served(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with the country or body that it serves."""
    match = line.matches.get(start)
    if match is None or match.entry.kind in {"city", "seat", "phrase"}:
        return None
    if line.norm(office.next) == "at":
        after = portfolio_end(line, match.next) or _seat_end(line, match.next)
        return (
            replace(office, next=after, codes=_codes(office, match.entry.code)) if after else None
        )
    abroad = line.norm(office.next) in {"to", "for", "in", "on"}
    if abroad and office.head not in office_words("abroad") | {"chief", "head"}:
        return None
    if match.entry.kind == "demonym":
        after = portfolio_end(line, match.next)
        if after is None:
            return None
        return replace(office, next=after, codes=_codes(office, match.entry.code))
    following = _after_acronym(line, match.next)
    if match.entry.kind == "organization":
        return replace(office, next=following, organization=match.entry.value, has_complement=True)
    if abroad and office.head in office_words("abroad"):
        return replace(office, after=following, next=following, has_complement=True)
    if match.entry.kind == "ask":
        return replace(office, next=following, ask=match.entry.value, has_complement=True)
    why = state_or_country(office.title, match.entry.value)
    if why is not None:
        return replace(office, next=following, ask=why, has_complement=True)
    codes, following = _country_list(line, match.entry.code, following, many=office.is_plural)
    return replace(office, next=following, codes=codes, has_complement=True)


def state_or_country(title: str, country: str) -> str | None:
    """Return what to ask of an office that a state inside another country has too."""
    is_open = country.casefold() in office_words("also_states")
    if is_open and title in office_words("state_offices"):
        return f"{country}: the country, or the state of the same name in another country"
    return None


def _seat_end(line: Line, index: int) -> int | None:
    match = line.matches.get(index)
    return match.next if match is not None and match.entry.kind == "seat" else None


def _codes(office: Office, code: str | None) -> tuple[str, ...]:
    return office.codes or ((code,) if code else ())


def _country_list(
    line: Line, code: str | None, index: int, *, many: bool
) -> tuple[tuple[str, ...], int]:
    codes = [code] if code else []
    while many:
        following = index
        while line.norm(following) in {",", "and", "the"}:
            following += 1
        match = line.matches.get(following)
        if following == index or match is None or match.entry.kind != "country":
            break
        codes.append(match.entry.code or "")
        index = _after_acronym(line, match.next)
    return tuple(codes), index


def _after_acronym(line: Line, index: int) -> int:
    if line.norm(index) == "(" and line.norm(index + 2) == ")":
        return index + 3
    return index


def _company(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with the firm that it leads: a name after a few words of description."""
    if office.title not in office_words("company") and office.head != "executive":
        return None
    index = start
    code: str | None = None
    for _ in range(5):
        match = line.matches.get(index)
        if match is not None and match.entry.kind == "demonym":
            index, code = match.next, match.entry.code
            continue
        after = name_end(line, index)
        if after is not None:
            name = line.words(index, after)
            return replace(office, next=after, organization=name, has_complement=True)
        if index >= len(line.tokens) or not line.tokens[index].text.isalpha():
            break
        if line.tokens[index].is_capital:
            break
        index += 1
    return replace(office, codes=office.codes or ((code,) if code else ())) if code else None
