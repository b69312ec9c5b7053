"""Pass over countries in a row, what states call themselves, and an acronym in brackets."""

from pipeline.extract.words.lines import Line

_FORMS = frozenset(
    {"republic", "kingdom", "state", "commonwealth", "emirate", "sultanate", "federation",
     "principality", "union"}
)  # fmt: skip
_MOST_WORDS = 4
_GLOSSES = frozenset({"also", "formerly", "known", "or", "officially", "then"})
_LONGEST_GLOSS = 9


def country_list(
    line: Line, code: str | None, index: int, *, many: bool
) -> tuple[tuple[str, ...], int]:
    """Return the codes of the countries from `code` on, and the index after the last of them."""
    codes = [code] if code else []
    while many:
        following = index
        while line.norm(following) in {",", "and", "the"}:
            following += 1
        match = line.matches.get(following)
        if following == index or match is None or match.entry.kind != "country":
            break
        codes.append(match.entry.code or "")
        index = after_acronym(line, match.next)
    return tuple(codes), index


def after_acronym(line: Line, index: int) -> int:
    """Return the index after `(ABC)` or `(also known as Kabuga)` at `index`, or `index`."""
    if line.norm(index) != "(":
        return index
    if line.norm(index + 2) == ")":
        return index + 3
    if line.norm(index + 1) in _GLOSSES:
        for end in range(index + 3, index + _LONGEST_GLOSS):
            if line.norm(end) == ")":
                return end + 1
    return index


def after_form_of_state(line: Line, index: int) -> int:
    """Return the index of the country behind `People's Republic of`, or `index`.

    The list of countries has such names only of some states.
    """
    if index in line.matches:
        return index
    for form in range(index, min(index + _MOST_WORDS, len(line.tokens))):
        is_office = form == index and line.norm(index - 1) != "the"  # `Secretary of State of X`
        if line.norm(form) in _FORMS and line.norm(form + 1) == "of" and not is_office:
            country = line.skip_article(form + 2)
            match = line.matches.get(country)
            return country if match is not None and match.entry.kind == "country" else index
        if not (line.tokens[form].is_capital or line.norm(form) in {"'s", "'"}):
            break
    return index


def is_of_country(line: Line, index: int) -> bool:
    """Say whether `of Oman` or `of the Kingdom of Oman` stands at `index`."""
    country = after_form_of_state(line, line.skip_article(index + 1))
    match = line.matches.get(country)
    return line.norm(index) == "of" and match is not None and match.entry.kind == "country"
