"""Tell newspapers, agencies and photographers, which bear names, from those who met."""

import re
from collections.abc import Sequence

from pipeline.extract.gazetteer import lines
from pipeline.extract.people import Scene

_OUTLET = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|broadcaster|news agency)\s+"
    r"((?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,2})|"
    r"\b([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})/(?:Reuters|AFP|AP|EPA|Getty|Pool|POOL|Xinhua|TASS)\b"
)


def outlets_in(scenes: Sequence[Scene]) -> frozenset[str]:
    """Return the names of outlets and of those whose photographs are credited."""
    named = frozenset(
        found[1] or found[2] for scene in scenes for found in _OUTLET.finditer(scene.sentence.text)
    )
    return named | frozenset(lines("agencies.txt"))
