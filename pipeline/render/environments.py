"""The two Jinja environments: HTML and Markdown, both strict and both escaping by default.

A value reaches a page through `printing`, which makes controls visible and escapes what is not
`Markup`. Autoescape is on in both, so that the output of macros is `Markup`.
"""

import re
from collections.abc import Callable
from types import TracebackType
from typing import Any, Literal

from jinja2 import FunctionLoader
from jinja2.exceptions import (
    TemplateError as JinjaError,
)
from jinja2.exceptions import (
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup

from pipeline.errors import TemplateError
from pipeline.render.compiled import CompiledTemplates
from pipeline.render.kept import Kept
from pipeline.render.markdown import escape_destination
from pipeline.render.printing import (
    finalize_html,
    finalize_markdown,
    safe_markdown,
    show_html,
    show_markdown,
)
from pipeline.render.quick import QuickEnvironment
from pipeline.render.references import References

Loader = Callable[[str], tuple[str, str]]
"""Return a template's source and the file name to show in messages; raise `KeyError` if none."""

_OBJECT = re.compile(r"'(?:[\w.]+\.)?(\w+) object'")
_MISSING = "put it into the workspace's templates folder, or take the reference out"


class Templates:
    """Templates of one kind, compiled when first used."""

    def __init__(
        self,
        kind: Literal["html", "markdown"],
        load: Loader,
        finalize: Callable[[Any], Any],
        show: Callable[[Any], str],
        kept: Kept | None,
    ) -> None:
        self._load = load
        self._files: set[str] = set()
        self._environment = QuickEnvironment(
            show,
            finalize=finalize,
            loader=FunctionLoader(self._source),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=None if kept is None else CompiledTemplates(kind, kept),
        )
        self._environment.filters["destination"] = _destination
        self._references = References(load, self._environment, kept)

    def fill(self, name: str, **variables: object) -> bytes:
        """Return the page in UTF-8; raise `TemplateError` for any fault of a template."""
        try:
            text = self._environment.get_template(name).render(variables)
        except JinjaError as err:
            raise self._error(name, err) from err
        except Exception as err:
            # A template is code: `1 / 0` in it is its author's mistake and deserves a place.
            if self._find_place(err.__traceback__) is None:
                raise
            raise self._error(name, err) from err
        # A template itself may hold half a character; what it prints cannot.
        return text.encode("utf-8", "replace")

    def closure(self, name: str) -> frozenset[str] | None:
        """Return a template with all that it can reach; None for any: it computes a name."""
        return self._references.closure(name)

    def _source(self, name: str) -> tuple[str, str, None] | None:
        try:
            source, file = self._load(name)
        except KeyError:
            return None
        self._files.add(file)
        return source, file, None

    def _error(self, name: str, err: Exception) -> TemplateError:
        place = self._find_place(err.__traceback__) or name
        if isinstance(err, TemplateNotFound):
            return TemplateError(place, f"there is no template {err.name or err}", _MISSING)
        if isinstance(err, TemplateSyntaxError):
            place = f"{err.filename or err.name or name}:{err.lineno}"
            return TemplateError(place, _sentence(err.message), "mend the template")
        if isinstance(err, UndefinedError):
            remedy = "use a name that the comment on top of the template lists"
            return TemplateError(place, _sentence(err.message), remedy)
        fault = _sentence(str(err) or type(err).__name__)
        return TemplateError(place, fault, "mend the template")

    def _find_place(self, traceback: TracebackType | None) -> str | None:
        place = None
        while traceback is not None:
            file = traceback.tb_frame.f_code.co_filename
            if file in self._files:
                place = f"{file}:{traceback.tb_lineno}"
            traceback = traceback.tb_next
        return place


def html_templates(load: Loader, compiled: Kept | None = None) -> Templates:
    """Return the templates whose output is HTML; `compiled` keeps what is made of them."""
    return Templates("html", load, finalize_html, show_html, compiled)


def markdown_templates(load: Loader, compiled: Kept | None = None) -> Templates:
    """Return the templates whose output is Markdown; `compiled` keeps what is made of them."""
    return Templates("markdown", load, finalize_markdown, show_markdown, compiled)


def load_text(load: Loader, name: str) -> bytes:
    """Return a file that is no template (a stylesheet) as it stands, in UTF-8."""
    try:
        return load(name)[0].encode()
    except KeyError as err:
        raise TemplateError(name, "there is no such file", _MISSING) from err


def _destination(url: str) -> Markup:
    return safe_markdown(escape_destination(url))


def _sentence(message: str | None) -> str:
    return _OBJECT.sub(r"\1", message or "not a template").rstrip(".")
