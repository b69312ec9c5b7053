"""Write references as BibTeX.

Braces are counted by BibTeX even behind a backslash, so a brace of a text becomes a command.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.months import MONTHS
from pipeline.render.data.references import Reference
from pipeline.render.data.texts import encoded
from pipeline.render.visible import folded_text

_SPECIAL: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "&%$#_"},
    }
)


def bibtex(references: Iterable[Reference]) -> bytes:
    """Return an entry for each reference, in UTF-8."""
    return encoded("\n".join(map(_entry, references)))


def _entry(reference: Reference) -> str:
    lines = "".join([f"  {name} = {value},\n" for name, value in _fields(reference)])
    return f"@misc{{{reference.key},\n{lines}}}\n"


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    # A second pair of braces keeps capitals, and keeps names of bodies whole.
    texts = {"title": one.title, "author": one.author, "publisher": one.publisher}
    yield from ((name, f"{{{{{_escaped(text)}}}}}") for name, text in texts.items() if text)
    for name, part in zip(("year", "month", "day"), one.date_parts, strict=False):
        yield name, MONTHS[part - 1][:3] if name == "month" else f"{{{part}}}"
    if one.url:  # it holds no brace: those are quoted in a safe address
        yield "url", f"{{{one.url}}}"
    rest = {"language": one.language, "note": one.note}
    yield from ((name, f"{{{_escaped(text)}}}") for name, text in rest.items() if text)


def _escaped(text: str) -> str:
    return folded_text(text).translate(_SPECIAL)
