"""Read whom an office serves where that stands after it: `of Iran`, `of the IMF`, `for Yemen`."""

from pipeline.extract.names.bodies import body_before_address, body_of, company_of
from pipeline.extract.names.countrylists import after_acronym, after_form_of_state, country_list
from pipeline.extract.names.namedbodies import body_of_members, named_body, of_named, party_body
from pipeline.extract.names.names import name_end
from pipeline.extract.names.officewords import Office, names_secretary, simple_office, with_letters
from pipeline.extract.names.portfolios import portfolio_end, seat_end, with_see
from pipeline.extract.words.lexicon import Match
from pipeline.extract.words.lines import Line, office_words
from pipeline.values import replace

_LINKS = frozenset({"of", "for", "to", "in", "from", "at", "on"})
_LEADS_FIRMS = frozenset({"chief executive", "managing director", "ceo", "chief executive officer"})
_OF_PLACES = frozenset({"governor", "mayor", "premier"})
_ASSISTANTS = frozenset(
    {"adviser", "advisor", "envoy", "representative", "secretary", "assistant", "delegate", "aide",
     "counsellor", "counselor", "attache", "deputy", "chief-of-staff"}
)  # fmt: skip
_BUREAUS = frozenset({"bureau", "department", "directorate", "division", "ministry", "office"})
_STATE_HEADS = frozenset({"minister", "ambassador", "king", "queen", "emir"})
_PEACEMAKERS = frozenset({"negotiator", "mediator", "commander", "administrator"})
_SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
# Bodies that no state stands behind: who leads one speaks for it.


def with_complements(line: Line, office: Office) -> Office:
    """Return the office with all that follows it: portfolio, country, body."""
    office = with_letters(line, _with_bureau(line, office))
    while line.norm(office.next) in _LINKS:
        longer = _complement(line, office)
        if longer is None or longer.next == office.next:  # it may tell the country alone
            return longer or office
        office = with_letters(line, longer)
    return office


def _with_bureau(line: Line, office: Office) -> Office:
    """Return the office with a bureau that follows it without a link (`Secretary Bureau of X`)."""
    if line.norm(office.next) not in _BUREAUS or line.norm(office.next + 1) != "of":
        return office
    after = portfolio_end(line, office.next)
    return replace(office, after=after, next=after, has_complement=True) if after else office


def _complement(line: Line, office: Office) -> Office | None:
    start = after_form_of_state(line, line.skip_article(office.next + 1))
    if line.norm(start) in {"royal", "imperial"} and line.kind(start + 1) == "demonym":
        start += 1
    firm = company_of(line, office, start) if office.title in _LEADS_FIRMS else None
    if firm is not None and firm.organization:
        return firm
    chief = _chief(line, office, start)
    if chief is not None and chief.next > chief.after:  # `envoy of Omani President X`
        return chief
    served = _served(line, office, start) or _in_city(line, office, start)
    if served is not None:
        return body_before_address(line, office, start, served.next) or served
    chief = chief or with_see(line, office, start)
    if chief is not None:
        return chief
    return _for_portfolio(line, office, start) or _for_place(line, office, start)


