"""Compare names as people would, whatever texts leave out of them."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ`´"), "'")


# As in the schema of people.yaml.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def folded_name(name: str) -> str:
    """Return a name without what texts may leave out: capitals, accents, stops, further spaces."""
    marks = unicodedata.normalize("NFD", name.casefold().translate(_APOSTROPHES))
    plain = "".join(char for char in marks if not unicodedata.combining(char))
    return " ".join(plain.replace(".", " ").split())


def has_letter(name: str) -> bool:
    """Tell whether a text may be a name at all."""
    return re.search(r"[^\W\d_]", name) is not None


def is_on_one_line(name: str) -> bool:
    """Tell whether a name holds no control character, so that it can be listed."""
    return _CONTROL.search(name) is None
