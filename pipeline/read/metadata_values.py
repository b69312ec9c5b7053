"""Clean what a page or a file says of itself: one line of text, a date, an address, a language."""

import re
import unicodedata
from datetime import date
from urllib.parse import urlsplit

from pipeline.months import MONTHS

MAX_CHARS = 500
_UNWANTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
# The year comes first: only then is it clear which number is the month. A time may follow.
_DATES = (
    re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"),
    re.compile(r"(\d{4})()(\d{2})(\d{2})(?=\d{6}(?!\d)|(?!\d))"),
)
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WORDED = tuple(
    re.compile(rf"(?:[A-Za-z]{{3,9}},?\s+)?{form}\s+(?P<year>\d{{4}})(?!\d)")
    for form in (rf"{_DAY}\s+{_MONTH},?", rf"{_MONTH}\s+{_DAY},?")
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}")


def line_from_value(value: str | None) -> str | None:
    """Return the value as one clean line in NFC; None if it is empty or too long to be one."""
    if value is None:
        return None
    line = " ".join(unicodedata.normalize("NFC", _UNWANTED.sub("", value)).split())
    return line if line and len(line) <= MAX_CHARS else None


def date_from_value(value: str | None) -> str | None:
    """Return the ISO date that a stated date begins with, None if it is no real or clear date.

    Read are dates with the year first and dates with an English month, as mails have them
    (RFC 5322). The day stays as written: no time zone is applied.
    """
    text = (value or "").strip()[:64]
    numbers = _numbered(text) or _worded(text)
    try:
        return date(*numbers).isoformat() if numbers else None
    except (ValueError, OverflowError):
        return None


def _numbered(text: str) -> tuple[int, int, int] | None:
    match = next((found for pattern in _DATES if (found := pattern.match(text))), None)
    return (int(match[1]), int(match[3]), int(match[4])) if match else None


def _worded(text: str) -> tuple[int, int, int] | None:
    match = next((found for pattern in _WORDED if (found := pattern.match(text))), None)
    if match is None:
        return None
    name = match["month"].lower()
    months = [at for at, month in enumerate(MONTHS, 1) if name in (month, month[:3], month[:4])]
    return (int(match["year"]), months[0], int(match["day"])) if months else None


def url_from_value(value: str | None) -> str | None:
    """Return an absolute http or https address without user name, None for anything else."""
    line = line_from_value(value)
    if line is None or re.search(r"[\s\"'<>\\]", line):
        return None
    try:
        parts = urlsplit(line)
    except ValueError:
        return None
    is_web = parts.scheme.lower() in ("http", "https") and "@" not in parts.netloc
    return line if is_web and parts.hostname else None


def language_from_value(value: str | None) -> str | None:
    """Return a language tag (BCP 47) in lower case, None if it is none."""
    tag = (value or "").strip().lower().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None
