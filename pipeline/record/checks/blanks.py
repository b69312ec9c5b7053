"""What readers know things by can be seen: no title, name or heading is blank or invisible."""

import unicodedata
from collections.abc import Iterator

from pipeline.record.data import Data, mappings_in, value_at
from pipeline.record.findings import Finding

# They count as letters or signs and show nothing: fillers of Hangul, the blank Braille pattern.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_NAMED = (("participants", "name"), ("themes", "title"), ("tables", "caption"))


def find_blanks(data: Data) -> Iterator[Finding]:
    """Yield titles and names of a record that show nothing."""
    yield from _finding(("title",), value_at(data, ("title",)))
    for part, key in _NAMED:
        for index, item in mappings_in(value_at(data, (part,))):
            yield from _finding((part, index, key), item.get(key))


def _finding(path: tuple[str | int, ...], text: Data) -> Iterator[Finding]:
    if not isinstance(text, str) or (text[:1].isalnum() and text[0] not in _BLANK):
        return
    if text and not any(map(_shows, text)):
        what = "a name" if path[-1] == "name" else "words that can be seen, or null"
        yield Finding(path=path, message="shows nothing", remedy=f"write {what}", code="blank")


def _shows(char: str) -> bool:
    return unicodedata.category(char)[0] not in "ZC" and char not in _BLANK
