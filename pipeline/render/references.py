"""Tell which templates a template can reach: those it extends, includes and imports, and theirs."""

import json
from collections.abc import Callable

from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from pipeline.render.kept import Kept, sealed, text_digest, unsealed

_Names = tuple[str, ...] | None


class References:
    """What templates refer to; `kept` gets one entry a template, `references:NAME`."""

    def __init__(
        self, load: Callable[[str], tuple[str, str]], environment: Environment, kept: Kept | None
    ) -> None:
        self._load = load
        self._environment = environment
        self._kept = {} if kept is None else kept

    def closure(self, name: str) -> frozenset[str] | None:
        """Return `name` and all that it can reach; None for any, where a name is computed.

        A template that is missing or that cannot be parsed is named and reaches nothing.
        """
        found = {name}
        waiting = [name]
        while waiting:
            names = self._names(waiting.pop())
            if names is None:
                return None
            waiting += set(names) - found
            found.update(names)
        return frozenset(found)

    def _names(self, name: str) -> _Names:
        try:
            text = self._load(name)[0]
        except KeyError:
            return ()
        entry, recipe = f"references:{name}", text_digest(text)
        known = unsealed(self._kept.get(entry), recipe)
        if known is None:
            known = json.dumps(_parsed_names(text, self._environment)).encode()
            self._kept[entry] = sealed(known, recipe)
        names = json.loads(known)
        return None if names is None else tuple(names)


def _parsed_names(text: str, environment: Environment) -> _Names:
    """Return the names that a text refers to, each once; None if one is computed."""
    try:
        names = sorted(set(find_referenced_templates(environment.parse(text))), key=str)
    except TemplateSyntaxError:
        return ()
    return None if None in names else tuple(name for name in names if name is not None)
