"""Read the bare wording of an office: `deputy foreign minister`, `secretary general`."""

from functools import cache

from pipeline.extract.names.names import name_end
from pipeline.extract.words.gazetteer import word_pairs
from pipeline.extract.words.lines import Line, office_words
from pipeline.values import dataclass, replace

# Titles that are given or family names where another title stands before them.
JOINTS = frozenset({"and", "&", "/", "-"})
_BODIES = frozenset({"senate", "assembly", "affairs", "bank", "council", "commission", "committee"})
_BEFORE_GENERAL = frozenset({"secretary", "director", "attorney", "governor", "under-secretary"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office as worded from word `first` up to `after`; `next` also passes whom it serves.

    `head` is its noun in the singular, `title` its words in lower case. Several `codes` or a
    plural say that several persons are meant.
    """

    first: int
    after: int
    next: int
    head: str
    title: str
    is_plural: bool = False
    codes: tuple[str, ...] = ()
    organization: str | None = None
    ask: str | None = None
    has_complement: bool = False


# `Doe heads for Lima`: a verb.
_WHERE_TO = frozenset({"for", "to", "into", "off", "home", "out", "back", "abroad", "towards"})
_LIST_ENDS = frozenset({",", ".", ";", "and", "", "were", "was", "also"})
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emir", "amir", "sultan", "pope"})
_REIGNING = frozenset({"sultan", "emir", "amir"})
_UNDER_THEM = frozenset(
    {"minister", "secretary", "ambassador", "envoy", "representative", "governor", "premier",
     "undersecretary", "under-secretary", "speaker", "commissioner", "counterpart", "senator"}
)  # fmt: skip


def are_two_persons(title: str, head: str, second: str) -> bool:
    """Say whether nobody holds both offices (`the secretary and President X`)."""
    is_under = head in _UNDER_THEM and "general" not in title
    return (is_under or title == second) and second in _HEADS_OF_STATE


def names_secretary(line: Line, office: Office, full: Office, named: int) -> bool:
    """Say whether `Secretary to the President Jane Doe` names the secretary, who has no other."""
    is_secretary = office.head == "secretary" and "press" not in office.title
    return is_secretary and named - full.next > 1 and line.norm(named) in _LIST_ENDS


def singular(head: str) -> str:
    """Return the singular of an office's noun."""
    return _plurals().get(head, head)


def plural_heads() -> frozenset[str]:
    """Return the plurals of the offices' nouns."""
    return frozenset(_plurals())


def _plurals() -> dict[str, str]:
    return word_pairs("offices.json", "plurals")


def simple_office(line: Line, first: int) -> Office | None:
    """Return the office that begins at `first`, without what it is for, None if there is none."""
    if line.norm(first) not in _openers():
        return None
    index, after, noun = first, None, ""
    while index < len(line.tokens):
        if index > first and line.norm(index) in _REIGNING:
            break  # a given name: nobody is `the National Oil Company Sultan`
        if is_head(line, index) and not (
            after and line.norm(index) in office_words("given_titles")
        ):
            noun = line.norm(index)
            index += 1
            after = index
            continue
        if index == after and (end := _tail_end(line, index)):
            index = after = end
            continue
        can_join = line.norm(index) in JOINTS and index > first
        if can_join and after == index:
            title = line.words(first, after).casefold()
            can_join = not are_two_persons(title, noun, line.norm(index + 1))
        if is_modifier(line, index) or (can_join and _is_part(line, index + 1)):
            index += 1
            continue
        break
    if after is None:
        return None
    if index > after and _is_body_without_link(line, after, index):
        after = index
    wording = line.words(first, after).casefold()
    is_plural = noun in _plurals()
    return Office(first, after, after, singular(noun), wording, is_plural)


def _is_body_without_link(line: Line, first: int, after: int) -> bool:
    """Say whether a body stands between office and name (`Chairman Senate X`)."""
    is_name = line.norm(after - 1) in _BODIES and name_end(line, after, titled=True) is not None
    return is_name and all(token.is_capital for token in line.tokens[first:after])


def with_letters(line: Line, office: Office) -> Office:
    """Return the office with what it is called for short (`Senior Port Officer (SPO)`)."""
    at = office.next
    if line.norm(at) != "(" or line.norm(at + 2) != ")":
        return office
    words = line.tokens[office.first : office.after]
    capitals = "".join(word.text[0] for word in words if word.is_capital)
    is_short = len(capitals) > 1 and line.tokens[at + 1].text == capitals
    return replace(office, next=at + 3) if is_short else office


def _tail_end(line: Line, index: int) -> int | None:
    """Return the index after `Extraordinary and Plenipotentiary` behind the noun of an office."""
    tails = office_words("tails")
    after = index
    while line.norm(after) in tails:
        after += 1
        if line.norm(after) in JOINTS and line.norm(after + 1) in tails:
            after += 1
    return after if after > index else None


@cache
def _openers() -> frozenset[str]:
    """Return the words that an office may begin with: the nouns, and what stands before them."""
    return office_words("heads") | office_words("modifiers") | plural_heads() | {"general"}


def _is_part(line: Line, index: int) -> bool:
    return index < len(line.tokens) and (is_head(line, index) or is_modifier(line, index))


def is_head(line: Line, index: int) -> bool:
    """Say whether the word is the noun of an office."""
    norm = line.norm(index)
    if index in line.taken:
        return False
    if norm == "heads" and line.norm(index + 1) in _WHERE_TO:
        return False
    if norm == "general":
        return line.norm(index - 1) in _BEFORE_GENERAL or _is_rank(line, index)
    return norm in office_words("heads") or norm in _plurals()


def _is_rank(line: Line, index: int) -> bool:
    return line.tokens[index].is_capital and name_end(line, index + 1) is not None


def is_modifier(line: Line, index: int) -> bool:
    """Say whether the word may belong to an office beside its noun."""
    return index not in line.taken and line.norm(index) in office_words("modifiers")
