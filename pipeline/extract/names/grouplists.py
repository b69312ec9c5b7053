"""Give those whom a group of one country includes its country: `Omani officials, including X`."""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.names.mention import Mention
from pipeline.extract.words.lines import Line

_INCLUDES = re.compile(
    r"(?P<group>\s(?:[a-z][\w-]*\s){0,4}(?:officials|ministers|leaders|lawmakers|legislators|"
    r"negotiators|delegates|diplomats|politicians|representatives|authorities|experts|envoys|"
    r"generals|commanders|parliamentarians|figures|executives|delegation|team|side))"
    r"(?:\sthere)?,?\s+(?:including|among them|such as|notably|led by|headed by)\s+"
    r"(?:the\s+|its\s+|their\s+)?$"
)
_JOINS = re.compile(r"\s*(?:,|,?\s+and|,?\s+as well as)\s+(?:the\s+|its\s+|their\s+)?")
_LONGEST = 120  # characters: from the country to whom the group includes


def with_country_of_group(line: Line, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions, those without a country that a group includes with the group's own."""
    before: Mention | None = None
    shared: str | None = None
    for mention in mentions:
        is_open = not (mention.codes or mention.organization or mention.ask or mention.is_plural)
        is_joined = before is not None and _JOINS.fullmatch(line.text[before.end : mention.start])
        shared = (shared if is_joined else None) or _code_of_group(line, mention)
        shared = shared if is_open and mention.role else None
        yield mention._replace(codes=(shared,)) if shared else mention
        before = mention


def _code_of_group(line: Line, mention: Mention) -> str | None:
    first = max(0, mention.start - _LONGEST)
    found = _INCLUDES.search(line.text, first, mention.start)
    if found is None:
        return None
    for match in line.matches.values():
        is_country = match.entry.kind in {"country", "demonym"}
        if is_country and line.tokens[match.next - 1].end == found.start("group"):
            is_one = line.norm(match.first - 1) not in {"and", ",", "-"}
            return match.entry.code if is_one else None
    return None
