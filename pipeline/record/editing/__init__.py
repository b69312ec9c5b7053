"""A record's YAML text and the data that it shall hold in, the text with only that changed out.

Comments, empty lines, the order of keys, quotes, folding and all else that people wrote stay.
"""

from pipeline.record.editing.comments import comments_in
from pipeline.record.editing.edited import edited_yaml

__all__ = ["comments_in", "edited_yaml"]
