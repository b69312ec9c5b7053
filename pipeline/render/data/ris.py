"""Write references as RIS: a tag and a value a line, each line ended by CR and LF."""

from collections.abc import Iterable, Iterator

from pipeline.render.data.references import Reference
from pipeline.render.data.texts import encoded
from pipeline.render.visible import folded_text


def ris(references: Iterable[Reference]) -> bytes:
    """Return the lines of each reference, in UTF-8."""
    lines = (
        f"{tag}  - {folded_text(value)}\r\n" for one in references for tag, value in _lines(one)
    )
    return encoded("".join(lines))


def _lines(one: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if one.url else "RPRT" if one.kind == "briefing" else "GEN"
    yield "ID", one.key
    texts = {"TI": one.title, "AU": one.author, "PB": one.publisher}
    yield from ((tag, text) for tag, text in texts.items() if text)
    if parts := one.date_parts:
        year, *rest_of_date = parts
        month, day, *_ = (*(f"{part:02}" for part in rest_of_date), "", "")
        yield "PY", f"{year:04}"
        yield "DA", f"{year:04}/{month}/{day}/"
    rest = {"UR": one.url, "LA": one.language, "N1": one.note}
    yield from ((tag, text) for tag, text in rest.items() if text)
    yield "ER", ""
