"""Find the lines that sign a report off: the ministry's press department, its town, the day."""

import re

from pipeline.model import Chrome, Document, Heading, Paragraph

_LONGEST = 140
_SHORT = 40
_OFFICE = re.compile(
    r"(?:(?:The )?(?:Press|Media|Information|Communications?|Public|Spokes\w+|Protocol|News)\b"
    r"[^.]{0,60}?\b(?:Department|Division|Office|Services?|Directorate|Section|Unit|Bureau|Wing|"
    r"Secretariat|Affairs|Relations)|"
    r"Office of the (?:Spokes\w+|Press|Prime|President|Minister|Secretary)|"
    r"(?:Ministry|Department|Embassy|Consulate|High Commission|Permanent Mission|Government) "
    r"(?:of|for)|State House|Government House|Presidency of)\b"
)
_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "to", "at", "on", "de", "&", "-", "–", "—", "|"]
)


def sign_offs(document: Document) -> frozenset[int]:
    """Return the numbers of the last blocks that only say who issued the text, where and when."""
    found: set[int] = set()
    has_office = False
    for number in reversed(range(len(document.blocks))):
        block = document.blocks[number]
        if isinstance(block, Chrome):
            continue
        if not isinstance(block, Paragraph | Heading) or not is_sign_off(block.passage.text):
            break
        found.add(number)
        has_office = has_office or _OFFICE.match(block.passage.text) is not None
    return frozenset(found) if has_office else frozenset()


def is_sign_off(text: str) -> bool:
    """Say whether a line names an office, a town or a day, and is no sentence."""
    line = " ".join(text.split())
    if not line or line[-1] in '.!?:”"' or len(line) > _LONGEST:
        return False
    if _OFFICE.match(line) is None and len(line) > _SHORT:
        return False
    return all(
        word in _SMALL or word[0].isupper() or not word[0].isalpha() for word in line.split()
    )
