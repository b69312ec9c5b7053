"""Find what stands in quotation marks: words of others, which no repair may touch."""

import re
from bisect import bisect_right

_MARK = re.compile(r"[\"“”„«»‘’](?:(?<=[\"“”„«»])|(?<=‘)(?<!\w‘)|(?<=’)(?!\w))")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’"}
_SHORT_QUOTE = 400  # a single quotation mark that is not closed so soon is an apostrophe


class QuotedSpans:
    """The quoted parts of one passage; what is not closed counts as quoted to the end."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        opened: tuple[int, str] | None = None
        for match in _MARK.finditer(text):
            mark, at = match.group(), match.start()
            if opened is not None and opened[1] == "‘" and at - opened[0] > _SHORT_QUOTE:
                opened = None
            if opened is None:
                opened = (at, mark) if mark in _CLOSERS else None
            elif mark in _CLOSERS[opened[1]]:
                self._add(opened[0], at)
                opened = None
        if opened is not None and opened[1] != "‘":
            self._add(opened[0], len(text))

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def __contains__(self, position: object) -> bool:
        """Tell whether the character at `position` stands in quotation marks."""
        if not isinstance(position, int):
            return False
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]
