"""Read the record off a document: meeting, participants, topics, themes and tables, with evidence.

Enters a `Document`, leaves a `Draft`. Rules over sentences and the word lists of `gazetteers`;
checking and keeping the record are left to the stages that follow.
"""

from pipeline.extract.drafting import draft
from pipeline.extract.proposals import Proposed, with_proposals
from pipeline.extract.themes.topicwords import TOPICS

__all__ = ["TOPICS", "Proposed", "draft", "with_proposals"]
