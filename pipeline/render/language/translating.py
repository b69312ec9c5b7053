"""Put the texts of templates into the language of the site as templates are compiled.

`{% trans %}` and `_("...")` are those of Jinja's own extension, so that tools that extract texts
know them. But a text is looked up once, when its template is compiled, and what it holds of
variables goes through the environment as everything else does: a page takes no longer in any
language, and a value in a text is escaped for HTML or for Markdown like any other.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.ext import InternationalizationExtension
from jinja2.parser import Parser
from jinja2.visitor import NodeTransformer

from pipeline.render.language.speaking import gettext, pgettext, speech

_PLACE = re.compile(r"%(?:\((\w+)\)s|%)")
FUNCTIONS = {"_": gettext, "gettext": gettext, "pgettext": pgettext}


class Translating(InternationalizationExtension):
    """The tag `trans`, for the language that is spoken as a template is compiled."""

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        """Parse a text; what it calls for one value is called where that stands."""
        found = super().parse(parser)
        if not isinstance(found, list):
            return found
        assigned, made = found
        if isinstance(assigned, nodes.Assign) and isinstance(made, nodes.Output):
            return _with_given(made, assigned.node)
        return found

    def _make_node(  # type: ignore[override] # it may be a choice of outputs
        self,
        singular: str,
        plural: str | None,
        context: str | None,
        variables: dict[str, nodes.Expr],
        plural_expr: nodes.Expr | None,
        *_: bool,
    ) -> nodes.Node:
        if plural is None or plural_expr is None:
            told = gettext(singular) if context is None else pgettext(context, singular)
            return _output(told, variables)
        found = speech()
        *forms, last = (found and found.forms(singular)) or (singular, plural)
        made: nodes.Node = _output(last, variables)
        for number, form in reversed([*enumerate(forms)]):
            which = nodes.Call(nodes.Name("plural_form", "load"), [plural_expr], [], None, None)
            test = nodes.Compare(which, [nodes.Operand("eq", nodes.Const(number))])
            made = nodes.If(test, [_output(form, variables)], [], [made])
        return made


def plural_form(number: int) -> int:
    """Return which form of a text goes with a number, from 0."""
    found = speech()
    return int(number != 1) if found is None else found.form(number)


def translated(template: nodes.Template) -> nodes.Template:
    """Return a template with the texts put in that it asks for by functions.

    What then stands side by side is printed at once.
    """
    _Texts().visit(template)
    for node in (template, *template.find_all(nodes.Node)):
        for name in ("body", "else_"):
            body = getattr(node, name, None)
            if isinstance(body, list):
                setattr(node, name, list(_joined(body)))
    return template


class _Texts(NodeTransformer):
    """Puts `"Ende"` in place of `_("End")`; what is asked for by a variable waits for the page."""

    def visit_Call(self, node: nodes.Call, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802 - Jinja's way
        self.generic_visit(node, *args, **kwargs)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        function = FUNCTIONS.get(name)
        given = [one.value for one in node.args if isinstance(one, nodes.Const)]
        is_fixed = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if function is None or not is_fixed or len(given) < len(node.args):
            return node
        told = pgettext(*given) if function is pgettext else gettext(*given)
        return nodes.Const(told, lineno=node.lineno)


def _joined(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    last: nodes.Output | None = None
    for node in body:
        if isinstance(node, nodes.Output) and last is not None:
            last.nodes.extend(node.nodes)
            continue
        last = node if isinstance(node, nodes.Output) else None
        yield node


def _with_given(made: nodes.Output, given: nodes.Node) -> nodes.Output:
    """Return a text with an expression in place of the name that Jinja has given to it."""
    for at, one in enumerate(made.nodes):
        if isinstance(one, nodes.Name) and one.name == "_trans" and isinstance(given, nodes.Expr):
            made.nodes[at] = given
    return made


def _output(text: str, variables: Mapping[str, nodes.Expr]) -> nodes.Output:
    return nodes.Output(list(_pieces(text, variables)))


def _pieces(text: str, variables: Mapping[str, nodes.Expr]) -> Iterator[nodes.Expr]:
    """Yield a text, which is trusted like the template around it, and the values in it."""
    start = 0
    for place in _PLACE.finditer(text):
        before = text[start : place.start()] + ("" if place[1] else "%")
        if before:
            yield nodes.TemplateData(before)
        if place[1]:
            yield variables[place[1]]
        start = place.end()
    if text[start:]:
        yield nodes.TemplateData(text[start:])
