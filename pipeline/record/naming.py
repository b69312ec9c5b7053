"""Compare names as people would, whatever texts leave out of them."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ`´"), "'")


def folded_name(name: str) -> str:
    """Return a name without what texts may leave out: capitals, accents, stops, further spaces."""
    marks = unicodedata.normalize("NFD", name.casefold().translate(_APOSTROPHES))
    plain = "".join(char for char in marks if not unicodedata.combining(char))
    return " ".join(plain.replace(".", " ").split())


def has_letter(name: str) -> bool:
    """Tell whether a text may be a name at all."""
    return re.search(r"[^\W\d_]", name) is not None
