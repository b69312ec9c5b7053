"""Lead from the page of a meeting to all lists that it stands on."""

from itertools import groupby

from pipeline.model import Summary
from pipeline.render.grouping import KINDS, lists_of
from pipeline.render.language.speaking import gettext
from pipeline.render.links import file_url
from pipeline.render.views import ListLink, ListsOfKind


def lists_views(summary: Summary) -> tuple[ListsOfKind, ...]:
    """Return the lists of a record by kind, in the order of kinds."""
    return tuple(
        ListsOfKind(
            gettext(KINDS[kind]),
            tuple(
                ListLink(name, f"../../{path}/index.html", f"../../{path}/index.md")
                for folder, name in {one[1]: one[2] for one in found}.items()
                for path in (file_url(*folder.split("/")),)
            ),
        )
        for kind, found in groupby(lists_of(summary), key=lambda one: one[0])
    )
