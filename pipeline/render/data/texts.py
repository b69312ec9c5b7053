"""Put values into files of data: JSON on one line, and text that every program can take."""

import json
import re

_HALF = re.compile("[\ud800-\udfff]")
# JSON may hold these as they are, but programs that read by lines end a line at them.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_line(value: object) -> str:
    """Return a value as JSON on one line, with no line end behind it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if text.isascii() else text.translate(_LINE_ENDS)


def encoded(text: str) -> bytes:
    """Return text in UTF-8; half a character, which UTF-8 has no bytes for, becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text).encode()


def storable(text: str) -> str:
    """Return text for tables: as it is, but for NUL and half characters, which end or spoil it."""
    if "\0" in text:
        text = text.replace("\0", "\u2400")
    return text if text.isascii() else _HALF.sub("\ufffd", text)
