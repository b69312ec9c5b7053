"""The page about the data: every field of a record, and the files that hold all records."""

from typing import Final

from pipeline.dictionary import Field, record_fields
from pipeline.model import Site
from pipeline.render.datafiles import data_files
from pipeline.render.language.speaking import gettext
from pipeline.render.links import find_safe_url
from pipeline.render.planned import DictionaryWords
from pipeline.render.reportviews import DataFile, DictionaryView, FieldView, Meaning
from pipeline.render.views import Value

MOST_VALUES: Final = 40  # of a field that are named one by one
_Told = tuple[str, str, str, str, str, tuple[tuple[str, str], ...]]


def dictionary_words() -> DictionaryWords:
    """Return the words of the page, in the language that is spoken."""
    return DictionaryWords(tuple(_told(field) for field in record_fields()))


def _told(field: Field) -> _Told:
    """Return a field as readers are told it: its path, values and example stay as they are."""
    path, title, type_, description, example, allowed = field
    meanings = tuple((word, means and gettext(means)) for word, means in allowed)
    kind = gettext(" or ").join(map(gettext, type_.split(" or ")))
    return path, gettext(title), kind, gettext(description), example, meanings


def dictionary_view(site: Site, words: DictionaryWords) -> DictionaryView:
    """Return the page; its files are in its own folder."""
    licence = site.licence
    return DictionaryView(
        fields=tuple(_field(*field) for field in words.fields),
        files=tuple(DataFile(path, path, holds) for path, holds in data_files(site)),
        licence=Value(licence, href=find_safe_url(licence)) if licence else None,
    )


def _field(
    path: str,
    title: str,
    type_: str,
    description: str,
    example: str,
    allowed: tuple[tuple[str, str], ...],
) -> FieldView:
    is_short = len(allowed) <= MOST_VALUES
    told = {"type": type_, "number": len(allowed)}
    return FieldView(
        path=path,
        anchor=f"field-{path.replace('[]', '').replace('.', '-')}",
        title=title,
        type=type_ if is_short else gettext("%(type)s; one of %(number)s values", **told),
        description=description,
        example=example or None,
        allowed=tuple(Meaning(word, means) for word, means in allowed) if is_short else (),
    )
