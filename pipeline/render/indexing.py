"""Plan the indexes, which name all lists of a kind, and build what their pages show."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, cast

from pipeline.render.grouping import KINDS, Group, Kind, initial
from pipeline.render.language.speaking import gettext, message, messages
from pipeline.render.listing import list_link
from pipeline.render.listviews import IndexGroup, IndexView
from pipeline.render.paging import in_pages, page_href, paging
from pipeline.render.planned import IndexWords, Link
from pipeline.render.views import Value
from pipeline.render.wording import counted, number_words

INDEX_LENGTH: Final = 500  # lists on a page
_FEW: Final = 30  # lists that need no letters
_OTHER: Final = message("Other")
_BY_LETTER: Final = frozenset(("countries", "organizations", "people"))
_Placed = tuple[int, str, Link]  # number and heading of its group, the list


def index_words(kind: Kind, groups: Sequence[Group]) -> Iterator[IndexWords]:
    """Yield the words of each page of an index, the last first; `groups` are in its order."""
    placed = _placed(kind, groups)
    jumps = _jumps(placed)
    for number, total, part in in_pages(placed, INDEX_LENGTH):
        yield IndexWords(
            kind=kind,
            number=str(number),
            total=str(total),
            size=str(len(groups)),
            groups=tuple(
                (str(at), heading, tuple(one[2] for one in run))
                for (at, heading), run in groupby(part, lambda one: one[:2])
            ),
            jumps=jumps,
        )


def _placed(kind: Kind, groups: Sequence[Group]) -> list[_Placed]:
    """Return lists with the numbers and headings of their groups, both from the list before."""
    has_letters = kind in _BY_LETTER and len(groups) > _FEW
    placed: list[_Placed] = []
    number, last = 0, ""
    for group in groups:
        named = group.named
        heading = (initial(named.name) or gettext(_OTHER)) if has_letters else named.under
        key = named.under_folder or heading
        if key != last or not placed:
            number, last = number + 1, key
        elif placed:  # what two records spell differently has one heading
            heading = placed[-1][1]
        placed.append((number, heading, (named.name, group.folder, str(len(group.members)))))
    return placed


def _jumps(placed: Sequence[_Placed]) -> tuple[tuple[str, str, str], ...]:
    found: dict[int, tuple[str, str, str]] = {}
    for place, (number, heading, _) in enumerate(placed):
        if heading and number not in found:
            found[number] = heading, str(place // INDEX_LENGTH + 1), str(number)
    return tuple(found.values()) if len(found) > 1 and len(placed) > _FEW else ()


def index_view(words: IndexWords, root: str) -> IndexView:
    """Return a page of the index of all lists of one kind; `root` leads to the top folder."""
    kind = cast("Kind", words.kind)
    own = root.removeprefix("../")  # leads to the folder of the index
    what = messages("record", "records") if kind == "topics" else messages("meeting", "meetings")
    return IndexView(
        kind=kind,
        heading=gettext(KINDS[kind]),
        size=number_words(int(words.size)),
        groups=tuple(
            IndexGroup(
                heading=heading or None,
                anchor=f"group-{number}",
                links=tuple(
                    list_link(
                        (name, list_.removeprefix(f"{kind}/"), ""), own, counted(int(count), *what)
                    )
                    for name, list_, count in lists
                ),
            )
            for number, heading, lists in words.groups
        ),
        jumps=tuple(
            Value(heading, href=f"{page_href('', int(page), own)}index.html#group-{number}")
            for heading, page, number in words.jumps
        ),
        paging=paging(kind, words.number, words.total, root),
    )
