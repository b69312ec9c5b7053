"""Turn articles about diplomatic meetings into checked records, briefing pages and open data.

From Python: `from pipeline import parse, check, render` (see `pipeline.api`).
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from pipeline.late import late_exports
from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.api import check, parse, render, to_dict, to_yaml
    from pipeline.errors import DataError, PipelineError, Problem
    from pipeline.model import Draft, KnownPerson, Page, Record, Site

__version__ = VERSION
__all__ = [
    "DataError",
    "Draft",
    "KnownPerson",
    "Page",
    "PipelineError",
    "Problem",
    "Record",
    "Site",
    "check",
    "parse",
    "render",
    "to_dict",
    "to_yaml",
]
_ROOMS = {
    "api": ("check", "parse", "render", "to_dict", "to_yaml"),
    "errors": ("DataError", "PipelineError", "Problem"),
    "model": ("Draft", "KnownPerson", "Page", "Record", "Site"),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())


class _Package(ModuleType):
    """The package, whose functions `parse` and `render` keep their names from two of its rooms.

    Whoever imports `pipeline.parse.…` gets the room all the same: the import system finds it by its
    whole name, and would only like to put it here too.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
