"""Make, cut, join and mend passages, keeping the way back to the article's characters.

White space is folded to single spaces and text is put into Unicode form NFC without a log; what
is dropped as invisible comes back as repairs.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter

from pipeline.model import Passage, Repair
from pipeline.values import dataclass

# C0 and C1 controls that are no white space, the soft hyphen, zero-width and bidi controls.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2069\ufeff"
)
# Joiners are part of the spelling behind letters of Arabic and Indian scripts, and of emoji.
_JOINED = "\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINER = f"(?<![{_JOINED}])[\u200c\u200d]"
INVISIBLE_RUN = re.compile(f"(?:[{_INVISIBLE}]|{_STRAY_JOINER})+")
_SPACE_OR_INVISIBLE = re.compile(f"(?:[\\s{_INVISIBLE}]|{_STRAY_JOINER})+")
_IRREGULAR = re.compile(f"[{_INVISIBLE}]|{_STRAY_JOINER}|[^\\S ]|  ")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a passage: `text[start:end]` becomes `now`, by `rule`."""

    start: int
    end: int
    now: str
    rule: str


class _Pieces:
    """A passage in the making."""

    def __init__(self) -> None:
        self.length = 0
        self.parts: list[str] = []
        self.anchors: list[tuple[int, int]] = []

    def add(self, text: str, origin: int) -> None:
        if not text:
            return
        if not self._continues(origin):
            self.anchors.append((self.length, origin))
        self.parts.append(text)
        self.length += len(text)

    def _continues(self, origin: int) -> bool:
        if not self.anchors:
            return False
        at, start = self.anchors[-1]
        return start + self.length - at == origin

    def passage(self, start: int, end: int) -> Passage:
        return Passage("".join(self.parts), tuple(self.anchors) or ((0, start),), end)


def passage_from_span(article: str, start: int, end: int) -> tuple[Passage, tuple[Repair, ...]]:
    """Return the readable text of `article[start:end]`, and the invisible characters dropped."""
    raw = article[start:end]
    if _is_regular(raw):
        lead = len(raw) - len(raw.lstrip(" "))
        text = raw.strip(" ")
        return Passage(text, ((0, start + lead),), start + lead + len(text)), ()
    return _folded(raw, start)


def _is_regular(raw: str) -> bool:
    if not (raw.isascii() or unicodedata.is_normalized("NFC", raw)):
        return False
    stripped = raw.strip(" ")
    # What is printable has no other white space and nothing invisible: no need to search.
    if stripped.isprintable():
        return "  " not in stripped
    return not _IRREGULAR.search(stripped)


def _folded(raw: str, start: int) -> tuple[Passage, tuple[Repair, ...]]:
    pieces, repairs, done, end = _Pieces(), list[Repair](), 0, start
    for match in (*_SPACE_OR_INVISIBLE.finditer(raw), None):
        stop = match.start() if match else len(raw)
        if stop > done:
            _add_clusters(pieces, raw[done:stop], start + done)
            end = start + stop
        if match is None:
            break
        repairs += _invisible(match.group(), start + stop)
        done = match.end()
        if pieces.parts and done < len(raw) and not INVISIBLE_RUN.fullmatch(match.group()):
            pieces.add(" ", start + stop + _space_at(match.group()))
    return _trimmed(pieces, start, end), tuple(repairs)


def _trimmed(pieces: _Pieces, start: int, end: int) -> Passage:
    """Drop a space that only invisible characters follow."""
    passage = pieces.passage(start, end)
    return cut(passage, 0, len(passage.text.rstrip(" "))) if passage.text else passage


def _space_at(run: str) -> int:
    return next(index for index, char in enumerate(run) if not INVISIBLE_RUN.match(char))


def _invisible(run: str, start: int) -> list[Repair]:
    return [
        Repair(start + found.start(), start + found.end(), found.group(), "", "invisible")
        for found in INVISIBLE_RUN.finditer(run)
    ]


