"""Fold stretches of a page's text to the text of one block, and know where links stand in it."""

import re

from pipeline.model import Link

_SPACE = re.compile(r"[ \t\n\r\f\v]+")


class Line:
    """The text of one block in the making: white space is folded, line breaks are kept.

    `href` is the address of a link that was opened before the block began.
    """

    def __init__(self, href: str | None = None) -> None:
        self._parts: list[str] = []
        self.length = 0
        self._last = "\n"  # no space at the start
        self._links: list[Link] = []
        self._open = (0, href)
        self.ends_in_break = False

    def add(self, text: str | None) -> None:
        """Append a stretch of text as it stands in the page."""
        if not text:
            return
        folded = _SPACE.sub(" ", text)
        if self._last in " \n":
            folded = folded.removeprefix(" ")
        if not folded:
            return
        self._append(folded)
        if folded.strip(" \xa0"):
            self.ends_in_break = False

    def add_break(self) -> None:
        """Append a line break."""
        if self._last == " ":
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1
        self._append("\n")
        self.ends_in_break = True

    def open_link(self, href: str | None) -> None:
        """Let a link begin here; one that is open ends."""
        self.close_link()
        self._open = (self.length, href)

    def close_link(self) -> None:
        """Let the open link, if there is one, end here."""
        start, href = self._open
        if href and self.length > start:
            before = self._links[-1] if self._links else None
            if before and before.end == start and before.href == href:
                start = self._links.pop().start
            self._links.append(Link(start, self.length, href))
        self._open = (self.length, None)

    def finished(self) -> tuple[str, tuple[Link, ...]]:
        """Return the text without white space around it, and its links."""
        self.close_link()
        whole = "".join(self._parts)
        text = whole.strip()
        lead = len(whole) - len(whole.lstrip())
        return text, tuple(
            Link(start, end, link.href)
            for link in self._links
            for start, end in [_trimmed(text, max(link.start - lead, 0), max(link.end - lead, 0))]
            if start < end
        )

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
        self._last = text[-1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def shifted(links: tuple[Link, ...], by: int) -> list[Link]:
    """Return links that stand `by` characters further on."""
    return [Link(link.start + by, link.end + by, link.href) for link in links]
