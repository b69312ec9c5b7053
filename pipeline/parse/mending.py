"""Mend one passage by all the rules together, and keep the log."""

import re
from collections.abc import Sequence

from pipeline.model import Passage, Repair
from pipeline.parse.capitals import PossibleNames, lost_names, lost_sentence_starts, lost_start
from pipeline.parse.hyphens import stray_hyphens
from pipeline.parse.passages import INVISIBLE_RUN, Edit, mended
from pipeline.parse.quoted import QuotedSpans
from pipeline.parse.spacing import missing_spaces
from pipeline.parse.vocabulary import Vocabulary
from pipeline.values import dataclass, field

# A mark comes first in all that needs a repair, so that the search is quick.
_MAY_NEED = re.compile(r"[.,;:!?)”»-](?:(?<=-)|(?<!-)[^\s\d]|(?<=[.?!]) ?[a-z])")


@dataclass(frozen=True, slots=True)
class Mender:
    """Mends the passages of one article; `is_trusted` text is only freed of invisible signs.

    `names` are the words that may be names of countries without their capital.
    """

    article: str
    vocabulary: Vocabulary
    names: PossibleNames
    is_trusted: bool = False
    repairs: list[Repair] = field(default_factory=list)

    @property
    def is_damaged(self) -> bool:
        """Tell whether the article shows enough damage for the bolder rules."""
        return self.vocabulary.is_damaged and not self.is_trusted

    def mend(self, passage: Passage, *, raise_start: bool = False) -> Passage:
        """Return a passage with its damage mended; `raise_start` gives it a capital first."""
        text = passage.text
        edits = [] if text.isprintable() else _invisible(text)
        if not self.is_trusted:
            edits += lost_start(text) if raise_start else []
            edits += _damage(text, self.vocabulary, self.names)
        result, repairs = mended(passage, _apart(edits), self.article)
        self.repairs.extend(repairs)
        return result


def _invisible(text: str) -> list[Edit]:
    return [Edit(run.start(), run.end(), "", "invisible") for run in INVISIBLE_RUN.finditer(text)]


def _damage(text: str, vocabulary: Vocabulary, possible: PossibleNames) -> list[Edit]:
    names = lost_names(text, possible)
    if not names and not _MAY_NEED.search(text):
        return []
    quoted = QuotedSpans(text)
    spaces = missing_spaces(text, vocabulary, quoted)
    inserted = frozenset(edit.start for edit in spaces)
    return [
        *spaces,
        *stray_hyphens(text, vocabulary, quoted),
        *lost_sentence_starts(text, vocabulary, quoted, inserted),
        *(edit for edit in names if edit.start not in quoted),
    ]


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits in order, without those that touch what another has changed already."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        end = kept[-1].end if kept else -1
        if edit.start > end or (edit.start == end and edit.end > edit.start):
            kept.append(edit)
    return kept
