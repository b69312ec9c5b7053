"""Units of an article -> the tables among them, with marked borders or with borders that were lost.

Runs of lines that may be a table are found first; marked borders are kept as they are, lost ones
are judged for all rows of a table together by what was learned from labelled tables.
"""

from pipeline.parse.tables.finding import find_grids

__all__ = ["find_grids"]
