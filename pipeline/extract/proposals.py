"""Turn what other extractors propose into review items; a proposal never becomes a fact.

Enter a document, the draft that the rules made of it, and proposals that fit both; leaves the draft
with further review items at the end of its list, each leading to its sentence.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.extract.names.namesakes import is_same_name, name_parts
from pipeline.extract.words.sentences import document_sentences
from pipeline.extract.words.wording import clean, sentence_evidence, span_evidence
from pipeline.model import Document, Draft, Evidence, Fact, Proposal, Record, ReviewItem
from pipeline.values import replace

# A person looks through a list of this length; a longer one is left unread.
MOST_SHOWN = 20
# The list of people: names in it are compared as those of persons are.
_PEOPLE = "participants"
_MOST_CHARACTERS = 300  # of a line that is no sentence


class Proposed(NamedTuple):
    """A proposal, the name of its extractor, and the texts that the record holds at its place."""

    extractor: str
    proposal: Proposal
    held: tuple[str, ...] = ()


class _Quotation(NamedTuple):
    text: str
    evidence: tuple[Evidence, ...]


def with_proposals(document: Document, draft: Draft, proposed: Iterable[Proposed]) -> Draft:
    """Return the draft with a review item for each proposal that says something new.

    They stand in the order of the text. Of more than `MOST_SHOWN`, those with the highest
    confidence are listed, and one item for each extractor counts the others.
    """
    names = _names(draft.record)
    new = [one for one in sorted(proposed, key=_order) if not _is_held(one, names)]
    distinct = sorted(_distinct(new), key=_order)
    shown = sorted(sorted(distinct, key=_surest_first)[:MOST_SHOWN], key=_order)
    if not shown:
        return draft
    quotations = _quotations(document, shown)
    quoted = [
        ReviewItem(path=one.proposal.path, why=f"{_opening(one)}: “{quotation.text}”")
        for one, quotation in zip(shown, quotations, strict=True)
    ]
    first = len(draft.record.review)
    facts = [
        Fact(f"/review/{first + number}/why", quotation.evidence, one.proposal.confidence)
        for number, (one, quotation) in enumerate(zip(shown, quotations, strict=True))
    ]
    review = (*draft.record.review, *quoted, *_rest(one for one in distinct if one not in shown))
    return replace(draft, record=replace(draft.record, review=review), facts=(*draft.facts, *facts))


def _order(one: Proposed) -> tuple[int, int, str, str, str]:
    proposal = one.proposal
    return proposal.start, proposal.end, proposal.path, clean(proposal.value), one.extractor


def _surest_first(one: Proposed) -> float:
    return -(one.proposal.confidence or 0.0)


def _opening(one: Proposed) -> str:
    return f"{one.extractor} proposes `{clean(one.proposal.value)}` as {clean(one.proposal.what)}"


def _names(record: Record) -> tuple[str, ...]:
    """Return every name of a person or organization that the record holds."""
    served = (one.represents.organization for one in record.participants if one.represents)
    found = [*(one.name for one in record.participants), *served]
    for source in record.sources:
        found += [source.publisher, source.author, *source.attributed_to]
    return tuple(name for name in dict.fromkeys(found) if name)


def _is_held(one: Proposed, names: Sequence[str]) -> bool:
    value = one.proposal.value
    if one.proposal.path == _PEOPLE:
        return any(is_same_name(value, name) for name in (*names, *one.held))
    return _folded(value) in {_folded(text) for text in one.held}


def _folded(text: str) -> str:
    return clean(text).casefold()


def _distinct(proposed: Sequence[Proposed]) -> list[Proposed]:
    """Return each proposal once, a person under the fullest of the names that are proposed."""
    once: dict[tuple[str, ...], Proposed] = {}
    for one in proposed:
        is_person = one.proposal.path == _PEOPLE
        parts = name_parts(one.proposal.value) if is_person else (_folded(one.proposal.value),)
        once.setdefault((one.proposal.path, *parts), one)
    others = [one for key, one in once.items() if key[0] != _PEOPLE]
    people: list[Proposed] = []
    by_part: dict[str, list[str]] = {}
    for key, one in sorted(once.items(), key=lambda pair: -len(pair[0])):
        value = one.proposal.value
        fuller = by_part.get(key[-1], [])
        if key[0] == _PEOPLE and not any(is_same_name(value, name) for name in fuller):
            people.append(one)
            for part in key[1:]:
                by_part.setdefault(part, []).append(value)
    return [*others, *people]


def _rest(left_out: Iterable[Proposed]) -> list[ReviewItem]:
    counts = Counter(one.extractor for one in left_out)
    return [
        ReviewItem(path=_PEOPLE, why=f"{name} proposes {count} more that are not listed here")
        for name, count in sorted(counts.items())
    ]


def _quotations(document: Document, shown: Sequence[Proposed]) -> list[_Quotation]:
    """Return the sentence of each proposal, the words around it where it stands in none."""
    sentences = [
        (*one.span(0, one.end - one.start), one)
        for one in document_sentences(document)
        if one.where != "page" and one.start < one.end
    ]
    found = []
    for one in shown:
        start, end = one.proposal.start, one.proposal.end
        around = next((s for first, last, s in sentences if first <= start < last), None)
        if around is None:
            found.append(_line(document, start, end))
        else:
            evidence = sentence_evidence(document.article, (around,))
            found.append(_Quotation(clean(around.text), evidence))
    return found


def _line(document: Document, start: int, end: int) -> _Quotation:
    """Return the line around words that stand in a table or outside the article's own text."""
    text = document.article.text
    margin = max(0, _MOST_CHARACTERS - (end - start)) // 2
    first = max(text.rfind("\n", 0, start) + 1, start - margin)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + margin)
    return _Quotation(clean(text[first:last]), span_evidence(document.article, first, last))
