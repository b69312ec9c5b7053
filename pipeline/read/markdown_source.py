"""Find the way back from the text of Markdown blocks to the source file.

The Markdown parser names the source lines of each block, not its characters; it cuts list indents
and quotation marks off the lines, so each line is found again at the end of its source line.
"""

import re
from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\r|\n")


class SourceLines:
    """The lines of the Markdown body, as the parser counts them, with their offsets."""

    def __init__(self, text: str, body: int) -> None:
        self._lines: list[str] = []
        self._starts: list[int] = []
        at = body
        for match in _LINE_END.finditer(text, body):
            self._append(text[at : match.start()], at)
            at = match.end()
        self._append(text[at:], at)

    def _append(self, line: str, start: int) -> None:
        self._lines.append(line)
        self._starts.append(start)

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, number: int) -> str:
        """Return a line without its end."""
        return self._lines[number]

    def start(self, number: int) -> int:
        """Return the article offset of a line."""
        return self._starts[number]

    def end(self, number: int) -> int:
        """Return the article offset after a line's last character."""
        return self._starts[number] + len(self._lines[number])

    def offsets(self, content: str, first: int) -> list[int]:
        """Return the article offset of each character of a block's content, and of its end.

        `first` is the number of the block's first line.
        """
        found: list[int] = []
        number = first
        for index, part in enumerate(content.split("\n")):
            if index:
                found.append(self.end(number - 1))  # the line break
            line = self._lines[number] if number < len(self._lines) else ""
            origin = self._starts[min(number, len(self._lines) - 1)]
            found.extend(origin + at for at in aligned(part, line))
            number += 1
        found.append(found[-1] + 1 if found else self._starts[min(first, len(self) - 1)])
        return found


def aligned(part: str, line: str, start: int = 0) -> Sequence[int]:
    """Return where each character of `part` stands in `line`, looked for from `start` on."""
    at = _place(part, line, start)
    if at >= 0:
        return range(at, at + len(part))
    return _loosely_aligned(part, line, start)


def _place(part: str, line: str, start: int) -> int:
    tail = line.rstrip()
    if start == 0 and part and tail.endswith(part.rstrip()):
        return len(tail) - len(part.rstrip())
    return line.find(part, start)


def _loosely_aligned(part: str, line: str, start: int) -> list[int]:
    """Align where the parser changed the line: escaped bars in cells, tabs turned to spaces."""
    found: list[int] = []
    at = start
    for char in part:
        place = line.find(char, at)
        found.append(min(place if place >= 0 else at, max(len(line) - 1, 0)))
        at = place + 1 if place >= 0 else at
    return found
