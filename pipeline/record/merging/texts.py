"""A record's file, the last reading of its article and the new one in, the file's new text out."""

from pipeline.model import Draft, ReviewItem
from pipeline.record.excess import find_excess
from pipeline.record.loading import Loaded, tree_of
from pipeline.record.merging.merge import merge_draft
from pipeline.record.parsed import Parsed
from pipeline.values import dataclass, replace


class UnfitError(Exception):
    """What a merge would give is no record; its text says why."""


@dataclass(frozen=True, slots=True)
class MergedText:
    """The record's text after a merge, and the reading that is the base of the next one.

    `open` counts the items of its review list that tell where people and parser differ.
    """

    text: str
    reading: Parsed
    open: int


def merge_text(loaded: Loaded, base: Parsed | None, ours: Draft) -> MergedText:
    """Merge a new reading into the text of a record that people have edited.

    Only what changes in the record changes in the text. Without a base all is people's, and what is
    read otherwise is asked. Raise `UnfitError` where the merged record would not fit the schema.
    """
    from pipeline.record.editing import edited_yaml
    from pipeline.record.merging.annotations import annotated_paths

    if loaded.record is None:
        raise AssertionError("only a record can be merged into")
    last, disputes = (base.base, base.disputes) if base else (None, ())
    tree = tree_of(loaded)
    annotated = annotated_paths(loaded.text, tree) if tree else frozenset()
    merged = merge_draft(last, loaded.record, ours, disputes, lambda path: path in annotated)
    text = edited_yaml(loaded.text, merged.data)
    if (excess := find_excess(merged.data, text)) is not None:
        raise UnfitError(excess)
    held = None if merged.held == merged.draft.record else merged.held
    reading = replace(Parsed.of(merged.draft), disputes=merged.disputes, held=held)
    listed = [ReviewItem(**item) for item in merged.data["review"]]
    return MergedText(text, reading, sum(one in listed for one in merged.disputes))
