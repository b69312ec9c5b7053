"""Show passages of articles with what they support, as far as the site may show them."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.model import Briefing, Evidence, Repair, SourceText
from pipeline.render.fulltext import Numbered
from pipeline.render.language.speaking import gettext
from pipeline.render.originals import original_href, printed_pieces
from pipeline.render.passages import Pieces
from pipeline.render.repairs import mended_words
from pipeline.render.views import Mended, PassageView, SourceTextView, Value

_SPACE = 2  # characters at most between two sentences that follow each other: a space, line ends
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")


class PassageMaker:
    """What the passages of one record have in common."""

    def __init__(
        self,
        briefing: Briefing,
        sources: Mapping[str, Value],
        supports: Mapping[int, Sequence[Value]],
        shown: SourceText,
    ) -> None:
        self._addresses = {one.article: one.url for one in briefing.record.sources}
        self._repairs = _repairs(briefing)
        self._sources = sources
        self._supports = supports
        self._is_shown = shown != "none"

    def view(self, number: int, pieces: Pieces) -> PassageView:
        """Return a passage, which is made of these pieces."""
        source = pieces[0].source
        is_only = len(self._sources) == 1 and source in self._sources
        quotes = _quotes(pieces) if self._is_shown else ()
        return PassageView(
            number=number,
            anchor=f"s{number}",
            quotes=quotes,
            where=None if quotes else _where(pieces),
            mended=self._mended(source, pieces) if quotes else (),
            original=original_href(self._addresses.get(source), _as_printed(source, quotes)),
            source=None if is_only else self._sources.get(source, Value(source)),
            supports=tuple(self._supports.get(number, ())),
        )

    def _mended(self, source: str, pieces: Sequence[Evidence]) -> tuple[Mended, ...]:
        repairs = self._repairs.get(source, ())
        if not repairs:
            return ()
        return tuple(word for piece in pieces for word in mended_words(piece, repairs))


def _where(pieces: Pieces) -> str:
    first, last = pieces[0].start + 1, pieces[-1].end
    return gettext("characters %(first)s to %(last)s", first=first, last=last)


def _quotes(pieces: Pieces) -> tuple[str, ...]:
    """Return the words of pieces, neighbouring sentences as one."""
    if len(pieces) == 1:
        return (pieces[0].quote,)
    found = [pieces[0].quote]
    for before, one in pairwise(pieces):
        is_next = before.source == one.source and 0 <= one.start - before.end <= _SPACE
        if is_next and _ENDS.search(before.quote):
            found[-1] = f"{found[-1]} {one.quote}"
        else:
            found.append(one.quote)
    return tuple(found)


def _as_printed(source: str, quotes: tuple[str, ...]) -> tuple[str, ...]:
    """Return quotes as the page of the source is likely to have them."""
    is_markdown = source.lower().endswith((".md", ".markdown"))
    return tuple(
        piece for quote in quotes for piece in printed_pieces(quote, is_markdown=is_markdown)
    )


def text_views(
    numbered: Numbered, views: Sequence[PassageView], sources: Mapping[str, Value]
) -> tuple[SourceTextView, ...]:
    """Return whole articles, their sentences (`views`, all in order) by paragraph."""
    found = []
    at = 0
    for name, lengths in numbered.paragraphs.items():
        paragraphs = []
        for length in lengths:
            paragraphs.append(tuple(views[at : at + length]))
            at += length
        found.append(SourceTextView(sources[name], tuple(paragraphs)))
    return tuple(found)


def _repairs(briefing: Briefing) -> dict[str, tuple[Repair, ...]]:
    """Return the repairs by the article that they were made in: the one that was read."""
    read = next((one.source for fact in briefing.facts for one in fact.evidence), None)
    return {read: briefing.repairs} if read and briefing.repairs else {}
