"""Read the record off a document: meeting, participants, topics, themes and tables, with evidence.

Enters a `Document`, leaves a `Draft`. Rules over sentences and the word lists of `gazetteers`;
checking and keeping the record are left to the stages that follow.

Data goes from `words` (words, sentences, lists of places) to `names` and `dates`, to `events`
(which sentences tell of a meeting) and `credits`, to `cast` (who took part), to `sides` (whom they
represent), `occasion` (when, where, how) and `themes`. `reading` puts these together, `drafting`
writes the draft.
"""

from pipeline.extract.drafting import draft
from pipeline.extract.proposals import Proposed, with_proposals
from pipeline.extract.themes.topicwords import TOPICS

__all__ = ["TOPICS", "Proposed", "draft", "with_proposals"]
