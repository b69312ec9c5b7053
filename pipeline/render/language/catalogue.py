"""Read a catalogue of gettext: what texts of the code are in another language."""

from collections.abc import Callable, Mapping
from functools import cache
from gettext import c2py
from typing import NamedTuple

from babel.messages.pofile import read_po

from pipeline.languages import catalogue_file


class Catalogue(NamedTuple):
    """The texts by context (None for most) and English text; those that go by a number as forms.

    `forms` are by the English text for one; `form` tells which of them goes with a number.
    """

    texts: Mapping[tuple[str | None, str], str]
    forms: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


@cache
def read_catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language: compiled as it is read, in a hundredth of a second.

    Texts that are not translated yet, or only guessed at, are left out, and stay English.
    """
    with catalogue_file(language).open("rb") as file:
        found = read_po(file, locale=language)
    texts: dict[tuple[str | None, str], str] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.fuzzy or not one.id:
            continue
        if isinstance(one.id, str):
            if one.string:
                texts[one.context, one.id] = str(one.string)
        elif one.string and all(one.string):
            forms[one.id[0]] = tuple(one.string)
    return Catalogue(texts, forms, c2py(found.plural_expr))
