"""Say in a review item what the parser reads and what people have, with the article's words."""

import re
from collections.abc import Mapping
from typing import Any

from pipeline.model import Draft
from pipeline.record.data import Path
from pipeline.record.merging.rewording import changed_words
from pipeline.record.merging.values import Dispute, Kind, Value
from pipeline.record.wording import visible

_MOST_QUOTED = 200  # characters
_NAMES = ("name", "title", "caption", "label", "text", "article", "url")


def why_from_dispute(dispute: Dispute, ours: Draft) -> str:
    """Return the reason for looking at a disputed place: both values and the sentence.

    Of two long texts only the words that differ are told, and no sentence that is the value itself.
    """
    said = _said(dispute.kind, dispute.theirs, dispute.ours)
    quote = _quote(ours, dispute.ours_path)
    is_new = quote and " ".join(quote.split()) not in " ".join(
        (text_from_value(dispute.ours) or "").split()
    )
    return f'{said}: "{_short(quote)}"' if is_new else said


def kind_from_why(why: str) -> Kind | None:
    """Return what kind of dispute a reason tells of, None if of none."""
    return next((kind for kind, form in _FORMS.items() if form.match(why)), None)


def tells_of(why: str, kind: Kind, theirs: Value, ours: Value) -> bool:
    """Tell whether a reason is that of a dispute in which the parser says `ours`.

    Of a value that is told whole, people may have changed `theirs` since.
    """
    if kind is Kind.VALUE and why.startswith(f"the article is now read as {_told(ours)}, and "):
        return True
    said = _said(kind, theirs, ours)
    return why == said or why.startswith(f'{said}: "')


_REWORDED = "the article is now read with other words [stands here → is read]: "
_WORDS = {
    Kind.VALUE: "the article is now read as {ours}, and {theirs} stands here",
    Kind.GONE: "{theirs} is no longer read in the article, and stands here",
    Kind.REMOVED: "the article is now read as naming {ours}, which was taken out by hand",
    Kind.NEW: "the article is now read as naming {ours}, which this record does not have",
}
_FORMS = {
    Kind.REMOVED: re.compile("the article is now read as naming .*, which was taken out by hand"),
    Kind.NEW: re.compile("the article is now read as naming .*, which this record does not have"),
    Kind.GONE: re.compile(".* is no longer read in the article, and stands here"),
    Kind.VALUE: re.compile(f"the article is now read as .* stands here|{re.escape(_REWORDED)}"),
}


def _said(kind: Kind, theirs: Value, ours: Value) -> str:
    if kind is Kind.VALUE and isinstance(theirs, str) and isinstance(ours, str):
        changed = changed_words(theirs, ours)
        if changed is not None:
            return f"{_REWORDED}'{visible(changed)}'"
    return _WORDS[kind].format(theirs=_told(theirs), ours=_told(ours))


def _told(value: Value) -> str:
    text = text_from_value(value)
    return "nothing" if text is None else f"'{visible(_short(text))}'"


def _short(text: str) -> str:
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + "…"


def text_from_value(value: Any) -> str | None:  # noqa: ANN401 - plain data
    """Return a value of a record as people read it on one line, None for nothing."""
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _text_of_mapping(value)
    return " | ".join(text for item in value if (text := text_from_value(item)))


def _text_of_mapping(value: Mapping[str, Any]) -> str | None:
    if "format" in value:
        return "a meeting"
    if "end_date" in value:
        return " to ".join(day for day in value.values() if day) or None
    if "rows" in value:
        return f"table of {text_from_value(value['columns'])}"
    if set(value) <= {"country", "organization", "name"}:
        return ", ".join(part for part in value.values() if part) or None
    name = next((value[key] for key in _NAMES if value.get(key)), value.get("id"))
    return text_from_value(name)


def _quote(draft: Draft, path: Path | None) -> str:
    """Return the words that the parser's value at a path stands on; empty if none."""
    if path is None:
        return ""
    pointer = "".join(f"/{step}" for step in path)
    for fact in draft.facts:
        if fact.evidence and (fact.pointer == pointer or fact.pointer.startswith(f"{pointer}/")):
            return visible(" ".join(fact.evidence[0].quote.split()))
    return ""
