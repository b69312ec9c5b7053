"""Build passages: readable text whose characters know where they stand in the article."""

from pipeline.model import Passage


def span_passage(text: str, start: int, end: int) -> Passage:
    """Return the passage that is `text[start:end]` of the article itself."""
    return Passage(text[start:end], ((0, start),), end)


class PassageBuilder:
    """Collects pieces of readable text with the article offsets that they come from."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._parts: list[str] = []
        self._anchors: list[tuple[int, int]] = []
        self.length = 0
        self._next = self._end = start

    def add(self, text: str, start: int, width: int | None = None) -> None:
        """Append text that stands at `start`; `width` is its length there if it differs."""
        if not text:
            return
        if not self._anchors or start != self._next:
            self._anchors.append((self.length, start))
        self._parts.append(text)
        self.length += len(text)
        self._end = start + (len(text) if width is None else width)
        # After a piece that is shorter or longer there, characters must be counted anew.
        self._next = self._end if self._end == start + len(text) else -1

    @property
    def lead(self) -> int:
        """Return how many characters of white space stand before the passage."""
        text = "".join(self._parts)
        return len(text) - len(text.lstrip())

    def passage(self) -> Passage:
        """Return the passage without white space around it."""
        text = "".join(self._parts)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return Passage("", ((0, self._start),), self._start)
        whole = Passage(text, tuple(self._anchors), self._end)
        return cut_passage(whole, start, end)


def cut_passage(passage: Passage, start: int, end: int) -> Passage:
    """Return the passage of `passage.text[start:end]`, which must not be empty."""
    first, last = passage.span(start, end)
    inner = ((at - start, origin) for at, origin in passage.anchors if start < at < end)
    return Passage(passage.text[start:end], ((0, first), *inner), last)
