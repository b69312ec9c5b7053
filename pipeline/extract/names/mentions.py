"""Find the persons that a sentence names or points at, with their offices and whom they serve."""

from collections.abc import Iterator
from functools import cache

from pipeline.extract.names.affiliations import Affiliation, affiliation_at, after_ignored
from pipeline.extract.names.appositions import OF_SEVERAL, finished
from pipeline.extract.names.grouplists import with_country_of_group
from pipeline.extract.names.groups import group_at
from pipeline.extract.names.honorifics import after_honorifics
from pipeline.extract.names.mention import Mention, base_mention
from pipeline.extract.names.names import name_end
from pipeline.extract.names.offices import Office, office_at, plural_heads
from pipeline.extract.names.postnominals import after_postnominals
from pipeline.extract.names.titles import joined_titles
from pipeline.extract.words.lines import Line, office_words, plain_words

# Titles that stand between an office and its holder's name: `Foreign Minister Ambassador X`.
_RANKS = frozenset({"general", "marshal", "prince", "princess", "ambassador", "senator", "justice"})
_OUTLETS = frozenset({"newspaper", "daily", "weekly", "magazine", "broadcaster", "paper", "agency"})
_DETERMINERS = ("the ", " his ", " her ", "'s ", "’s ")
_DATELINE_ENDS = ("— ", "– ", "- ")
_LOCATIVES = frozenset({"in", "at", "near", "outside", "across", "around", "off", "via"})


def mentions(line: Line) -> tuple[Mention, ...]:
    """Return the mentions of `line` in order, none of them overlapping."""
    return tuple(with_country_of_group(line, joined_titles(line, tuple(_mentions(line)))))


def _mentions(line: Line) -> Iterator[Mention]:
    after = 0
    owner: Mention | None = None
    openers, taken = _openers(), line.taken
    places = [  # most words may not open a mention at all
        index
        for index, (text, _, _, norm, is_capital) in enumerate(line.tokens)
        if is_capital or norm in openers or "-" in text or "'" in norm or index in taken
    ]
    for index in places:
        if index >= after:
            found, after = _mentions_at(line, index)
            yield from (_owned(line, one, owner) for one in found)
            owner = found[-1] if found else owner


def _owned(line: Line, found: Mention, owner: Mention | None) -> Mention:
    """Return the mention with whom its owner serves: `Secretary General X's envoy`."""
    if owner is None or not owner.is_possessive or not found.role:
        return found
    is_next = line.text[owner.end : found.start].strip() in {"'s", "'", "’s", "’"}
    if not is_next or found.codes or found.organization or found.ask:
        return found
    return found._replace(codes=owner.codes, organization=owner.organization)


def _mentions_at(line: Line, first: int) -> tuple[list[Mention], int]:
    if first in line.taken and first not in line.persons:
        after = name_end(line, first)
        if after is not None and line.norm(after - 1) not in office_words("places_named"):
            start = line.tokens[first].start
            return finished(line, Mention(start, start), first, after)
    index, is_absent = after_ignored(line, first)
    place = affiliation_at(line, index)
    if len(place.codes) > 1 and _ends_before_another(line, index):
        return [], line.matches[index].next
    index, also_absent = after_ignored(line, place.next)
    is_absent = is_absent or also_absent
    office = office_at(line, index)
    if office is None:
        return _named_only(line, first, index, place, is_absent=is_absent)
    pause = _pause_in(line, place, first) if len(place.codes) > 1 else None
    if pause is not None and not office.is_plural:
        return _mentions_at(line, pause + 1)
    base = base_mention(line, first, place, office)
    if is_absent:
        base = base._replace(is_absent=True)
    if base.is_plural:
        return group_at(line, office, base)
    return _office_and_name(line, office, base)


def _pause_in(line: Line, place: Affiliation, first: int) -> int | None:
    """Return the comma between two countries (`inside Peru, Omani minister X`), None without one.

    One office serves them both only where `and` joins them.
    """
    commas = [n for n in range(first, place.next) if line.norm(n) == ","]
    joined = any(line.norm(n) in {"and", "&"} for n in range(first, place.next))
    return None if joined or not commas else commas[-1]


def _ends_before_another(line: Line, first: int) -> bool:
    """Say whether a country belongs to the words before it (`for Peru and Omani minister X`)."""
    match = line.matches.get(first)
    if match is None or match.entry.kind != "country" or line.norm(match.next) != "and":
        return False
    other = line.matches.get(match.next + 1)
    if other is None or line.norm(first - 1) not in {"of", "for", "from", "in"}:
        return False
    office = office_at(line, other.next)
    return office is not None and not office.is_plural


@cache
def _openers() -> frozenset[str]:
    lists = ("heads", "modifiers", "ignored", "particles", "honorifics")
    return frozenset({"ministry"}).union(*(office_words(key) for key in lists), plural_heads())


def _named_only(
    line: Line, first: int, index: int, place: Affiliation, *, is_absent: bool
) -> tuple[list[Mention], int]:
    """Return a person without an office before the name."""
    titled, honorific = after_honorifics(line, index)
    if honorific:
        office = office_at(line, titled)
        if office is not None and not office.is_plural:
            base = base_mention(line, first, place, office)
            base = base._replace(is_absent=is_absent, honorific=honorific)
            return _office_and_name(line, office, base)
    if place.next > first and not (place.is_possessive or honorific):
        return [], place.next
    after = name_end(line, titled, titled=honorific is not None)
    if after is None:
        return [], max(place.next, index)
    if not honorific and line.norm(after - 1) in office_words("places_named"):
        return [], after
    if not honorific and (_is_located(line, titled) or _names_a_thing(line, after)):
        return [], after
    base = base_mention(line, first, place, None)
    if is_absent or honorific:
        base = base._replace(is_absent=is_absent, honorific=honorific)
    return finished(line, base, titled, after)


