"""Read sources: bytes or a path come in, an `Article` with its mark-up's structure leaves.

This is the only place that opens sources. What the text means is left to the later stages.

Whatever comes in, time and memory are bounded. What is beyond a limit is a `SourceError`, or is
read more plainly; the text itself is never cut.

- a source: 20 MiB (`MAX_BYTES`), at least 20 words (`MIN_WORDS`)
- HTML: boxes 400 deep, else the page is read flat; 40 attributes in a tag longer than 1,024
  characters; beyond 3 Mi characters or 60,000 elements the mark-up alone tells what the article is
- a table: 200,000 cells and 2,000 characters in a cell, else its cells are read as text; 200
  columns; a span of columns counts up to 1,000 and one of rows up to 65,534, as in a browser
- links: 10,000, with addresses of up to 2,000 characters; what a page says of itself: 500
- Markdown: 2 Mi characters, else it is read as plain text; mark-up within a paragraph of up to
  64 Ki characters; front matter of 16 Ki characters, 32 deep; JSON-LD: 1 Mi characters a block
"""

from pipeline.read.article import MIN_WORDS, article_from_bytes
from pipeline.read.kinds import kind_from_name
from pipeline.read.opening import MAX_BYTES, find_articles, read_bytes, read_stream

__all__ = [
    "MAX_BYTES",
    "MIN_WORDS",
    "article_from_bytes",
    "find_articles",
    "kind_from_name",
    "read_bytes",
    "read_stream",
]
