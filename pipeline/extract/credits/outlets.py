"""Tell newspapers, agencies and photographers, which bear names, from those who met."""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.names.people import Scene
from pipeline.extract.words.gazetteer import lines

_OUTLET = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|broadcaster|news agency)\s+"
    r"((?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,2})|"
    r"\b((?:[A-Z][\w’'-]+)(?:\s[A-Z0-9][\w’'-]*){0,2})\s(?:radio|television|TV|broadcaster|newspaper|"
    r"magazine|daily|news agency)\b|"
    r"\b([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})/(?:Reuters|AFP|AP|EPA|Getty|Pool|POOL|Xinhua|TASS)\b"
)
# Without one of these words, or a slash, there is no need for the pattern.
_KINDS = frozenset(
    {
        "newspaper",
        "daily",
        "weekly",
        "magazine",
        "broadcaster",
        "agency",
        "radio",
        "television",
        "tv",
    }
)


def outlets_in(scenes: Sequence[Scene]) -> frozenset[str]:
    """Return the names of outlets and of those whose photographs are credited."""
    return frozenset(_named(scenes)).union(lines("agencies.txt"))


def _named(scenes: Sequence[Scene]) -> Iterator[str]:
    for scene in scenes:
        text = scene.sentence.text
        if "/" in text or not _KINDS.isdisjoint(scene.line.vocabulary):
            for found in _OUTLET.finditer(text):
                yield found[1] or found[2] or found[3]
