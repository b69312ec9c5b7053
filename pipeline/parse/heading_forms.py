"""Tell by its own words whether a line has the form of a heading, whatever stands around it."""

import re
from collections.abc import Sequence

from pipeline.parse import lexicon
from pipeline.parse.word_classes import bare, word_class

_HEADING_WORDS = 16
_LONGEST = 160
_COUNTED_WORDS = 10
_COLON_WORDS = 8
_EXCLAIMED_WORDS = 3
_NO_HEADING_END = (".", ",", ";", ":", "…", "—", "–", " -", "”.", '."', ".”", ".’")
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Ltd|Co|Jr|Sr|No|St)\.$")
# Addresses, bare file names, telephone numbers; signs of formulas, mark-up and command lines.
_NO_PROSE = re.compile(
    r"https?://|www\.|@\w|^\+?\d[\d -]+$|(?:\d[ ()-]?){9}|^\d{1,2}:\d\d\b|"
    r"^[^\sA-Z]+\.[a-z]{2,4}$|[<>]|\S ?={1,2} |=$| --"
)
# A line that is in brackets from end to end is an aside, a stage direction or a gap to fill in.
_REFERENCE = re.compile(
    r"(?:no|nr|ref|file|case|document|doc)\.? ?:? ?[\w/.-]*\d[\w/.-]*", re.IGNORECASE
)
_BRACKETED = re.compile(r"(?:\([^()]*\)|\[[^][]*\]|\{[^{}]*\})(?: (?:\([^()]*\)|\[[^][]*\]))*")
# How letters and memos begin and end, and how remarks do.
_LETTER = re.compile(
    r"(?:subject|re|to|from|cc|bcc|attn|example|note|tip|nb|p\.?s|source|sources) ?:\s|"
    r"(?:dear|hi|hello|sincerely|regards|best(?: wishes| regards)?|yours \w+|cheers)\b.{0,30}[,!]",
    re.IGNORECASE,
)
# "Step 2", "3.", "IV." before a heading: it may end with a full stop then, as sections of laws do.
_COUNTED = re.compile(
    r"(?:(?:step|part|phase|stage|section|chapter|rule|lesson|principle|tip|article|item) \d{1,3}"
    r"\b|\d{1,2}(?:\.\d{1,2})*[.)] |[IVX]{1,5}\. )",
    re.IGNORECASE,
)
# Headings that any article may have, and those of two parts ("Looking Ahead: the Next Round").
_STOCK = re.compile(
    r"(?:(?:in )?(?:conclusions?|closing|summary|brief)|conclusions? (?:and|&) .*|"
    r"(?:final|closing|concluding) (?:thoughts?|words?|remarks?|notes?)|"
    r"(?:to )?(?:wrap|wrapping|sum|summing) (?:it |things )?up|(?:the )?bottom line|"
    r"looking (?:ahead|forward|back)\b.*|(?:the )?(?:way|road|path|roads?) (?:ahead|forward)\b.*|"
    r"(?:key |main )?(?:takeaways?|recommendations?|next steps|outlook|background|reactions?)"
    r"(?: (?:for|to|of|on|from)\b.*)?|what (?:comes |happens |is )?next\b.*|"
    r"historical (?:context|background)|frequently asked questions)[?:.!]?",
    re.IGNORECASE,
)
_TWO_PARTS = re.compile(r"(?:[^\W\d]\S* ){1,4}?[^\W\d][\w’'-]*: ?(?:[A-Za-z“\"‘'].*[a-z?])$")
_SENTENCES = re.compile(r"[a-z]{4,}[.!?] [A-Z][a-z]")
_LEADS_IN = lexicon.words(
    "include includes included including follow follows following below example examples see note "
    "notes e.g i.e such namely"
)
_OPEN_END = (
    lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.DETERMINERS - {"all", "more", "both"}
)
_FINITE = frozenset({"aux", "mod", "verbs", "past"})


def is_heading_like(text: str, most_words: int = _HEADING_WORDS) -> bool:
    """Tell whether a line has the form of a heading that may stand right above its text."""
    if len(text) > _LONGEST or not any(char.isalpha() for char in text):
        return False
    words = text.split(" ")
    if len(words) > most_words or not _ends_well(text, words) or _is_other(text):
        return False
    if is_title_case(words) or _is_question(text):
        return True
    if text.endswith("!") and len(words) > _EXCLAIMED_WORDS:
        return False
    return not _is_sentence(words) and not _SENTENCES.search(text)


def _ends_well(text: str, words: Sequence[str]) -> bool:
    if text.endswith(_NO_HEADING_END) and not _ABBREVIATED_END.search(text):
        return is_counted(text) and text.endswith(".") and len(words) <= _COUNTED_WORDS
    if text[0] in '“"«' and text[-1] in '”"»':
        return False  # somebody's words
    last = words[-1].lower() if text.isupper() else words[-1]
    if len(words) > 1 and last.islower() and last in _OPEN_END - lexicon.ADVERBS:
        # "Who this is for" is whole, "what they agreed on the" is not.
        return last in lexicon.PREPOSITIONS and words[0].lower() in lexicon.QUESTION_WORDS
    return True


def _is_other(text: str) -> bool:
    return bool(
        _NO_PROSE.search(text)
        or _REFERENCE.fullmatch(text)
        or _BRACKETED.fullmatch(text)
        or opens_letter(text)
    )


def _is_question(text: str) -> bool:
    return text.endswith("?") and ":" not in text and not _SENTENCES.search(text)


def opens_letter(text: str) -> bool:
    """Tell whether a line is of those with which letters, memos and remarks begin or end."""
    return _LETTER.match(text) is not None


def is_counted(text: str) -> bool:
    """Tell whether a line starts with its number among the sections."""
    return _COUNTED.match(text) is not None


def is_surely_heading(text: str) -> bool:
    """Tell whether a short line is a heading by its words alone, even amid the rows of a table."""
    return (
        is_counted(text) or _STOCK.fullmatch(text) is not None or _TWO_PARTS.match(text) is not None
    )


def is_heading_with_colon(text: str) -> bool:
    """Tell whether a line that ends with a colon names a section and is no lead-in.

    A lead-in is a clause ("They agreed to:"), or it says what follows ("Examples:"); a name in
    capitals has neither.
    """
    words = text[:-1].split(" ")
    if not text.endswith(":") or not 2 <= len(words) <= _COLON_WORDS or _is_other(text):
        return False
    if any(bare(word).lower() in _LEADS_IN or word_class(word) in _FINITE for word in words):
        return False
    content = [word for word in words if len(bare(word)) > 3]
    return len(content) > 1 and all(word[0].isupper() for word in content)


def is_title_case(words: Sequence[str]) -> bool:
    """Tell whether most of the words that a title capitalises have their capital."""
    content = [word for word in words if len(bare(word)) > 3 and word[0].isalpha()]
    return len(content) > 1 and sum(word[0].isupper() for word in content) >= 0.6 * len(content)


def _is_sentence(words: Sequence[str]) -> bool:
    """Tell whether an unpunctuated line reads like a broken sentence: long, with a finite verb."""
    return len(words) > 12 and any(word_class(word) in {"aux", "mod"} for word in words)


def announces(text: str) -> bool:
    """Tell whether a line says that a list or table follows, though it has no colon."""
    low = text.lower()
    return "the following" in low or " as follows" in low or low.endswith(" below")
