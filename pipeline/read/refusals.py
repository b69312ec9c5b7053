"""Refuse what is no text, or no whole one: binary formats, control characters, a merge conflict."""

import re

from pipeline.errors import SourceError

_SAVE_TEXT = "save its text as .txt and give that"
# Leading bytes -> what the file is and what to do instead.
_FORMATS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", _SAVE_TEXT),
    (b"PK\x03\x04", "a zip archive or an office document", _SAVE_TEXT),
    (b"PK\x05\x06", "an empty zip archive", _SAVE_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document", _SAVE_TEXT),
    (b"{\\rtf", "a rich text document", _SAVE_TEXT),
    (b"\x1f\x8b", "a gzip archive", "unpack it and give the file in it"),
    (b"BZh", "a bzip2 archive", "unpack it and give the file in it"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it and give the file in it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it and give the file in it"),
    (b"Rar!\x1a\x07", "a rar archive", "unpack it and give the file in it"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "unpack it and give the file in it"),
    (b"\x89PNG\r\n", "a picture", "give the article as text"),
    (b"\xff\xd8\xff", "a picture", "give the article as text"),
    (b"GIF87a", "a picture", "give the article as text"),
    (b"GIF89a", "a picture", "give the article as text"),
    (b"II*\x00", "a picture", "give the article as text"),
    (b"MM\x00*", "a picture", "give the article as text"),
    (b"SQLite format 3\x00", "a database", "give the article as text"),
    (b"\x7fELF", "a program", "give the article as text"),
    (b"bplist00", "a web archive of a browser", "save the page as HTML and give that"),
)
# Control characters that texts do hold; form feed and escape come from old word processors.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MAX_CONTROL_SHARE = 0.01
_FEW_CONTROLS = 3
# The marks of a conflict in their order; one alone may be somebody's ornament.
_CONFLICT = tuple(
    re.compile(mark, re.MULTILINE)
    for mark in (r"^<{7}(?: |\r?$)", r"^={7}\r?$", r"^>{7}(?: |\r?$)")
)


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `SourceError` if the bytes are a binary format or hold a NUL byte."""
    for magic, what, remedy in _FORMATS:
        if data.startswith(magic) and not _is_prose(data, magic):
            raise SourceError(name, f"{what}, not text", remedy)
    offset = data.find(b"\0")
    if offset >= 0:
        remedy = "give a text file, saved as UTF-8"
        raise SourceError(name, f"binary file (NUL byte at offset {offset})", remedy)


def _is_prose(data: bytes, magic: bytes) -> bool:
    """Tell whether letters that open an archive here only begin a word."""
    return magic == b"BZh" and not data[3:4].isdigit()


def refuse_control_characters(text: str, name: str) -> None:
    """Raise `SourceError` if the text holds NUL or is crowded with control characters."""
    count = sum(1 for _ in _CONTROL.finditer(text))
    is_crowded = count > _FEW_CONTROLS and count > _MAX_CONTROL_SHARE * len(text)
    if "\0" in text or is_crowded:
        fault = f"binary file ({count} control characters)"
        raise SourceError(name, fault, "give a text file, saved as UTF-8")


def refuse_conflict(text: str, name: str) -> None:
    """Raise `SourceError` if git left a merge conflict in the text."""
    if "<<<<<<<" not in text:
        return
    places: list[int] = []
    for mark in _CONFLICT:
        found = mark.search(text, places[-1] if places else 0)
        if found is None:
            return
        places.append(found.start())
    line = text.count("\n", 0, places[0]) + 1
    fault = f"git left a merge conflict in line {line}"
    raise SourceError(name, fault, "keep the lines that are right and delete the marks")
