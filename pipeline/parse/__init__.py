"""Article -> document: copy damage mended, chrome set aside, the lost structure found again.

Takes what `read` made of a source; what the text means is left to `extract`.
"""

from pipeline.parse.document import parse

__all__ = ["parse"]