def _for_portfolio(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with what it is for, the body or the firm that it leads."""
    is_abroad = line.norm(office.next) == "to" and office.head in office_words("abroad") | _SPEAKERS
    if line.norm(office.next) not in {"of", "for"} and not is_abroad:
        return None
    party = party_body(line, office, start)
    if party is not None:
        return of_named(line, office, party)
    after = portfolio_end(line, start)
    members = body_of_members(line, start) if line.norm(office.next) == "of" else None
    if members is not None and office.head not in _STATE_HEADS:
        return of_named(line, office, members)
    named = named_body(line, start, after or start)
    if named is not None and line.norm(office.next) == "of":
        return of_named(line, office, named)
    whole = body_before_address(line, office, start, after or start)
    if whole is not None:
        return whole
    if after is None and (office.head in _OF_PLACES or office.title == "chief minister"):
        after = seat_end(line, start)
    if after is not None:
        title = line.words(office.first, after).casefold()
        following = after_acronym(line, after)
        body = (
            line.words(start, after) if line.norm(after - 1) in office_words("own_bodies") else None
        )
        return replace(
            office,
            after=after,
            next=following,
            title=title,
            organization=office.organization or body,
            has_complement=True,
        )
    return company_of(line, office, start) or _for_place(line, office, start)


def _for_place(line: Line, office: Office, start: int) -> Office | None:
    """Return the envoy's office with a place that no list holds (`envoy for Kabuga, ...`)."""
    if office.head not in office_words("abroad") | _PEACEMAKERS or start >= len(line.tokens):
        return None
    is_one = line.tokens[start].is_capital and line.norm(start + 1) == ","
    if not is_one or start in line.taken or simple_office(line, start) is not None:
        return None
    return replace(office, after=start + 1, next=start + 1, has_complement=True)


def _chief(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with the one that it assists (`adviser to the deputy prime minister`)."""
    has_article = start > office.next + 1
    joint = line.norm(office.next)
    is_chief = office.head == "chief" and joint == "to"  # `Chief of Staff to the President`
    if not (is_chief or office.head in _ASSISTANTS | _SPEAKERS) or joint == "in":
        return None
    index, codes = start, office.codes
    match = line.matches.get(index)
    body = office.organization
    if match is not None and match.entry.kind in {"country", "demonym"} and match.entry.code:
        index = match.next + (line.norm(match.next) == "'s")
        codes = codes or (match.entry.code,)
    elif match is not None and match.entry.kind == "organization":
        index = match.next + (line.norm(match.next) == "'s")
        body = body or match.entry.value
    served = simple_office(line, index)
    if served is None or served.is_plural or served.head in _SPEAKERS:
        return None
    full: Office = with_complements(line, served)
    named = name_end(line, full.next, titled=True)  # `adviser to President X`: X is another
    if not has_article and named is None:
        return None
    if has_article and named is not None and names_secretary(line, office, full, named):
        named = None
    return replace(
        office,
        after=full.after,
        next=named or full.next,
        title=f"{office.title} to {full.title}",
        codes=codes or full.codes,
        organization=body or full.organization,
        has_complement=True,
    )


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
    inside = body_of(line, office, start, match)
    if inside is not None:
        return inside
    abroad = line.norm(office.next) in {"to", "for", "in", "on"}
    if abroad and office.head not in office_words("abroad") | {"chief", "head"}:
        return _counterpart_in(office, match)
    if match.entry.kind == "demonym":
        return _of_demonym(line, office, match)
    following = after_acronym(line, match.next)
    if match.entry.kind == "organization":
        return replace(office, next=following, organization=match.entry.value, has_complement=True)
    if abroad and office.head in office_words("abroad"):
        following = country_list(line, None, following, many=not office.is_plural)[1]
        return replace(office, after=following, next=following, has_complement=True)
    if match.entry.kind == "ask":
        return replace(office, next=following, ask=match.entry.value, has_complement=True)
    why = state_or_country(office.title, match.entry.value)
    if why is not None:
        return replace(office, next=following, ask=why, has_complement=True)
    codes, following = country_list(line, match.entry.code, following, many=office.is_plural)
    return replace(office, next=following, codes=codes, has_complement=True)


def _counterpart_in(office: Office, match: Match) -> Office | None:
    """Return the office of `his counterpart in Nepal`, who is of that country."""
    if office.head != "counterpart" or match.entry.kind != "country":
        return None
    return replace(office, next=match.next, codes=_codes(office, match.entry.code))


def _in_city(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with the city of its post (`the Omani ambassador in Lima Jane Doe`)."""
    match = line.matches.get(start)
    if match is None or match.entry.kind != "city" or line.norm(office.next) not in {"in", "to"}:
        return None
    is_abroad = office.head in office_words("abroad")
    is_named = is_abroad and name_end(line, match.next, titled=True) is not None
    return replace(office, next=match.next, has_complement=True) if is_named else None


def _of_demonym(line: Line, office: Office, match: Match) -> Office | None:
    """Return the office with `the Omani ferry board`."""
    after = portfolio_end(line, match.next)
    if after is None:
        return None
    codes = _codes(office, match.entry.code)
    return replace(office, next=after_acronym(line, after), codes=codes)


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
