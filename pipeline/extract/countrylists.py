"""Pass over countries in a row, and an acronym in brackets."""

from pipeline.extract.lines import Line


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
    """Return the index after `(ABC)` at `index`, or `index`."""
    if line.norm(index) == "(" and line.norm(index + 2) == ")":
        return index + 3
    return index
