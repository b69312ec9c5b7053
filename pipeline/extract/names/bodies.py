"""Read the body that an office serves where only its country is known: `Kenya's ferry board`."""

from pipeline.extract.names.countrylists import after_acronym, is_of_country
from pipeline.extract.names.honorifics import after_honorifics
from pipeline.extract.names.names import name_end
from pipeline.extract.names.officewords import Office, is_head
from pipeline.extract.names.portfolios import portfolio_end
from pipeline.extract.words.lexicon import Match
from pipeline.extract.words.lines import Line, office_words
from pipeline.values import replace

_IN_NAMES = frozenset({"of", "and", "the", "for", "&", "'s"})
_NO_BODIES = frozenset({"minister", "secretary", "undersecretary", "under-secretary", "envoy"})
_HOUSES = frozenset({"representatives", "commons", "lords", "councillors", "deputies", "chiefs"})
_MOST_WORDS = 9


def body_of(line: Line, office: Office, start: int, match: Match) -> Office | None:
    """Return the office with a body that begins with the country or body of `match`."""
    if line.norm(match.next) == "'s":
        return _of_possessor(line, office, match)
    if match.entry.kind not in {"country", "demonym", "ask"} or line.norm(office.next) == "to":
        return None
    house = _house_end(line, match.next)
    if house is not None:
        codes = office.codes or ((match.entry.code,) if match.entry.code else ())
        return replace(office, after=house, next=house, codes=codes, has_complement=True)
    named = _named_end(line, match.next)
    if named is not None:
        body = line.words(start, named)
        return replace(office, next=named, organization=body, has_complement=True)
    inner = portfolio_end(line, match.next) if match.entry.kind == "country" else None
    if inner is None or line.norm(inner - 1) not in office_words("institutions"):
        return None
    codes = office.codes or ((match.entry.code,) if match.entry.code else ())
    return replace(office, after=inner, next=inner, codes=codes, has_complement=True)


def _of_possessor(line: Line, office: Office, match: Match) -> Office | None:
    """Return the office with `Kenya's ferry board`."""
    after = portfolio_end(line, match.next + 1)
    if after is None or is_head(line, after):
        return None
    codes = office.codes or ((match.entry.code,) if match.entry.code else ())
    body = match.entry.value if match.entry.kind == "organization" else office.organization
    following = after_acronym(line, after)
    return replace(
        office, after=after, next=following, codes=codes, organization=body, has_complement=True
    )


def _named_end(line: Line, index: int) -> int | None:
    """Return the index after the rest of a body's name (`Korea Kabubank, Jane Doe, said`)."""
    after = index
    while after - index < 3 and after < len(line.tokens) and line.tokens[after].is_capital:
        if after in line.taken or is_head(line, after):
            return None
        after += 1
    if after == index or line.norm(after) != ",":
        return None
    named = name_end(line, after + 1)
    return after if named is not None and named - after > 2 else None


def _house_end(line: Line, index: int) -> int | None:
    """Return the index after a house of parliament (`House of Commons`)."""
    if line.norm(index) not in {"house", "chamber"} or line.norm(index + 1) != "of":
        return None
    return index + 3 if line.norm(index + 2) in _HOUSES else None


def company_of(line: Line, office: Office, start: int) -> Office | None:
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


def body_before_address(line: Line, office: Office, start: int, least: int) -> Office | None:
    """Return the office with all words up to a form of address: `of the Kabuga Society Dr. Doe`.

    They have to go on behind word `least`, which is as far as other rules know them.
    """
    if line.norm(office.next) != "of" or is_of_country(line, least):
        return None
    index = start
    while index - start < _MOST_WORDS and index < len(line.tokens):
        after, honorific = after_honorifics(line, index)
        if honorific and index > start:
            break
        if not (line.tokens[index].is_capital or line.norm(index) in _IN_NAMES):
            return None
        index += 1
    else:
        return None
    if index <= least or is_head(line, index - 1) or name_end(line, after, titled=True) is None:
        return None
    if office.head in _NO_BODIES or office.codes or not line.tokens[index - 1].is_capital:
        return replace(office, after=index, next=index, has_complement=True)
    first = line.matches.get(start)
    code = first.entry.code if first and first.entry.kind in {"country", "demonym"} else None
    if code:
        return replace(office, after=index, next=index, codes=(code,), has_complement=True)
    body = line.words(start, index)
    return replace(office, after=index, next=index, organization=body, has_complement=True)
