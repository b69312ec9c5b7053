"""Use readout from Python: in a notebook, in a service, in a script of one's own.

    from pipeline import parse, check, render

Nothing here writes a file, prints or asks a clock; what writes a site is the command `readout
build`. Faults of what is given are raised as `PipelineError`, whose text names place, fault and
remedy; problems of records are returned.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import DataError, Problem, WorkspaceError
from pipeline.model import Draft, KnownPerson, Page, Record, Site
from pipeline.values import replace

if TYPE_CHECKING:
    from pipeline.build.examining import Entry, Material
    from pipeline.build.workspace import Workspace

FilePath = str | os.PathLike[str]


def parse(
    article: FilePath | bytes, *, name: str | None = None, people: Sequence[KnownPerson] = ()
) -> Draft:
    """Return what the parser reads off one article, with the sentence that each fact stands on.

    `article` is the path of a file, or the bytes of one; `name` is what the record calls it, the
    file's own name if nothing is said, and its ending (`.txt`, `.md`, `.html`) says of which kind
    bytes are. `people` are known people, whose single names and spellings are then read right.

    What the article does not say is None. The draft's `facts` have, for each place in the record, a
    confidence from 0 to 1 and the places in the article's text, counted in characters.
    Raise `SourceError` for what is no article: missing, empty, binary or too large.

    >>> text = b'''Talks in Riga
    ...
    ... Foreign Minister Anna Berg of Norway met her Latvian counterpart Janis Ozols in Riga on
    ... 4 March 2025. They spoke about ferries, fish and the harbour of Liepaja.
    ... '''
    >>> draft = parse(text, name="riga.txt")
    >>> draft.record.meeting.date
    '2025-03-04'
    >>> [person.name for person in draft.record.participants]
    ['Anna Berg', 'Janis Ozols']
    """
    from pipeline.build.drafting import draft_from_bytes
    from pipeline.build.sources import insist_on_name
    from pipeline.build.workspace import find_workspace, name_inside
    from pipeline.read import kind_from_name, read_bytes

    if isinstance(article, bytes):
        given = name or "article.txt"
        return draft_from_bytes(article, given, kind_from_name(given), people)
    path = Path(article)
    given = name or path.name
    around = find_workspace(path.parent)
    insist_on_name(path, (name_inside(around, path) if around else None) or path.name)
    return draft_from_bytes(read_bytes(path, str(path)), given, kind_from_name(path.name), people)


def to_yaml(record: Record) -> str:
    """Return a record as the YAML that people correct by hand and `check` and `render` take.

    >>> text = b"Anna Berg of Norway met Jan Dahl of Latvia in Riga on 4 March 2025. " * 3
    >>> print(to_yaml(parse(text, name="riga.txt").record).splitlines()[1])
    schema: readout/record/1
    """
    from pipeline.record import yaml_from_record

    return yaml_from_record(record)


def to_dict(draft: Draft) -> dict[str, Any]:
    """Return a draft as values for JSON: the record, with evidence, confidence and repairs.

    That is one line of `readout parse --stdout --format jsonl`.
    """
    from pipeline.record import jsonl_object

    return jsonl_object(draft)


def check(source: FilePath | bytes, *, name: str = "record.yaml") -> tuple[Problem, ...]:
    r"""Return all that is wrong, in order of place: nothing if all is right.

    `source` is the folder of a workspace, the file of a record, or the bytes of a record's YAML,
    which messages then call `name`. Each problem has a location (line and column from 1), the
    field, what is wrong, what would be right, a stable code and a severity, `error` or `warning`.
    Of bytes, the articles that they name are not looked for. Raise `WorkspaceError` where there is
    no such folder or file.

    >>> for problem in check(b"schema: readout/record/1\nid: riga\nstatus: drft\n"):
    ...     if problem.field == "status":
    ...         print(problem.location, problem.remedy)
    record.yaml:3:9 did you mean 'draft'? allowed: draft, reviewed, retracted
    """
    if isinstance(source, bytes):
        return tuple(sorted(_entry_of(source, name)[0].problems))
    from pipeline.build.inspection import inspect
    from pipeline.build.workspace import find_workspace, workspace_at

    path = _path(source)
    if path.is_dir():
        return inspect(_workspace(path)).problems
    around = find_workspace(path.parent) or workspace_at(path.parent)
    return inspect(around, (path,)).problems


def render(
    source: FilePath | bytes | Iterable[bytes], *, site: Site | None = None
) -> Iterator[Page]:
    """Yield the pages of a site, each with its path in the site and its content; write none.

    `source` is the folder of a workspace, whose settings and templates are used, or the YAML of one
    or several records, whose pages then stand without quotations. `site` has other settings
    (title, address, language) in the place of a workspace's.
    The files in `data/` that hold all records together are not among the pages.
    Raise `DataError` with all problems if any of it has an error, `TemplateError` for a fault of a
    template, `WorkspaceError` where there is no such folder.

    >>> text = b"Anna Berg of Norway met Jan Dahl of Latvia in Riga on 4 March 2025. " * 3
    >>> yaml = to_yaml(parse(text, name="riga.txt").record).encode()
    >>> pages = {str(page.path): page.content for page in render([yaml], site=Site(title="Ours"))}
    >>> b"<title>" in pages["meetings/riga/index.html"]
    True
    """
    from pipeline.render.pages import render as render_pages

    if isinstance(source, str | os.PathLike):
        workspace = _workspace(_path(source))
        found = list(_entries_in(workspace))
        settings = site or _site_of(workspace)
        folders = [workspace.templates]
    else:
        texts = (source,) if isinstance(source, bytes) else source
        found = [_entry_of(text, f"record-{at}.yaml") for at, text in enumerate(texts, 1)]
        settings, folders = site or Site(), []
    briefings = _briefings(found)
    yield from render_pages(settings, briefings, partial(_template, folders))


def _path(given: FilePath) -> Path:
    """Return a path that there is; raise `WorkspaceError` for any other."""
    path = Path(given)
    try:
        path.stat()
    except (OSError, ValueError) as err:  # gone, too long, or with a NUL in it
        remedy = "name a workspace's folder, or a record's file"
        raise WorkspaceError(repr(os.fspath(given)), "there is no such path", remedy) from err
    return path


def _workspace(path: Path) -> "Workspace":
    from pipeline.build.workspace import workspace_at

    workspace = workspace_at(path)
    parts = (workspace.config, workspace.records, workspace.articles)
    if not any(part.exists() for part in parts):
        fault = "is no workspace: it has neither readout.yaml nor articles/ nor records/"
        raise WorkspaceError(str(path), fault, "name the workspace's folder")
    return workspace


_Found = tuple["Entry", "Material"]
_NO_ARTICLE = "article-missing"  # the code of the problem


def _entry_of(text: bytes, name: str) -> _Found:
    from pipeline.build.examining import examine, gather

    material = gather(name, text, lambda _name: None)
    entry = examine(material)
    problems = tuple(one for one in entry.problems if one.code != _NO_ARTICLE)
    return replace(entry, problems=problems), material


def _entries_in(workspace: "Workspace") -> Iterator[_Found]:
    from pipeline.build.examining import examine, gather, read_inside
    from pipeline.build.holdings import record_bytes, record_paths

    for path in record_paths(workspace):
        name = path.relative_to(workspace.root).as_posix()
        material = gather(name, record_bytes(path), partial(read_inside, workspace))
        yield examine(material), material


def _site_of(workspace: "Workspace") -> Site:
    from pipeline.build.surroundings import read_site

    site, problems = read_site(workspace)
    if problems:
        raise DataError(problems)
    return site


def _briefings(found: Sequence[_Found]) -> list[Any]:
    from pipeline.build.site.examined import briefing_of
    from pipeline.record import check_together

    problems = [one for entry, _ in found for one in entry.problems]
    problems += check_together([entry.loaded for entry, _ in found])
    errors = tuple(sorted(one for one in set(problems) if one.severity == "error"))
    if errors:
        raise DataError(errors)
    return [
        briefing_of(entry.loaded.record, entry, material)
        for entry, material in found
        if entry.loaded.record is not None
    ]


def _template(folders: Sequence[Path], name: str) -> tuple[str, str]:
    """Return a template's text and file; raise `KeyError` if there is none."""
    from pipeline.resources import data_dir

    for folder in (*folders, data_dir("templates")):
        path = folder / name
        if path.is_file():
            return path.read_text(encoding="utf-8"), str(path)
    raise KeyError(name)
