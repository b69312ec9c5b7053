"""Bring offices together that are one person's: `the envoy for X, head of Y, Mr. Doe`."""

import re
from collections.abc import Sequence

from pipeline.extract.names.mention import Mention
from pipeline.extract.words.lines import Line

_PLACE = r"[A-Z][^,.;:()“”\"]{1,70}(?:\s*\([A-Z]{2,}\))?"
# What may stand between an office and the next words for the same person.
_GLUE = re.compile(
    rf"(?:\s*,\s*:?|\s+(?:of|for|to|in|at|on)\s+(?:the\s+)?{_PLACE},?|\s*,\s*{_PLACE},)\s+(?:the\s+)?"
)
_FOR = re.compile(r"\s+(?:for|of|on|to)\s+(?:the\s+)?")
_BODY = re.compile(
    r"(?:Fund|Bank|Authority|Agency|Organi[sz]ation|Corporation|Company|Group|Foundation|"
    r"Association|Institute|Holding|Council|Commission)\s"
)
_VERB = re.compile(r"\b(?:to|will|would|can)\s+$")  # `to host X` tells of no host
_NEAR = re.compile(r"\s*,?\s+(?:the\s+)?")
_LEADERS = frozenset(
    {"president", "chairman", "chairwoman", "chairperson", "governor", "director", "leader",
     "chief", "managing", "ceo", "director-general", "secretary-general"}
)  # fmt: skip
_LIKE_DEMONYM = re.compile(r"(?:ian|ean|ish|ese|can|eli)$")  # misspelt: `Ukranian President`
_COLLEAGUES = frozenset({"colleague", "counterpart", "peer"})
_SEGMENT = re.compile(
    r",\s+(?:Ministry|Department|Office|Secretariat)\s+(?:of|for)\b[^,.;:()]{2,60}"
)
_STATE = re.compile(r",\s+(?:the\s+)?(?:Government\s+of\s+(?:the\s+)?)?")
_AFTER_STATE = re.compile(r"(?:[,.;:)]|\s+(?:and|on|at|in|with|to|for|during)\b|$)")


def joined_titles(line: Line, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions with offices in a row joined to the name that ends it."""
    joined: list[Mention] = []
    is_chain = False
    found = _with_bodies(line, _without_subjects(line, found))
    for mention in reversed(found):
        following = joined[-1] if joined else None
        if following is not None and _are_one(line, mention, following, is_chain=is_chain):
            joined[-1] = _joined(mention, following)
            is_chain = True
        else:
            joined.append(mention)
            is_chain = False
    return tuple(reversed(joined))


def _is_bare(mention: Mention) -> bool:
    return bool(mention.name) and not (mention.role or mention.honorific or mention.codes)


def _without_subjects(line: Line, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without what an office is for (`Envoy for Kabuga, Mr. Doe`).

    The verb `host` is no person either.
    """
    kept: list[Mention] = []
    for number, mention in enumerate(found):
        is_host = mention.role == "host" and not mention.name
        if is_host and _VERB.search(line.text, 0, mention.start):
            continue
        before = kept[-1] if kept else None
        after = found[number + 1] if number + 1 < len(found) else None
        is_subject = (
            before is not None
            and after is not None
            and _is_bare(mention)
            and not (before.name or before.is_plural)
            and _FOR.fullmatch(line.text[before.end : mention.start]) is not None
            and bool(after.name and after.honorific and not after.role)
            and _GLUE.fullmatch(line.text[before.end : after.start]) is not None
        )
        if is_subject and before is not None:
            words = line.text[before.end : mention.end]
            role = f"{before.role}{words}"
            kept[-1] = before._replace(end=mention.end, role=role, title=role.casefold())
        else:
            kept.append(mention)
    return kept


def _with_bodies(line: Line, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with a body's own name before its office (`Kabuga Fund Governor Doe`)."""
    kept: list[Mention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and _is_bare(before)
            and _BODY.match(mention.role or "") is not None
            and not mention.codes
            and line.text[before.end : mention.start] == " "
            and line.text.startswith(mention.role or " ", mention.start)
        ):
            role = f"{before.name} {mention.role}"
            kept[-1] = mention._replace(start=before.start, role=role, title=role.casefold())
        elif before is not None and _leads_unlisted(line, before, mention):
            kept[-1] = mention._replace(start=before.start, organization=before.name)
        else:
            kept.append(mention)
    return kept


def _leads_unlisted(line: Line, body: Mention, leader: Mention) -> bool:
    """Say whether the name before an office is that of the body led (`Kabugabank President Doe`).

    An aide's or a spokesman's office follows the name of a person.
    """
    return (
        _is_bare(body)
        and bool(leader.name)
        and not _LEADERS.isdisjoint(leader.title.split()[:1])
        and not _LIKE_DEMONYM.search(body.name or "")
        and not (leader.codes or leader.organization or leader.ask or leader.is_plural)
        and line.text[body.end : leader.start] == " "
        and line.text.startswith(leader.role or " ", leader.start)
    )


def _are_one(line: Line, office: Mention, named: Mention, *, is_chain: bool) -> bool:
    """Say whether an office without a name belongs to the one who is named next.

    A `chain` has had an office before its name joined to it.
    """
    if office.name or office.is_plural or not office.role or office.is_possessive:
        return False
    if not named.name or named.is_plural or named.is_absent != office.is_absent:
        return False
    between = line.text[office.end : named.start]
    if office.head in _COLLEAGUES:
        is_own = not office.codes or not named.codes or office.codes == named.codes
        return is_own and bool(named.role) and _NEAR.fullmatch(between) is not None
    has_own = bool(named.role) and named.title != "mp" and not is_chain
    if not named.honorific or (has_own and not _stands_before(line, named)):
        return False
    if has_own and between.endswith("the "):  # somebody else, of whom only the office is given
        return False
    words = line.text[office.start : office.end].strip()
    is_described = " " in words or "-" in words
    return is_described and _GLUE.fullmatch(between) is not None


def _stands_before(line: Line, named: Mention) -> bool:
    """Say whether the office of a mention precedes its name."""
    words = line.text[named.start : named.end]
    return words.find(named.role or "") < words.find(named.name or "")


def _joined(office: Mention, named: Mention) -> Mention:
    if office.head in _COLLEAGUES:
        return named._replace(start=office.start, codes=named.codes or office.codes)
    return named._replace(
        start=office.start,
        role=office.role,
        head=office.head,
        title=f"{office.title} {named.title}".strip(),
        codes=office.codes or named.codes,
        organization=office.organization or (None if office.codes else named.organization),
        ask=office.ask or named.ask,
    )


def with_state(line: Line, named: Mention, index: int) -> tuple[Mention, int]:
    """Take up the country behind an office (`Doe, Minister of Trade, Republic of Kenya`)."""
    if named.codes or named.organization or not 0 < index <= len(line.tokens):
        return named, index
    at = line.tokens[index - 1].end
    while (segment := _SEGMENT.match(line.text, at)) is not None:
        at = segment.end()
    comma = _STATE.match(line.text, at)
    if comma is None:
        return named, index
    for match in line.matches.values():
        end = line.tokens[match.next - 1].end
        if line.tokens[match.first].start != comma.end() or match.entry.kind != "country":
            continue
        after = _STATE.match(line.text, end)
        is_list = after is not None and _begins_country(line, after.end())
        if _AFTER_STATE.match(line.text, end) and not is_list and match.entry.code:
            return named._replace(codes=(match.entry.code,)), match.next
    return named, index


def _begins_country(line: Line, start: int) -> bool:
    found = (line.tokens[m.first].start for m in line.matches.values() if m.entry.code)
    return start in found
