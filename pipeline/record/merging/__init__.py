"""Merge what the parser now says into a record that people have edited, and lose neither.

Three forms of one record are compared: `base`, what the parser last said; `theirs`, what people
have made of it; and `ours`, what the parser says now. Items are compared by id and by what they
say, never by position alone. See docs/merging.md for the rules.
"""

from pipeline.record.merging.changes import Change, changes_between
from pipeline.record.merging.merge import Merged, merge_draft
from pipeline.record.merging.rewording import changed_words
from pipeline.record.merging.texts import MergedText, UnfitError, merge_text

__all__ = [
    "Change",
    "Merged",
    "MergedText",
    "UnfitError",
    "changed_words",
    "changes_between",
    "merge_draft",
    "merge_text",
]
