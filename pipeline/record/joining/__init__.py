"""Join what several articles say of one meeting, so that one record stands on all of them.

Drafts of one article each go in, the first being that of the article that the record is called
after; one draft leaves, which is merged with what people have made of the record like any other.
docs/second-source.md has the rules.
"""

from pipeline.record.joining.drafts import join_drafts

__all__ = ["join_drafts"]
