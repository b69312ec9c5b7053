"""The two Jinja environments: HTML and Markdown, both strict and both escaping by default.

A value reaches a page through `printing`, which makes controls visible and escapes what is not
`Markup`. Autoescape is on in both, so that the output of macros is `Markup`.
"""

import re
from collections.abc import Callable
from types import TracebackType

from jinja2.exceptions import (
    TemplateError as JinjaError,
)
from jinja2.exceptions import (
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from pipeline.errors import TemplateError
from pipeline.render.kept import Kept
from pipeline.render.printing import HTML, MARKDOWN, Printer
from pipeline.render.quick import QuickEnvironment
from pipeline.render.references import References

Loader = Callable[[str], tuple[str, str]]
"""Return a template's source and the file name to show in messages; raise `KeyError` if none."""

_OBJECT = re.compile(r"'(?:[\w.]+\.)?(\w+) object'")
_MISSING = "put it into the workspace's templates folder, or take the reference out"


class Templates:
    """Templates of one kind, compiled when first used."""

    def __init__(self, printer: Printer, load: Loader, kept: Kept | None) -> None:
        self._load = load
        self._files: set[str] = set()
        self._direct = QuickEnvironment(printer, self._source, kept, is_direct=True)
        self._careful = QuickEnvironment(printer, self._source, kept, is_direct=False)
        self._unusual: set[str] = set()
        self._references = References(load, self._careful, kept)

    def fill(self, name: str, **variables: object) -> bytes:
        """Return the page in UTF-8; raise `TemplateError` for any fault of a template."""
        try:
            text = self._made(name, variables)
        except JinjaError as err:
            raise self._error(name, err) from err
        except Exception as err:
            # A template is code: `1 / 0` in it is its author's mistake and deserves a place.
            if self._find_place(err.__traceback__) is None:
                raise
            raise self._error(name, err) from err
        # A template itself may hold half a character; what it prints cannot.
        return text.encode("utf-8", "replace")

    def _made(self, name: str, variables: dict[str, object]) -> str:
        """Make a page; with care where it fails otherwise, by a fault or by what is unusual."""
        if name not in self._unusual:
            try:
                return self._direct.filled(name, variables)
            except Exception:  # noqa: BLE001 - a fault is found again, and told, with care
                self._unusual.add(name)
        return self._careful.get_template(name).render(variables)

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
    return Templates(HTML, load, compiled)


def markdown_templates(load: Loader, compiled: Kept | None = None) -> Templates:
    """Return the templates whose output is Markdown; `compiled` keeps what is made of them."""
    return Templates(MARKDOWN, load, compiled)


def load_text(load: Loader, name: str) -> bytes:
    """Return a file that is no template (a stylesheet) as it stands, in UTF-8."""
    try:
        return load(name)[0].encode()
    except KeyError as err:
        raise TemplateError(name, "there is no such file", _MISSING) from err


def _sentence(message: str | None) -> str:
    return _OBJECT.sub(r"\1", message or "not a template").rstrip(".")
