"""Say what each statement of a record stands on: passages of its sources, or a person's word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.model import Briefing, Evidence, Fact, Record, SourceText
from pipeline.render.fulltext import Numbered, number_sentences, sentences_behind
from pipeline.render.language.speaking import gettext
from pipeline.render.passages import Pieces, number_passages
from pipeline.render.passageviews import PassageMaker, text_views
from pipeline.render.places import Unit, field_words, find_unit, find_unit_of_path
from pipeline.render.reasons import reason_words
from pipeline.render.views import Marks, PassageView, ReviewView, SourceTextView, Value
from pipeline.render.wording import BY_HAND, CONFIRMED, METADATA, listed
from pipeline.values import dataclass, replace

MOST_MARKS = 3
NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the statements of one record stand on, by the anchors of its page.

    `texts` are whole articles, `passages` pieces of those that are not shown whole.
    """

    texts: tuple[SourceTextView, ...]
    passages: tuple[PassageView, ...]
    review: tuple[ReviewView, ...]
    by_hand: str
    is_confirmed: bool
    _numbers: Mapping[str, tuple[int, ...]]
    _fields: Mapping[str, frozenset[str]]
    _review: Mapping[str, tuple[int, ...]]

    @property
    def is_read(self) -> bool:
        """Return whether anything of the record was read from an article."""
        return bool(self._fields)

    def marks(self, anchor: str, most: int = MOST_MARKS, *, is_read: bool = True) -> Marks:
        """Return the marks of a statement; `is_read` if it would have evidence had it been read.

        There are no words about hands where nothing of the record has evidence: the page says so
        once.
        """
        review = self._review.get(anchor, ()) if self._review else ()
        if not self._fields:  # and so no numbers either
            return Marks((), None, review) if review else NO_MARKS
        numbers = self._numbers.get(anchor, ())
        if len(numbers) > most and numbers[-1] - numbers[0] == len(numbers) - 1:
            return Marks(numbers[:1], None, review, numbers[-1])
        if numbers:
            return Marks(numbers[:most], None, review)
        is_metadata = anchor in self._fields
        words = gettext(METADATA) if is_metadata else self.by_hand if is_read else None
        return Marks((), words, review) if words or review else NO_MARKS

    def marks_of_fields(self, anchor: str, fields: Sequence[str]) -> Marks:
        """Return the marks of a statement made of several fields, naming those set by hand."""
        marks = self.marks(anchor)
        if marks.words or not self._fields:
            return marks
        read = self._fields.get(anchor, frozenset())
        missing = [field for field in fields if field not in read and "" not in read]
        if not missing:
            return marks
        fields = listed([field_words(field) for field in missing])
        if self.is_confirmed:
            words = gettext("%(fields)s confirmed by a person", fields=fields)
        else:
            words = gettext("%(fields)s set by hand", fields=fields)
        return replace(marks, words=words)

    def has_field(self, anchor: str, field: str) -> bool:
        """Return whether this field of a statement was read, or nothing of the record was."""
        return not self._fields or field in self._fields.get(anchor, frozenset())


def grounds_of_record(
    briefing: Briefing, sources: Mapping[str, Value], shown: SourceText = "quotes"
) -> Grounds:
    """Return what the statements of a record stand on.

    `sources` names its articles in order; `shown` is how much of them the site may show.
    """
    record = briefing.record
    units, evidence, fields = _found(record, briefing.facts)
    texts = [one for one in briefing.texts if one[0] in sources] if shown == "full" else []
    numbered = number_sentences(texts)
    pieces, numbers = _numbered(evidence, numbered, tuple(sources))
    supports: dict[int, list[Value]] = defaultdict(list)
    for anchor, found in numbers.items():
        for number in found:
            supports[number].append(Value(units[anchor].label, href=f"#{anchor}"))
    maker = PassageMaker(briefing, sources, supports, shown)
    views = tuple([maker.view(number, one) for number, one in enumerate(pieces, 1)])
    whole = len(numbered.sentences)
    review, reviewed = _review(record)
    by_hand = CONFIRMED if record.status == "reviewed" else BY_HAND
    return Grounds(
        texts=text_views(numbered, views[:whole], sources),
        passages=views[whole:],
        review=review,
        by_hand=gettext(by_hand),
        is_confirmed=by_hand == CONFIRMED,
        _numbers=numbers,
        _fields={anchor: frozenset(found) for anchor, found in fields.items()},
        _review=reviewed,
    )


def _found(
    record: Record, facts: Sequence[Fact]
) -> tuple[dict[str, Unit], dict[str, list[Evidence]], dict[str, set[str]]]:
    """Return the units that facts are about, what each stands on, and its fields that were read."""
    units: dict[str, Unit] = {}
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    fields: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        unit = find_unit(record, fact.pointer)
        if unit is not None:
            units.setdefault(unit.anchor, unit)
            known = evidence[unit.anchor]
            known += [one for one in fact.evidence if not (known and _is_within(one, known))]
            fields[unit.anchor].add(unit.field)
    return units, evidence, fields


def _numbered(
    evidence: Mapping[str, Sequence[Evidence]], numbered: Numbered, sources: Sequence[str]
) -> tuple[tuple[Pieces, ...], dict[str, tuple[int, ...]]]:
    """Return what has a number, in order, and the numbers (from 1) behind each statement.

    Sentences of whole articles come first, then passages of those that are not at hand.
    """
    if not numbered.sentences:
        return number_passages(evidence, sources) if evidence else ((), {})
    behind = sentences_behind(evidence, numbered)
    whole = len(numbered.sentences)
    rest = {
        anchor: [one for one in pieces if one.source not in numbered.paragraphs]
        for anchor, pieces in evidence.items()
    }
    passages, further = number_passages(rest, sources)
    numbers = {
        anchor: (*found, *(number + whole for number in further.get(anchor, ())))
        for anchor, found in behind.items()
    }
    sentences = tuple([(one,) for one in numbered.sentences])
    return (*sentences, *passages), {anchor: found for anchor, found in numbers.items() if found}


def _is_within(piece: Evidence, known: Sequence[Evidence]) -> bool:
    """Return whether a cell's words, or the like, are part of words that are there already."""
    return any(
        piece.source == one.source and one.start <= piece.start and piece.end <= one.end
        for one in known
    )


def _review(record: Record) -> tuple[tuple[ReviewView, ...], dict[str, tuple[int, ...]]]:
    views = []
    by_anchor: dict[str, tuple[int, ...]] = {}
    for number, item in enumerate(record.review, 1):
        unit = find_unit_of_path(record, item.path)
        place = Value(unit.words, href=f"#{unit.anchor}") if unit else Value(item.path)
        views.append(ReviewView(number, f"r{number}", place, reason_words(item.why)))
        if unit:
            by_anchor[unit.anchor] = (*by_anchor.get(unit.anchor, ()), number)
    return tuple(views), by_anchor