def _add_clusters(pieces: _Pieces, text: str, origin: int) -> None:
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        pieces.add(text, origin)
        return
    for cluster in _clusters().finditer(text):
        pieces.add(unicodedata.normalize("NFC", cluster.group()), origin + cluster.start())


@cache
def _clusters() -> re.Pattern[str]:
    """Match a letter and its marks; few texts need the pattern, which takes long to make.

    Characters below U+0300 never combine with what stands before them: text may be cut there.
    """
    return re.compile("[^\u0300-\U0010ffff]?[\u0300-\U0010ffff]*", re.DOTALL)


def cut(passage: Passage, start: int, end: int) -> Passage:
    """Return the part `text[start:end]`, without spaces at its ends."""
    text = passage.text[start:end]
    start += len(text) - len(text.lstrip(" "))
    text = text.strip(" ")
    end = start + len(text)
    if not text:
        origin = passage.span(start - 1, start)[1] if start else passage.start
        return Passage("", ((0, origin),), origin)
    if len(passage.anchors) == 1 and end < len(passage.text):
        origin = passage.start + start
        return Passage(text, ((0, origin),), origin + len(text))
    first, last = passage.span(start, end)
    inside = ((at - start, origin) for at, origin in _anchors_inside(passage, start, end))
    return Passage(text, ((0, first), *inside), passage.end if end == len(passage.text) else last)


def _anchors_inside(passage: Passage, start: int, end: int) -> tuple[tuple[int, int], ...]:
    low = bisect_right(passage.anchors, start, key=itemgetter(0))
    high = bisect_left(passage.anchors, end, key=itemgetter(0))
    return passage.anchors[low:high]


def joined(passages: Sequence[Passage]) -> Passage:
    """Return consecutive passages as one, a space between them; the first may not be empty.

    There is none where one ends in the midst of a hyphenated word.
    """
    if len(passages) == 1:
        return passages[0]
    anchors: list[tuple[int, int]] = list(passages[0].anchors)
    texts = [passages[0].text]
    length = len(texts[0])
    for before, after in pairwise(passages):
        if not (_ends_in_hyphen(before.text) and after.text[:1].isalpha()):
            at, origin = anchors[-1]
            if before.end - origin != length - at:
                anchors.append((length, before.end))
            texts.append(" ")
            length += 1
        first, *others = after.anchors
        # Behind a plain line break the text goes on as before: a wrapped text of a million lines
        # would else have two million anchors.
        at, origin = anchors[-1]
        if first[1] - origin != length - at:
            anchors.append((length, first[1]))
        anchors += ((at + length, origin) for at, origin in others)
        texts.append(after.text)
        length += len(after.text)
    return Passage("".join(texts), tuple(anchors), passages[-1].end)


def _ends_in_hyphen(text: str) -> bool:
    return text.endswith("-") and text[-2:-1].isalpha()


def mended(passage: Passage, edits: Sequence[Edit], article: str) -> tuple[Passage, list[Repair]]:
    """Return the passage with its edits made (in order, not overlapping), and the log of them."""
    if not edits:
        return passage, []
    pieces, repairs, done = _Pieces(), list[Repair](), 0
    for edit in edits:
        _copy(pieces, passage, done, edit.start)
        start, end = _article_span(passage, edit)
        pieces.add(edit.now, start)
        repairs.append(Repair(start, end, article[start:end], edit.now, edit.rule))
        done = edit.end
    _copy(pieces, passage, done, len(passage.text))
    return pieces.passage(passage.start, passage.end), repairs


def _article_span(passage: Passage, edit: Edit) -> tuple[int, int]:
    if edit.end > edit.start:
        return passage.span(edit.start, edit.end)
    at = passage.span(edit.start - 1, edit.start)[1] if edit.start else passage.start
    return at, at


def _copy(pieces: _Pieces, passage: Passage, start: int, end: int) -> None:
    """Copy `text[start:end]`, anchor by anchor."""
    if start >= end:
        return
    inside = [at for at, _ in _anchors_inside(passage, start, end)]
    for low, high in pairwise([start, *inside, end]):
        pieces.add(passage.text[low:high], passage.span(low, low + 1)[0])
