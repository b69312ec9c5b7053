"""Read sources: bytes or a path come in, an `Article` with its mark-up's structure leaves.

This is the only place that opens sources. What the text means is left to the later stages.

Whatever comes in, time and memory are bounded. What is beyond a limit is a `SourceError`, or is
read more plainly; the text itself is never cut. docs/limits.md lists the limits.
"""

from pipeline.read.article import MIN_WORDS, article_from_bytes
from pipeline.read.kinds import kind_from_name
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
    "article_from_bytes",
    "find_articles",
    "kind_from_name",
    "read_bytes",
    "read_stream",
    "remedy_for_missing",
]
