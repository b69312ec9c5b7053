"""Say what every file that readout makes depends on, for programs that decide by times of files.

What a build itself finds out is asked, so the lists are those that it goes by: the articles that
records are made of, the templates that pages reach, the pages that there would be. Nothing is
written. All paths lead from the current folder.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.build.crew.crew import Crew
from pipeline.build.drafting import record_id_from_name
from pipeline.build.examining import names_beside
from pipeline.build.options import untold
from pipeline.build.site.books import (
    Books,
    check_changed,
    details_of,
    open_books,
    outlines_of,
)
from pipeline.build.site.derived import Summed, read_summaries
from pipeline.build.site.examined import Outline
from pipeline.build.site.means import Means
from pipeline.build.site.pages import MEETING_TEMPLATES, OWN_PAGE
from pipeline.build.site.papers import PRINT_STYLE
from pipeline.build.site.searching import ENTRY
from pipeline.build.site.templates import Shelf, read_shelf
from pipeline.build.state.database import DamagedStateError
from pipeline.build.state.rows import digests_in
from pipeline.build.state.store import State, load_state
from pipeline.build.surroundings import read_site
from pipeline.build.workspace import CONFIG_NAME, LOOKUPS_NAME, PEOPLE_NAME, Workspace
from pipeline.errors import WorkspaceError
from pipeline.model import Site
from pipeline.read import find_articles
from pipeline.render.data.names import GATHERED, PDF_NAME, SCHEMAS


class Rule(NamedTuple):
    """Files that are made together, and what they are made of.

    They are made by parsing `article`, or where that is None, by a build; then `templates` and
    settings are inputs that many share. With `shows_records` they depend on every record besides:
    any of them may come to stand on such a page.
    """

    targets: tuple[str, ...]
    inputs: tuple[str, ...]
    templates: tuple[str, ...] = ()
    article: str | None = None
    shows_records: bool = False


class Dependencies(NamedTuple):
    """The rules of a workspace, and its records with their readings, which some of them share."""

    rules: tuple[Rule, ...]
    records: tuple[str, ...]


class _Record(NamedTuple):
    """A record that is there or would be made: its files, its pages, its article.

    `further` are articles that were joined to it.
    Its pages are those that any record has, and those that it was last built with.
    """

    files: tuple[str, ...]
    pages: tuple[str, ...]
    article: str | None
    further: tuple[str, ...] = ()


def find_dependencies(workspace: Workspace) -> Dependencies:
    """Return what the records and pages of a workspace depend on.

    Raise `WorkspaceError` where there is no workspace. Faults in records and templates are
    left to a build to tell.
    """
    if not workspace.root.is_dir():
        raise WorkspaceError(str(workspace.root), "no such folder", "name the workspace's folder")
    try:
        return _dependencies(workspace, load_state(workspace.state_folder))
    except DamagedStateError:
        return _dependencies(workspace, State())


def _dependencies(workspace: Workspace, stored: State) -> Dependencies:
    books = _books(workspace, stored)
    shelf = read_shelf(books.inputs, books.facts, books.compiled)
    outlines = outlines_of(workspace, books)
    site, _ = read_site(workspace)
    records = (*_records(books, outlines), *_records_to_come(workspace, books, outlines))
    names = dict.fromkeys(name for one in records for name in one.files)
    digests = digests_in(books.rows, "summary_sha256")
    summed = read_summaries(digests, details_of(workspace, books))
    beside = _records_beside(summed)
    rules = (
        *_record_rules(workspace, books, records),
        *_meeting_rules(workspace, books, shelf, records, beside),
        *_dump_rules(workspace, books),
        *_derived_rules(workspace, books, shelf, site, summed),
        *_printing_rules(workspace, books, shelf, site, records, beside),
        *_index_rules(workspace, books, shelf, site),
    )
    return Dependencies(_first_only(rules), tuple(_placed(workspace, names)))


def dependencies_as_json(found: Dependencies) -> str:
    """Return what was found for programs; docs/building.md says what the keys mean."""
    rules = [
        {
            "targets": rule.targets,
            "inputs": (*rule.inputs, *rule.templates),
            "shows_records": rule.shows_records,
            "made_by": "build" if rule.article is None else "parse",
            "article": rule.article,
        }
        for rule in found.rules
    ]
    listed = {"schema": "readout/deps/1", "rules": rules, "records": found.records}
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _books(workspace: Workspace, stored: State) -> Books:
    with Crew() as crew:
        means = Means(crew, untold, lambda: 0, is_trial=True)
        books = open_books(workspace, stored, stored, means)
        check_changed(workspace, books, None, means)
    return books


def _records(books: Books, outlines: Mapping[str, Outline]) -> Iterator[_Record]:
    """Yield the records that are there."""
    for name, outline in outlines.items():
        stem = name.removeprefix("records/").removesuffix(".yaml")
        reading, text = names_beside(stem)
        article, further = None, outline.made_of[1:]
        if outline.made_of and outline.made_of[0] in books.inputs:
            article = outline.made_of[0]
        files = [name]
        if article or reading in books.inputs:
            files.append(reading)
        if text in books.inputs:
            files.append(text)
        # One that cannot be read is called as its file.
        pages = _pages_at(outline.id or stem, *outline.aliases)
        known = filter(None, books.rows[name].pages.split("\n"))
        yield _Record(tuple(files), tuple(dict.fromkeys((*pages, *known))), article, tuple(further))


def _pages_at(*ids: str) -> tuple[str, ...]:
    return tuple(f"meetings/{id_}/index.{kind}" for id_ in ids for kind in ("html", "md"))


def _records_to_come(
    workspace: Workspace, books: Books, outlines: Mapping[str, Outline]
) -> Iterator[_Record]:
    """Yield the records that articles would get which none names yet."""
    if not workspace.articles.is_dir():
        return
    named = {article for outline in outlines.values() for article, _, _ in outline.sources}
    for path in find_articles(workspace.articles):
        article = path.relative_to(workspace.root).as_posix()
        record_id = record_id_from_name(path.name)
        record = f"records/{record_id}.yaml"
        if article not in named and record not in books.rows:
            yield _Record((record, names_beside(record_id)[0]), _pages_at(record_id), article)


def _record_rules(
    workspace: Workspace, books: Books, records: tuple[_Record, ...]
) -> Iterator[Rule]:
    """Yield how records are made; those that are made of one article are made together."""
    taught = [name for name in (PEOPLE_NAME, LOOKUPS_NAME) if name in books.inputs]
    made: dict[str, list[str]] = {}
    joined: dict[str, list[str]] = {}
    for one in records:
        if one.article:
            made.setdefault(one.article, []).extend(one.files)
            joined.setdefault(one.article, []).extend(one.further)
    for article, files in made.items():
        inputs = tuple(_placed(workspace, [article, *dict.fromkeys(joined[article]), *taught]))
        yield Rule(tuple(_placed(workspace, files)), inputs, article=inputs[0])


def _meeting_rules(
    workspace: Workspace,
    books: Books,
    shelf: Shelf,
    records: tuple[_Record, ...],
    beside: Mapping[str, list[str]],
) -> Iterator[Rule]:
    """Yield how the pages of records are made: as a build does, all of a record's together."""
    shared = (*_settings(workspace, books), *_reached(shelf, MEETING_TEMPLATES))
    for one in records:
        targets = tuple(str(workspace.output / page) for page in one.pages)
        files = (*one.files, *beside.get(one.files[0], ()))
        yield Rule(targets, tuple(_placed(workspace, files)), shared)


