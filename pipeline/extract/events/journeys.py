"""Tell on whose journey one was met."""

import re

_WHERE = re.compile(
    r"⟪(\d+)⟫['’]s? (?:[\w-]+ ){0,3}?(?:visit|trip|tour|journey|stop)\b[^⟪⟫.;:]{0,60}?,? "
    r"(?:where )?$"
)


def traveller_before(text: str, start: int) -> int | None:
    """Return the mention meant by `he` at `start` in `X's trip to Oman, where he met Y`."""
    found = _WHERE.search(text, 0, start)
    return int(found[1]) if found else None
