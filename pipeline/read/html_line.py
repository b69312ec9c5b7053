"""Put a line of text together from the pieces between tags: white space squeezed, links placed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

BREAK = "\v"  # stands for <br>; the sign itself is white space nowhere else in a page's text
_SPACE = re.compile(r"[ \t\n\r\f]+")

Anchor = tuple[int, int, str]  # start and end in the line, and the address as the page wrote it


@dataclass(slots=True)
class Line:
    """The pieces of a line; `linked` holds the number of each piece in a link, and its address."""

    parts: list[str] = field(default_factory=list)
    linked: list[tuple[int, str]] = field(default_factory=list)

    def add(self, text: str, href: str | None = None) -> None:
        """Append a stretch of the page's text."""
        if href:
            self.linked.append((len(self.parts), href))
        self.parts.append(text.replace(BREAK, " "))

    def add_break(self) -> None:
        """Append a line break."""
        self.parts.append(BREAK)

    def squeezed(self) -> tuple[str, tuple[Anchor, ...]]:
        """Return the line, runs of blanks as one, without blanks around it, and its links."""
        text, starts = _joined(self.parts)
        lead = len(text) - len(text.lstrip())
        line = text.strip()
        return line, tuple(_anchors(line, [at - lead for at in starts], self.linked))


def _joined(parts: Sequence[str]) -> tuple[str, list[int]]:
    """Return the text of all parts, and where each begins in it, with the end behind them."""
    found: list[str] = []
    starts: list[int] = []
    length = 0
    ends_blank = False
    for part in parts:
        if part == BREAK and ends_blank and found[-1] == " ":
            found.pop()
            length -= 1
        starts.append(length)
        text = "\n" if part == BREAK else _SPACE.sub(" ", part)
        if ends_blank and text[:1] == " ":
            text = text[1:]
        if text:
            ends_blank = text[-1] in " \n"
            length += len(text)
            if text[-1] == " ":  # apart, so that a line break can take it away
                found.append(text[:-1])
                text = " "
            found.append(text)
    return "".join(found), [*starts, length]


def _anchors(
    line: str, starts: Sequence[int], linked: Sequence[tuple[int, str]]
) -> Iterator[Anchor]:
    """Yield the links, neighbouring parts with one address as one."""
    first = 0
    for index, (number, href) in enumerate(linked):
        following = linked[index + 1] if index + 1 < len(linked) else (-1, "")
        if following == (number + 1, href):
            continue
        start, end = max(starts[linked[first][0]], 0), max(starts[number + 1], 0)
        words = line[start:end]
        start += len(words) - len(words.lstrip())
        if words.strip():
            yield start, start + len(words.strip()), href
        first = index + 1


def shifted(anchors: Sequence[Anchor], by: int) -> tuple[Anchor, ...]:
    """Return the links of a line that has moved to the right."""
    return tuple((start + by, end + by, href) for start, end, href in anchors)