def _records_beside(summed: Mapping[str, Summed]) -> dict[str, list[str]]:
    """Return the records that the pages of each name beside it, all by the names of their files."""
    from pipeline.render import neighbours_of

    names = {one.summary.id: name for name, one in summed.items()}
    found = neighbours_of(one.summary for one in summed.values())
    return {
        names[id_]: [names[one.id] for one in (*sides.earlier, *sides.later)]
        for id_, sides in found.items()
    }


def _dump_rules(workspace: Workspace, books: Books) -> Iterator[Rule]:
    """Yield how the data of all records is made, if the site publishes it."""
    site, _ = read_site(workspace)
    if site.data == "none":
        return
    gathered, schemas = (
        tuple(str(workspace.output / path) for path in paths) for paths in (GATHERED, SCHEMAS)
    )
    yield Rule(gathered, (), _settings(workspace, books), shows_records=True)
    yield Rule(schemas, (), _settings(workspace, books))


def _derived_rules(
    workspace: Workspace, books: Books, shelf: Shelf, site: Site, summed: Mapping[str, Summed]
) -> Iterator[Rule]:
    """Yield how the pages about several records are made, those of the same inputs together."""
    from pipeline.render import derived_pages

    summaries = [one.summary for one in summed.values()]
    made: dict[tuple[str, bool], list[str]] = {}
    for page in derived_pages(site, summaries):
        key = page.template, bool(page.shown or page.words)
        made.setdefault(key, []).append(str(workspace.output / page.path))
    for (template, shows_records), targets in made.items():
        shared = (*_settings(workspace, books), *_reached(shelf, (template,)))
        yield Rule(tuple(targets), (), shared, shows_records=shows_records)


def _printing_rules(
    workspace: Workspace,
    books: Books,
    shelf: Shelf,
    site: Site,
    records: tuple[_Record, ...],
    beside: Mapping[str, list[str]],
) -> Iterator[Rule]:
    """Yield how the PDF files of records are made, if the site has any."""
    if site.pdf == "none":
        return
    templates = _reached(shelf, (*MEETING_TEMPLATES, PRINT_STYLE))
    for one in records:
        page = next(path for path in one.pages if path.endswith(OWN_PAGE))
        path = str((workspace.output / page).with_name(PDF_NAME))
        files = _placed(workspace, (*one.files, *beside.get(one.files[0], ())))
        yield Rule((path,), tuple(files), (*_settings(workspace, books), *templates))


def _index_rules(workspace: Workspace, books: Books, shelf: Shelf, site: Site) -> Iterator[Rule]:
    """Yield how the index of a search is made, of which one file stands for all.

    The others are named by what is in them.
    """
    if site.search != "none":
        shared = (*_settings(workspace, books), *_reached(shelf, MEETING_TEMPLATES))
        entry = str(workspace.output / ENTRY)
        yield Rule((entry,), (), shared, shows_records=True)


def _settings(workspace: Workspace, books: Books) -> tuple[str, ...]:
    return (str(workspace.config),) if CONFIG_NAME in books.inputs else ()


def _reached(shelf: Shelf, templates: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files of templates and of all that they can reach, in order."""
    found: set[str] = set()
    for name in templates:
        reached = shelf.closures.get(name, [name])
        found.update(shelf.texts if reached is None else reached)
    return tuple(shelf.texts[name][1] for name in sorted(found) if name in shelf.texts)


def _placed(workspace: Workspace, names: Iterable[str]) -> list[str]:
    root = str(workspace.root)
    folder = "" if root == "." else root.removesuffix(os.sep) + os.sep
    return [folder + name for name in names]


def _first_only(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return the rules with each target in one of them; a build tells who is at odds over it."""
    seen: set[str] = set()
    kept = []
    for rule in rules:
        targets = tuple(one for one in dict.fromkeys(rule.targets) if one not in seen)
        seen.update(targets)
        if targets:
            kept.append(rule._replace(targets=targets))
    return tuple(kept)
