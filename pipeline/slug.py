"""Make ids that are safe as file names and web addresses on every system."""

import re
import unicodedata

MAX_LENGTH = 80
# Names that Windows reserves for devices, whatever their extension.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = {"con", "prn", "aux", "nul", "index"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
# Latin letters that do not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
# Cyrillic and Greek letters as they are written in Latin ones, each the same wherever it stands.
_LETTERS |= {
    ord(letter): latin
    for letters, written in (
        ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
         "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
        ("іїєґўјљњћџђѓќѕәғқңөұүһ",
         "i yi ye g u j lj nj c dz dj g k dz a g q n o u u h"),
        ("αβγδεζηθικλμνξοπρσςτυφχψω",
         "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    )
    for letter, latin in zip(letters, written.replace("-", "'").split(), strict=True)
}  # fmt: skip


def slug_from_text(text: str, fallback: str = "item") -> str:
    """Return `text` in lower-case ASCII letters, digits, `_` and single hyphens, 1 to 80 long."""
    letters = unicodedata.normalize("NFC", text.casefold()).translate(_LETTERS)
    folded = unicodedata.normalize("NFKD", letters)
    plain = "".join(char for char in folded if not unicodedata.combining(char)).translate(_LETTERS)
    plain = re.sub(r"['’ʻʼ`]", "", plain)
    slug = re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")
    slug = slug[:MAX_LENGTH].rstrip("-_") or fallback
    return f"{slug}-1" if is_reserved(slug) else slug


def is_reserved(slug: str) -> bool:
    """Tell whether a slug is the name of a device on some systems, or of a page beside it."""
    return slug in _RESERVED


def unique_slug(text: str, taken: set[str], fallback: str = "item") -> str:
    """Return a slug of `text` that is not in `taken`, numbered from 2 if need be, and add it."""
    slug = base = slug_from_text(text, fallback)
    number = 2
    while slug in taken:
        slug = f"{base}-{number}"
        number += 1
    taken.add(slug)
    return slug
