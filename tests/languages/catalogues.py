"""Extract all texts that pages are made of, and bring the catalogues up to date with them.

`python -m tests.languages.catalogues` updates every catalogue; with a tag, it begins one for that
language. The same texts give the same files, whenever that is done.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from pipeline.dictionary import record_fields
from pipeline.languages import DOMAIN, ENGLISH, catalogue_file, languages
from pipeline.render.dictionaries import MOST_VALUES

ROOT = Path(__file__).parents[2]
WIDTH = 100
SCHEMA = "schemas/record.schema.json"
# What the code calls to word something, and which of the arguments are texts.
KEYWORDS = {
    "_": None,
    "gettext": None,
    "message": None,
    "messages": (1, 2),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "text_in": ((1, "c"), 2),
    "counted": (2, 3),
}
_BEGUN = datetime(2026, 1, 1, tzinfo=UTC)  # no clock is asked


def extracted() -> Catalog:
    """Return the texts of code, templates and the schema of records, with where each stands."""
    found = Catalog(domain=DOMAIN, charset="utf-8")
    for file in sorted((ROOT / "pipeline" / "render").rglob("*.py")):
        _add(found, file, extract_from_file("python", file, KEYWORDS))
    for folder in ("html", "markdown", "feeds"):
        for file in sorted((ROOT / "templates" / folder).rglob("*.j2")):
            options = {"trimmed": "false", "silent": "false"}
            _add(found, file, extract_from_file("jinja2", file, KEYWORDS, options=options))
    for context, text in _texts_of_schema():
        found.add(text, locations=[(SCHEMA, 0)], context=context)
    return found


def catalogue_of(language: str) -> Catalog:
    """Return a catalogue as it stands."""
    with catalogue_file(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def updated(language: str, template: Catalog) -> Catalog:
    """Return the catalogue of a language with all of these texts and no others."""
    known = catalogue_of(language)
    known.update(template, no_fuzzy_matching=True, update_creation_date=False)
    return known


def begun(language: str, template: Catalog) -> Catalog:
    """Return a catalogue for a language that has none yet."""
    dates = {"creation_date": _BEGUN, "revision_date": _BEGUN}
    fresh = Catalog(
        locale=language.replace("-", "_"),
        domain=DOMAIN,
        project="readout",
        version="1",
        charset="utf-8",
        header_comment=f"# Texts of the pages in {language}; see docs/languages.md.",
        fuzzy=False,
        **dates,
    )
    fresh.update(template, no_fuzzy_matching=True, update_creation_date=False)
    return fresh


def write(file: Path, catalogue: Catalog) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_po(target, catalogue, width=WIDTH, include_lineno=False, ignore_obsolete=True)


def _add(found: Catalog, file: Path, texts: Iterable[tuple]) -> None:
    name = file.relative_to(ROOT).as_posix()
    for _, text, comments, context in texts:
        found.add(text, locations=[(name, 0)], auto_comments=comments, context=context)


def _texts_of_schema() -> Iterator[tuple[str | None, str]]:
    """Yield (context, text) of what the page about the data says of each field."""
    for field in record_fields():
        for text in (field.title, *field.type.split(" or "), field.description):
            yield None, text
        if len(field.allowed) <= MOST_VALUES:
            for word, means in field.allowed:
                if means:
                    yield None, means
                if field.path == "topics":
                    yield "topic", word


def main(tags: list[str]) -> None:
    template = extracted()
    for tag in languages():
        if tag != ENGLISH:
            write(catalogue_file(tag), updated(tag, template))
    for tag in tags:
        if not catalogue_file(tag).exists():
            write(catalogue_file(tag), begun(tag, template))


if __name__ == "__main__":
    main(sys.argv[1:])
