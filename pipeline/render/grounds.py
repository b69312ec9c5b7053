"""Say what each statement of a record stands on: passages of its sources, or a person's word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.model import Evidence, Fact, Record
from pipeline.render.passages import Pieces, number_passages
from pipeline.render.places import Unit, field_words, find_unit, find_unit_of_path
from pipeline.render.views import Marks, PassageView, ReviewView, Value
from pipeline.render.wording import BY_HAND, CONFIRMED, METADATA, listed
from pipeline.values import dataclass

MOST_MARKS = 3
NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the statements of one record stand on, by the anchors of its page."""

    passages: tuple[PassageView, ...]
    review: tuple[ReviewView, ...]
    by_hand: str
    _numbers: Mapping[str, tuple[int, ...]]
    _fields: Mapping[str, frozenset[str]]
    _review: Mapping[str, tuple[int, ...]]

    def marks(self, anchor: str, most: int = MOST_MARKS, *, is_read: bool = True) -> Marks:
        """Return the marks of a statement; `is_read` if it would have evidence had it been read.

        There are no words about hands where nothing of the record has evidence: the page says so
        once.
        """
        review = self._review.get(anchor, ()) if self._review else ()
        if not self._fields:  # and so no numbers either
            return Marks((), None, review) if review else NO_MARKS
        numbers = self._numbers.get(anchor, ())
        if numbers:
            return Marks(numbers[:most], None, review)
        is_metadata = anchor in self._fields
        words = METADATA if is_metadata else self.by_hand if is_read else None
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
        words = f"{listed([field_words(field) for field in missing])} {self.by_hand}"
        return Marks(marks.passages, words, marks.review)

    def has_field(self, anchor: str, field: str) -> bool:
        """Return whether this field of a statement was read, or nothing of the record was."""
        return not self._fields or field in self._fields.get(anchor, frozenset())


def grounds_of_record(
    record: Record, facts: Sequence[Fact], sources: Mapping[str, Value]
) -> Grounds:
    """Return what the statements of a record stand on; `sources` names its articles in order."""
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
    passages, numbers = number_passages(evidence, tuple(sources)) if evidence else ((), {})
    review, reviewed = _review(record)
    supports: dict[int, list[Value]] = defaultdict(list)
    for anchor, found in numbers.items():
        for number in found:
            supports[number].append(Value(units[anchor].label, href=f"#{anchor}"))
    return Grounds(
        passages=tuple(
            _passage(number, passage, sources, supports[number])
            for number, passage in enumerate(passages, 1)
        ),
        review=review,
        by_hand=CONFIRMED if record.status == "reviewed" else BY_HAND,
        _numbers=numbers,
        _fields={anchor: frozenset(found) for anchor, found in fields.items()},
        _review=reviewed,
    )


def _is_within(piece: Evidence, known: Sequence[Evidence]) -> bool:
    """Return whether a cell's words, or the like, are part of words that are there already."""
    return any(
        piece.source == one.source and one.start <= piece.start and piece.end <= one.end
        for one in known
    )


def _passage(
    number: int, pieces: Pieces, sources: Mapping[str, Value], supports: Sequence[Value]
) -> PassageView:
    source = pieces[0].source
    is_only = len(sources) == 1 and source in sources
    return PassageView(
        number=number,
        anchor=f"s{number}",
        quotes=tuple(piece.quote for piece in pieces),
        source=None if is_only else sources.get(source, Value(source)),
        supports=tuple(supports),
    )


def _review(record: Record) -> tuple[tuple[ReviewView, ...], dict[str, tuple[int, ...]]]:
    views = []
    by_anchor: dict[str, tuple[int, ...]] = {}
    for number, item in enumerate(record.review, 1):
        unit = find_unit_of_path(record, item.path)
        place = Value(unit.words, href=f"#{unit.anchor}") if unit else Value(item.path)
        views.append(ReviewView(number, f"r{number}", place, item.why))
        if unit:
            by_anchor[unit.anchor] = (*by_anchor.get(unit.anchor, ()), number)
    return tuple(views), by_anchor
