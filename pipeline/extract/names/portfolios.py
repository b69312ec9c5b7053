"""Read what an office is for: `of Foreign Affairs and Trade`, `of the Kabuga Irrigation Board`."""

from pipeline.extract.names.names import is_hyphenated, name_end
from pipeline.extract.names.officewords import Office, is_head, simple_office
from pipeline.extract.words.lines import Line, office_words, plain_words
from pipeline.values import replace

_MOST_PARTS = 14
_ASSEMBLIES = frozenset({"congress", "conference", "assembly", "army", "court", "council", "bank"})
_STATES = frozenset({"government", "ministry", "department", "republic", "state", "kingdom"})


def portfolio_end(line: Line, start: int) -> int | None:
    """Return the index after words such as `Foreign Affairs and Trade`, None if there are none."""
    index, after = start, None
    while index < len(line.tokens) and index - start < _MOST_PARTS:
        if line.kind(index) == "phrase" and _is_portfolio_word(line, line.matches[index].next):
            index = line.matches[index].next
        elif (
            _is_portfolio_word(line, index)
            or _leads_to_institution(line, index, start)
            or (after is not None and _leads_to_name(line, index))
        ):
            index += 1
            after = index
        elif index > start and _is_joint(line, index, start):
            index += 1
        else:
            break
    return after


def seat_end(line: Line, start: int) -> int | None:
    """Return the index after a place that no list holds (`Governor of Kabuga, Jane Doe, said`)."""
    for after in (start + 1, start + 2):
        if _leads_to_name(line, after - 1) and line.tokens[start].is_capital:
            return after
    return None


_OF_SEES = frozenset({"archbishop", "bishop", "patriarch", "mayor", "duke", "metropolitan"})


def with_see(line: Line, office: Office, start: int) -> Office | None:
    """Return the office with the town that it is of (`Archbishop of Kabuga Jane Doe`)."""
    if office.head not in _OF_SEES or line.norm(office.next) != "of":
        return None
    match = line.matches.get(start)
    after = match.next if match is not None and match.entry.kind == "city" else start + 1
    if start >= len(line.tokens) or not line.tokens[start].is_capital:
        return None
    if name_end(line, after, titled=True) is None and match is None:
        return None
    return replace(office, after=after, next=after, has_complement=True)


def _is_portfolio_word(line: Line, index: int) -> bool:
    if index in line.taken:
        return False
    token = line.tokens[index]
    if token.norm in office_words("given_titles"):
        return False
    if token.norm in office_words("modifiers"):
        return True
    if is_hyphenated(line, index):
        return False
    is_noun = token.is_capital and token.norm in plain_words() and len(token.norm) > 3
    is_noun = is_noun and token.norm not in office_words("honorifics")
    return is_noun and not is_head(line, index + 1)


def _leads_to_institution(line: Line, index: int, start: int) -> bool:
    """Say whether an unknown word is part of a body's name (`the Kabuga Irrigation Board`)."""
    if index - start > 3 or index in line.taken or not line.tokens[index].is_capital:
        return False
    for ahead in range(index + 1, min(index + 4, len(line.tokens))):
        if not line.tokens[ahead].is_capital:
            return False
        if line.norm(ahead) in office_words("institutions"):
            return True
    return False


def _leads_to_name(line: Line, index: int) -> bool:
    """Say whether one unknown word ends the wording: `and Human Kabuga, Jane Doe, said`."""
    if index in line.taken or not line.tokens[index].is_capital or is_head(line, index):
        return False
    pause = index + 1
    match = line.matches.get(line.skip_article(pause + 1))
    if line.norm(pause) == "of" and match is not None and match.entry.kind == "country":
        pause = match.next
    after = name_end(line, pause + 1) if line.norm(pause) == "," else None
    if after is None or after - pause < 3:
        return False
    following = line.norm(after)
    return following in {",", "and", ""} or not line.tokens[after].is_capital


def _is_joint(line: Line, index: int, start: int) -> bool:
    following = index + 1
    if line.norm(index) in {"of", "for"}:
        following = line.skip_article(following)
        return following < len(line.tokens) and _is_portfolio_word(line, following)
    if line.norm(index) == "'s":
        return _leads_to_assembly(line, following)
    if line.norm(index) == "the":
        return line.norm(index - 1) in {"of", "for", "and"}
    if line.norm(index) not in {"and", "&", ",", "-"} or following >= len(line.tokens):
        return False
    if line.norm(index) == "," and line.norm(following) in {"and", "&"}:
        following += 1  # `Ports, Lakes, and Fisheries`
        if following >= len(line.tokens) or not line.tokens[following].is_capital:
            return False
    if line.norm(index) == "and" and line.norm(following) == "the":
        following += 1  # `for Latin America and the Caribbean`
    is_own = line.norm(index) == "and" and line.norm(following) == line.norm(start)
    if not is_own and line.norm(following) in _STATES and line.norm(following + 1) == "of":
        return False  # `Minister of Ports, Government of X`
    if line.norm(index) == "and" and _leads_to_name(line, following):
        return True
    return _is_portfolio_word(line, following) and not _is_part_of_next(line, following)


def _leads_to_assembly(line: Line, index: int) -> bool:
    """Say whether `National People's` goes on to `Congress`, within four words with capitals."""
    for ahead in range(index, min(index + 4, len(line.tokens))):
        if not line.tokens[ahead].is_capital:
            return False
        if line.norm(ahead) in _ASSEMBLIES:
            return True
    return False


def _is_part_of_next(line: Line, index: int) -> bool:
    """Say whether an office of its own begins at `index`, as in `..., and Foreign Minister X`.

    The comma of `for Trade, Ports & Lake Affairs and First Secretary` is within the first of two.
    """
    office = simple_office(line, index)
    if office is None or line.norm(index - 1) != ",":
        return office is not None
    return not any(line.norm(at) == "&" for at in range(index, office.after))
