"""Clean what a page or a file says of itself: one line of text, a date, an address, a language."""

import re
import unicodedata
from datetime import date
from email.utils import parsedate
from urllib.parse import urlsplit

MAX_CHARS = 500
_UNWANTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_ISO_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}")


def line_from_value(value: str | None) -> str | None:
    """Return the value as one clean line in NFC; None if it is empty or too long to be one."""
    if value is None:
        return None
    line = " ".join(unicodedata.normalize("NFC", _UNWANTED.sub("", value)).split())
    return line if line and len(line) <= MAX_CHARS else None


def date_from_value(value: str | None) -> str | None:
    """Return the ISO date that a machine-readable date begins with, None if it is no real date.

    Mail dates (RFC 5322) are read too. The day stays as written: no time zone is applied.
    """
    text = (value or "").strip()[:64]
    match = _ISO_DATE.match(text)
    numbers = tuple(int(part) for part in match.groups()) if match else _mail_date(text)
    try:
        return date(*numbers).isoformat() if numbers else None
    except (ValueError, OverflowError):
        return None


def _mail_date(text: str) -> tuple[int, int, int] | None:
    if not re.match(r"[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4}\b", text):
        return None
    parsed = parsedate(text)
    return parsed[:3] if parsed else None


def url_from_value(value: str | None) -> str | None:
    """Return an absolute http or https address, None for anything else."""
    line = line_from_value(value)
    if line is None or re.search(r"[\s\"'<>\\]", line):
        return None
    try:
        parts = urlsplit(line)
    except ValueError:
        return None
    return line if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def language_from_value(value: str | None) -> str | None:
    """Return a language tag (BCP 47) in lower case, None if it is none."""
    tag = (value or "").strip().lower().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None
