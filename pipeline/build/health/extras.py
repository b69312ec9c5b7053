"""What only some workspaces need, each with how to get it."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import NamedTuple

from pipeline.build.extractors import described
from pipeline.build.health.findings import Finding, finding_of_fault
from pipeline.build.health.program import DISTRIBUTION, installed_version
from pipeline.errors import PipelineError, WorkspaceError
from pipeline.model import Site


class _Extra(NamedTuple):
    """An optional part: its extra, what it is for, and the distribution that it needs."""

    name: str
    purpose: str
    distribution: str
    module: str


_EXTRAS = (
    _Extra("pdf", "PDF files", "weasyprint", "weasyprint"),
    _Extra("search", "search of all texts", "pagefind", "pagefind"),
    _Extra("spacy", "names that spaCy sees", "spacy", "spacy"),
    _Extra("dask", "builds on a cluster", "distributed", "distributed"),
)


def look_at_extras(site: Site) -> Iterator[Finding]:
    """Yield what is there of the optional parts; lacking ones that `site` asks for are problems."""
    wanted = {"pdf": site.pdf == "all", "search": site.search == "pagefind"}
    for extra in _EXTRAS:
        yield _found(extra, is_wanted=wanted.get(extra.name, False))


def _found(extra: _Extra, *, is_wanted: bool) -> Finding:
    if find_spec(extra.module) is None:
        remedy = f"for {extra.purpose}: pip install '{DISTRIBUTION}[{extra.name}]'"
        if not is_wanted:
            return Finding("extras", extra.name, "missing", "not installed", remedy)
        value = f"readout.yaml asks for it, and {extra.distribution} is not installed"
        return Finding("extras", extra.name, "problem", value, remedy)
    try:
        _try(extra)
    except PipelineError as err:
        found = finding_of_fault("extras", extra.name, err)
        return (
            found if is_wanted else Finding("extras", extra.name, "note", found.value, err.remedy)
        )
    value = f"{extra.distribution} {installed_version(extra.distribution) or 'of no version'}"
    return Finding("extras", extra.name, "ok", value)


def _try(extra: _Extra) -> None:
    """Raise `PipelineError` where an optional part is installed and cannot run."""
    try:
        if extra.name == "pdf":
            from pipeline.render.paper import load_weasyprint

            load_weasyprint()
        elif extra.name == "search":
            from pipeline.build.site.pagefind import pagefind_version

            pagefind_version()
    except PipelineError:
        raise
    except Exception as err:  # of a library that is damaged, or does not go with another one
        fault = f"{extra.distribution} cannot be loaded: {described(err)}"
        raise WorkspaceError(
            "", fault, f"pip install --force-reinstall {extra.distribution}"
        ) from err
