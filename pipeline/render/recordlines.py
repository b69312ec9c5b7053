"""Find the line of a record's file that a place stands on, to lead people who would mend it there.

The file is looked through, not read: it was checked before, and where a line cannot be told, that
of the part around it is given.
"""

import re
from functools import cached_property, lru_cache

_STEPS = re.compile(r"([A-Za-z_]\w*)|\[([^\]]*)\]")


class RecordLines:
    """The lines of a record's file, by what stands on them; `yaml` is its text."""

    def __init__(self, yaml: str) -> None:
        self._lines = yaml.split("\n")
        self._found: dict[tuple[str, str], int] = {}

    def line_of(self, path: str) -> int | None:
        """Return the number (from 1) of the line of a path (`meeting.date`), None if not there."""
        steps = [name or item for name, item in _STEPS.findall(path)]
        top = self._tops.get(steps[0]) if steps else None
        if top is None:
            return None
        if len(steps) == 1:
            return top + 1
        key = (steps[0], steps[1])
        if key not in self._found:
            self._found[key] = self._inner(top, steps[1]) + 1
        return self._found[key]

    @cached_property
    def _tops(self) -> dict[str, int]:
        """Return the number (from 0) of the first line of each key of the record."""
        found: dict[str, int] = {}
        for at, line in enumerate(self._lines):
            if match := _TOP.match(line):
                found.setdefault(match[2], at)
        return found

    def _inner(self, top: int, name: str) -> int:
        """Return the line of a key, or of an item by its id, below a key of the record."""
        inner = _inner_pattern(name)
        for at in range(top + 1, len(self._lines)):
            line = self._lines[at]
            if line[:1] not in ("", " ", "#", "-"):
                break
            if inner.match(line):
                return at
        return top


_TOP = re.compile(r"""(["']?)([A-Za-z_]\w*)\1:""")


@lru_cache(maxsize=500)
def _inner_pattern(name: str) -> re.Pattern[str]:
    wanted = re.escape(name)
    return re.compile(
        rf"\s*(?:-\s*)?\{{?\s*(?:{wanted}\s*:|id\s*:\s*[\"']?{wanted}[\"']?\s*(?:[,}}]|$))"
    )
