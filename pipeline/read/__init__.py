"""Read sources: bytes or a path come in, an `Article` with its mark-up's structure leaves.

This is the only place that opens sources. What the text means is left to the later stages.

Whatever comes in, time and memory are bounded. What is beyond a limit is a `SourceError`, or is
read more plainly; the text itself is never cut. docs/limits.md lists the limits.
"""

from typing import TYPE_CHECKING

from pipeline.late import late_exports

if TYPE_CHECKING:
    from pipeline.read.article import MIN_WORDS, article_from_bytes
    from pipeline.read.front_matter import without_front_matter
    from pipeline.read.kinds import SUFFIXES, kind_from_name
    from pipeline.read.opening import (
        MAX_BYTES,
        find_articles,
        read_bytes,
        read_stream,
        remedy_for_missing,
    )

__all__ = [
    "MAX_BYTES",
    "MIN_WORDS",
    "SUFFIXES",
    "article_from_bytes",
    "find_articles",
    "kind_from_name",
    "read_bytes",
    "read_stream",
    "remedy_for_missing",
    "without_front_matter",
]

_ROOMS = {
    "article": (
        "MIN_WORDS",
        "article_from_bytes",
    ),
    "front_matter": ("without_front_matter",),
    "kinds": ("SUFFIXES", "kind_from_name"),
    "opening": (
        "MAX_BYTES",
        "find_articles",
        "read_bytes",
        "read_stream",
        "remedy_for_missing",
    ),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