def _is_located(line: Line, first: int) -> bool:
    """Say whether a name stands where a place or thing would (`in Kabuga`, `the Kabuga`)."""
    before = line.norm(first - 1)
    if before == "the" or before in _OUTLETS:
        return True
    if before == "on":
        return not line.norm(first - 2).startswith("call")
    return before in _LOCATIVES


def _names_a_thing(line: Line, after: int) -> bool:
    """Say whether the words go on with a capitalised noun (`Kabuga Group`, `Kabuga Treaty`)."""
    if after >= len(line.tokens) or after in line.taken or not line.tokens[after].is_capital:
        return False
    norm = line.norm(after)
    return (
        norm in plain_words()
        and norm not in office_words("may_follow")
        and office_at(line, after) is None
    )


def _office_and_name(line: Line, office: Office, base: Mention) -> tuple[list[Mention], int]:
    index = _after_gloss(line, office.next)
    described = bool(base.codes or base.organization or office.has_complement or base.ask)
    has_comma = line.norm(index) == ","
    titled, honorific = after_honorifics(line, index + has_comma)
    if has_comma and not honorific and line.norm(index + 1) == "the":
        titled, honorific = after_honorifics(line, index + 2)
        titled = titled if honorific else index + has_comma
    has_rank = line.norm(titled) in _RANKS and described
    if has_comma and honorific and line.norm(titled) == ",":  # `President, His Excellency, X`
        titled += 1
    inner = office_at(line, titled) if honorific or not has_comma or has_rank else None
    if inner is not None and (honorific or inner.head in _RANKS) and not inner.is_plural:
        titled, again = after_honorifics(line, inner.next)
        honorific = honorific or again or line.words(inner.first, inner.after)
    is_given = line.norm(titled) in office_words("given_titles") or _is_set_off(line, titled)
    is_given = is_given and described
    after = name_end(line, titled, titled=not has_comma or bool(honorific) or is_given)
    if after is None and not has_comma:
        distant = _distant_name(line, office.next)
        if distant is not None:
            first, end, honorific = distant
            return finished(line, base._replace(honorific=honorific), first, end)
    is_bound = not has_comma or bool(honorific)
    if after is None or not (is_bound or _is_apposed_name(line, base, after)):
        is_own = line.norm(office.next) in {"'s", "'"}
        return [base._replace(is_possessive=is_own)], office.next
    if has_comma and not described and not _is_determined(line, base):
        return [base], office.next
    if honorific:
        base = base._replace(honorific=honorific)
    if line.norm(after - 1) in office_words("places_named") or (
        line.norm(after) in office_words("places_named") and line.tokens[after].is_capital
    ):
        return [], after  # `King Kabuga II Airbase`
    return finished(line, base, titled, after)


def _is_set_off(line: Line, first: int) -> bool:
    """Tell a name between commas in capitals (`THE MINISTER OF OMAN, SALIM HARTHY, SAID`)."""
    after = name_end(line, first, titled=True) if line.is_shouted else None
    return after is not None and after - first > 1 and line.norm(after) == ","


def _after_gloss(line: Line, index: int) -> int:
    """Return the index after a bracket that explains an office (`Taoiseach (premier) Jane Doe`)."""
    if line.norm(index) != "(":
        return index
    for end in range(index + 2, min(index + 6, len(line.tokens))):
        if line.norm(end) == ")":
            titled, _ = after_honorifics(line, end + 1)
            is_short = end == index + 2 and line.tokens[index + 1].text.isupper()
            is_gloss = is_short or office_at(line, end - 1) is not None
            return end + 1 if is_gloss and name_end(line, titled, titled=True) else index
    return index


def _distant_name(line: Line, index: int) -> tuple[int, int, str] | None:
    """Return where the name stands in `the minister in the interim cabinet, Dr X,`.

    Only an honorific shows that it belongs to the office.
    """
    if line.norm(index) not in {"in", "of", "at"}:
        return None
    comma = index + 1
    while comma - index < 8 and line.norm(comma) not in {",", ".", ";", ""}:
        comma += 1
    titled, honorific = after_honorifics(line, comma + 1)
    after = name_end(line, titled, titled=True) if line.norm(comma) == "," and honorific else None
    if after is None or line.norm(after) not in {",", ".", ""}:
        return None
    return titled, after, honorific or ""


def _is_determined(line: Line, base: Mention) -> bool:
    """Say whether the office is given with an article or as someone's own."""
    before = line.text[max(0, base.start - 6) : base.start].casefold()
    opens = before.endswith(_DATELINE_ENDS) and " and " in base.title  # two offices of one person
    return before.endswith(_DETERMINERS) or before in {"his ", "her "} or opens


def _is_apposed_name(line: Line, base: Mention, after: int) -> bool:
    """Say whether `the president, NAME` is one person: the sentence goes on after a pause."""
    following = line.norm(after_postnominals(line, after)[0])
    if following in OF_SEVERAL:  # `Omani ruler, Doe discuss fees`: two persons
        return False
    if line.text[: base.start].strip().casefold() in {"", "the"} and " " in base.title:
        return following not in {"of", "for"}  # what opens the sentence is its subject
    pauses = {",", ".", ")", ";", ":", "—", "–", "-", "and", "with", "", "to", "in", "at", "on"}
    return following in pauses or bool(base.codes or base.organization)
