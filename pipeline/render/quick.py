"""A Jinja environment whose pages are made quickly: what its generated code calls while it runs."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, nodes
from jinja2.runtime import Context, Macro
from jinja2.utils import missing

from pipeline.render.compiled import CompiledTemplates
from pipeline.render.generator import QuickGenerator
from pipeline.render.kept import Kept
from pipeline.render.language.speaking import spoken
from pipeline.render.language.translating import FUNCTIONS, Translating, plural_form, translated
from pipeline.render.printing import Printer, destination


class QuickEnvironment(Environment):
    """A strict environment that escapes everything as `printer` does.

    Templates are never loaded again, names are not relative and templates have no globals of their
    own, so what a name stands for is looked up once. If it `is_direct`, templates read attributes
    as Python does: twice as fast, but keys and what is undefined raise `AttributeError`. The texts
    of templates are in the language that is spoken when it is made.
    """

    code_generator_class = QuickGenerator

    def __init__(
        self,
        printer: Printer,
        load: Callable[[str], tuple[str, str, None] | None],
        kept: Kept | None,
        *,
        is_direct: bool,
    ) -> None:
        kind = printer.kind if is_direct else f"{printer.kind}, with care"
        super().__init__(
            loader=FunctionLoader(load),
            undefined=StrictUndefined,
            autoescape=True,
            finalize=printer.finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=None if kept is None else CompiledTemplates(kind, kept, spoken()),
            extensions=(Translating,),
        )
        self.filters["destination"] = destination
        self.globals |= {**FUNCTIONS, "plural_form": plural_form}
        self.globals["interface_language"] = spoken()
        self.is_direct = is_direct
        self.show = printer.show
        self.plain = printer.plain
        self._found: dict[str, Template] = {}
        self._modules: dict[str, object] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return translated(super()._parse(source, name, filename))

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Return a template, compiled when it is first asked for."""
        if not isinstance(name, str) or globals is not None:
            return super().get_template(name, parent, globals)
        if name not in self._found:
            self._found[name] = super().get_template(name, parent)
        return self._found[name]

    def filled(self, name: str, variables: Mapping[str, object]) -> str:
        """Return what a template prints, as its `render` does, but without mended tracebacks."""
        template = self.get_template(name)
        known = {**self.globals, **variables}
        context = self.context_class(self, known, template.name, template.blocks, self.globals)
        return self.concat(template.root_render_func(context))

    def imported(self, name: str) -> object:
        """Return the macros and values of a template that is imported without context."""
        if name not in self._modules:
            self._modules[name] = self.get_template(name).module
        return self._modules[name]

    def included(self, name: str, context: Context, local: dict[str, Any]) -> Iterator[str]:
        """Return what a template prints that is included with what its includer knows."""
        template = self.get_template(name)
        known = {**context.parent, **context.vars}
        if local:
            known |= {key: value for key, value in local.items() if value is not missing}
        return template.root_render_func(
            self.context_class(self, known, template.name, template.blocks)
        )

    @staticmethod
    def with_direct_call(macro: Macro, function: Callable[..., str]) -> Macro:
        """Note a macro's function for calls with all arguments, if it takes nothing but those."""
        if not (macro.catch_kwargs or macro.catch_varargs or macro.caller):
            setattr(macro, f"__direct_{len(macro.arguments)}__", function)
        return macro
