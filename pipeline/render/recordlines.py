"""Find the line of a record's file that a place stands on, to lead people who would mend it there.

The file is looked through, not read: it was checked before, and where a line cannot be told, that
of the part around it is given.
"""

import re

_STEPS = re.compile(r"([A-Za-z_]\w*)|\[([^\]]*)\]")


def line_of(yaml: str, path: str) -> int | None:
    """Return the number (from 1) of the line of a path (`meeting.date`); None if there is none."""
    steps = [name or item for name, item in _STEPS.findall(path)]
    if not steps:
        return None
    lines = yaml.split("\n")
    top = next((at for at, line in enumerate(lines) if _is_key(line, steps[0])), None)
    if top is None:
        return None
    if len(steps) == 1:
        return top + 1
    end = next(
        (at for at in range(top + 1, len(lines)) if lines[at][:1] not in ("", " ", "#", "-")),
        len(lines),
    )
    wanted = re.escape(steps[1])
    inner = re.compile(
        rf"\s*(?:-\s*)?\{{?\s*(?:{wanted}\s*:|id\s*:\s*[\"']?{wanted}[\"']?\s*(?:[,}}]|$))"
    )
    return next((at for at in range(top + 1, end) if inner.match(lines[at])), top) + 1


def _is_key(line: str, key: str) -> bool:
    return line.startswith((f"{key}:", f'"{key}":', f"'{key}':"))
