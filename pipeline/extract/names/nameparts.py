"""Tell single words of names from countries, months and agencies."""

import re
from functools import lru_cache

from pipeline.countries import find_country
from pipeline.extract.words.gazetteer import words
from pipeline.extract.words.lines import Line, office_words

_NUMBERED = re.compile(r"\d")
_SHORT_MONTHS = frozenset({"jun", "jan", "mar"})
DASHES = frozenset({"–", "—", "--"})


@lru_cache(maxsize=2048)
def joins_countries(norm: str) -> bool:
    """Say whether a word such as `Omani-Peruvian` or `Sino-Omani` speaks of countries."""
    return any(find_country(part) is not None for part in norm.split("-"))


def is_initial(text: str) -> bool:
    """Say whether the word is one letter with a stop."""
    return len(text) == 2 and text[1] == "." and text[0].isupper()


def signs_dateline(line: Line, index: int) -> bool:
    """Say whether an agency ends a dateline here (`Singapore CNN — The minister ...`)."""
    return line.norm(index + 1) in DASHES and line.tokens[index].text in words("agencies.txt")


def is_short_month(line: Line, index: int) -> bool:
    """Say whether the short form of a month ends a name (`Hong Jun`), and no day stands with it."""
    token = line.tokens[index]
    if token.norm not in _SHORT_MONTHS or not token.text.istitle() or index + 1 in line.matches:
        return False
    return not _NUMBERED.match(line.norm(index + 1)) and not _NUMBERED.search(line.norm(index - 1))


def is_heard_on(line: Line, index: int) -> bool:
    """Say whether a known name in a line of capitals goes on: the next word may be any."""
    particles = office_words("particles")
    here, before = line.norm(index), line.norm(index - 1)
    return here in line.known or here in particles or before in particles


# Burmese forms of address: what follows is a name even where it is a title elsewhere (`U Tun`).
_BEFORE_TITLES = frozenset({"u", "daw", "tun"})


def is_title(line: Line, index: int) -> bool:
    """Say whether the word is an office or an honorific, and no part of a name."""
    norm = line.norm(index)
    if norm in office_words("heads"):
        return norm != "lama" or index == 0 or line.norm(index - 1) in {"dalai", "panchen", "the"}
    if line.norm(index - 1) in _BEFORE_TITLES:
        return False
    is_short = len(norm) < 5 and norm not in office_words("without_stop")
    return norm in office_words("honorifics") and (
        not is_short or line.tokens[index].text.endswith(".")
    )
