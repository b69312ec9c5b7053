"""Say for readers what a field held before a correction and holds now: its value in words.

Corrections keep values as the record's file has them: dates of ISO 8601, codes of countries, words
of closed lists. Other text is shown as it stands.
"""

from collections.abc import Mapping
from typing import Final

from pipeline.render.dates import date_value
from pipeline.render.language.speaking import gettext, message
from pipeline.render.parties import shown_country
from pipeline.render.wording import (
    CLAIM,
    FORMAT,
    MEETING_STATUS,
    RECORD_STATUS,
    SETTING,
    topic_word,
)

_UNKNOWN: Final = ("unknown", message("Not known"))
_STATUS: Final[dict[str, str]] = {key: word for key, (word, _) in RECORD_STATUS.items()}
_CLAIM: Final[dict[str, str]] = {key: word for key, (word, _) in CLAIM.items()}
_WORDS: Final[Mapping[str, dict[str, str]]] = {
    "status": _STATUS,
    "meeting.status": dict(MEETING_STATUS.items()),
    "meeting.format": dict([*FORMAT.items(), _UNKNOWN]),
    "meeting.setting": dict([*SETTING.items(), _UNKNOWN]),
}
_DATES: Final = frozenset({"date", "end_date", "published"})


def worded(path: str, text: str | None) -> str | None:
    """Return the text of a field of a record (`meeting.date`) as readers are told it."""
    if not text:
        return text
    field = path.rpartition(".")[2]
    if field in _DATES:
        return date_value(text).text
    if field == "country":
        return shown_country(text)
    words = _CLAIM if path.startswith("themes[") and field == "claim" else _WORDS.get(path, {})
    if path.startswith("topics["):
        return topic_word(text)
    word = words.get(text)
    return text if word is None else gettext(word)
