"""Generate quicker Python from templates than Jinja does, with the same output.

Pages are made of many small pieces, and most of a page's time goes into calls around each of them.
So attributes are read where they are used, what stands side by side is put together at once, a
value is escaped by one call, and macros are called without the detours that only macros with
varying arguments need. Whatever is out of the ordinary takes Jinja's own way.
"""

from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef


class QuickGenerator(CodeGenerator):
    """Jinja's generator for a `QuickEnvironment`."""

    @property
    def _is_direct(self) -> bool:
        return getattr(self.environment, "is_direct", False)

    def write_commons(self) -> None:
        """Give each function `show`, and what needs no showing, under short names."""
        super().write_commons()
        self.writeline("show = environment.show")
        self.writeline("plain = environment.plain")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write text and values that stand side by side as one string, each value on its line."""
        if frame.require_output_check or not _is_escaped(frame):
            super().visit_Output(node, frame)
            return
        constants = [self._find_constant(child, frame) for child in node.nodes]
        values = [one for one, text in zip(node.nodes, constants, strict=True) if text is None]
        self.start_write(frame, node)
        if not values:
            self.write(repr("".join(text or "" for text in constants)))
        elif len(constants) == 1:
            self._write_value(values[0], frame)
        else:
            pattern = ("%s" if text is None else text.replace("%", "%%") for text in constants)
            self.write(f"{''.join(pattern)!r} % (")
            for value in values:
                self.newline(value)
                self._write_value(value, frame)
                self.write(",")
            self.write(")")
        self.end_write(frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Read an attribute as Python does, if the environment `is_direct`."""
        if not self._is_direct or not _is_plain_attribute(node):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Put an included template in as one string."""
        name = _find_text(node.template)
        if name is None or node.ignore_missing or not node.with_context:
            super().visit_Include(node, frame)
            return
        self.start_write(frame, node)
        local = self.dump_local_context(frame)
        self.write(f"concat(environment.included({name!r}, context, {local}))")
        self.end_write(frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        name = _find_text(node.template)
        if name is None or node.with_context:
            super()._import_common(node, frame)
        else:
            self.write(f"environment.imported({name!r})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Let a macro be called directly as well."""
        self.write("environment.with_direct_call(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")

    def _write_value(self, node: nodes.Expr, frame: Frame) -> None:
        call = _find_plain_call(node)
        if call is not None:
            # What a macro returns is escaped already.
            self.write("(q_call(")
            self._write_arguments(call, frame)
            self.write(") if (q_call := getattr(")
            self.visit(call.node, frame)
            self.write(f", '__direct_{len(call.args)}__', None)) is not None")
            self.write(" and context.eval_ctx.autoescape else ")
        if call is None and self._is_direct:  # much of what is printed was printed before
            self.write("(q_value if (q_value := ")
            self.visit(node, frame)
            self.write(") in plain else show(q_value))")
        else:
            self.write("show(")
            self.visit(node, frame)
            self.write("))" if call is not None else ")")

    def _write_arguments(self, call: nodes.Call, frame: Frame) -> None:
        for number, argument in enumerate(call.args):
            self.write(", " if number else "")
            self.visit(argument, frame)

    def _find_constant(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Return what a constant prints; None for what is known only as the page is made."""
        try:
            return self._output_child_to_const(node, frame, self._make_finalize())
        except Exception:  # noqa: BLE001 - it is told with its place as the page is made
            return None


def _is_escaped(frame: Frame) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


def _is_plain_attribute(node: nodes.Expr) -> bool:
    """Return whether it is `a.b.c`: nothing that could be computed as the template is compiled.

    What a template knows itself (`self`) and what a macro is called with (`kwargs`) have keys.
    """
    while isinstance(node, nodes.Getattr):
        if not node.attr.isascii() or iskeyword(node.attr):
            return False
        node = node.node
    return isinstance(node, nodes.Name) and node.name not in {"self", "kwargs"}


def _find_text(node: nodes.Expr) -> str | None:
    """Return the text that stands there; None if it is anything but a text."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    return None


def _find_plain_call(node: nodes.Expr) -> nodes.Call | None:
    """Return the call if it is `name(a, b)`, with nothing but arguments in their places."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    is_plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    return node if is_plain else None
