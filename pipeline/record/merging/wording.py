"""Say in a review item what the parser reads and what people have, with the article's words."""

from collections.abc import Mapping
from typing import Any

from pipeline.model import Draft
from pipeline.record.data import Data, Path, value_at
from pipeline.record.merging.values import Dispute, Kind
from pipeline.record.wording import visible

_MOST_QUOTED = 200  # characters
_NAMES = ("name", "title", "caption", "label", "text", "article", "url")


def place_from_path(data: Data, path: Path) -> str:
    """Return a path as people write it, items by their ids: `participants[ana-duarte].role`."""
    text = ""
    for at, step in enumerate(path):
        if isinstance(step, str):
            text += f".{step}"
        else:
            item_id = value_at(data, (*path[: at + 1], "id"))
            text += f"[{item_id if isinstance(item_id, str) else step}]"
    return text.removeprefix(".")


def why_from_dispute(dispute: Dispute, ours: Draft) -> str:
    """Return the reason for looking at a disputed place: both values and the sentence."""
    theirs, now = _told(dispute.theirs), _told(dispute.ours)
    said = {
        Kind.VALUE: f"the article is now read as {now}, and {theirs} stands here",
        Kind.GONE: f"{theirs} is no longer read in the article, and stands here",
        Kind.REMOVED: f"the article is now read as naming {now}, which was taken out by hand",
        Kind.NEW: f"the article is now read as naming {now}, which this record does not have",
    }[dispute.kind]
    quote = _quote(ours, dispute.ours_path)
    return f'{said}: "{quote}"' if quote else said


def _told(value: Any) -> str:  # noqa: ANN401 - plain data
    text = text_from_value(value)
    if text is None:
        return "nothing"
    return f"'{visible(text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + '…')}'"


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
    """Return the words that the parser's value at a path stands on, shortened; empty if none."""
    if path is None:
        return ""
    pointer = "".join(f"/{step}" for step in path)
    for fact in draft.facts:
        if fact.evidence and (fact.pointer == pointer or fact.pointer.startswith(f"{pointer}/")):
            words = " ".join(fact.evidence[0].quote.split())
            short = words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1] + "…"
            return visible(short)
    return ""
