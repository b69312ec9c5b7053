"""Pass over `H.E. Dr.` and the like before a name."""

from functools import cache

from pipeline.extract.words.lines import Line, office_words

_RETIRED = frozenset({"rtd", "retd", "ret'd", "ret", "retired"})


def after_honorifics(line: Line, index: int) -> tuple[int, str | None]:
    """Return the index after `H.E. Dr.` and the like, and their words."""
    first = index
    while line.norm(index) in _openers() or (index > first and line.norm(index) == "("):
        pair = f"{line.norm(index)} {line.norm(index + 1)}"
        triple = f"{pair} {line.norm(index + 2)}"
        if triple in office_words("honorifics"):
            index += 3
        elif pair in office_words("honorifics"):
            index += 2
        elif line.norm(index) in office_words("honorifics") and _is_honorific(line, index):
            index += 1
        elif line.norm(index) == "(" and index > first and _is_bracketed(line, index):
            index += 3
        else:
            break
    return index, line.words(first, index) if index > first else None


def _is_bracketed(line: Line, index: int) -> bool:
    """Say whether brackets hold one word such as `(Rtd)` or `(Dr.)`."""
    if line.norm(index + 2) == ".":
        return False
    is_title = line.norm(index + 1) in office_words("honorifics") and line.norm(index + 2) == ")"
    return is_title or line.norm(index + 1) in _RETIRED


@cache
def _openers() -> frozenset[str]:
    """Return the first words of all honorifics."""
    return frozenset(words.split()[0] for words in office_words("honorifics"))


def _is_honorific(line: Line, index: int) -> bool:
    token = line.tokens[index]
    if token.norm in office_words("short_titles"):
        return token.text.isupper()
    if token.norm == "tan" and line.norm(index + 1) not in {"sri", "seri"}:
        return False  # a family name far more often
    return token.is_capital and (token.norm != "he" or token.text == "HE")
