"""Say why pages are made again, in as many lines as there are reasons, not as there are pages."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

_FEW = 3  # alike; more are told of in one line
_PARTS = (
    (re.compile(r"\bmeetings/[^/]+/"), "meetings/*/"),
    (re.compile(r"\brecords/(\.parsed/)?[^/]+\.(yaml|json|txt)"), r"records/\1*.\2"),
    (re.compile(r"^articles/.+(?= (?:changed|is new|is gone)$)"), "articles/*"),
    (re.compile(r"^(what it shows of) .+(?= changed$)"), r"\1 its records"),
)


class _Line(NamedTuple):
    """What became of one page, and the words that pages alike share."""

    path: str
    why: str
    note: str
    alike: tuple[str, str, str]


def explained(
    reasons: Mapping[str, str], written: Collection[str], removed: Iterable[str]
) -> Iterator[str]:
    """Yield lines that say why pages were made again, and which were removed.

    Pages of one kind with one reason share a line where they are many.
    """
    lines = (
        *(_line(path, why, is_written=path in written) for path, why in sorted(reasons.items())),
        *(
            _line(path, "removed, as nothing makes it any more", is_written=True)
            for path in removed
        ),
    )
    groups: dict[tuple[str, str, str], list[_Line]] = {}
    for one in lines:
        groups.setdefault(one.alike, []).append(one)
    for (family, why, note), group in groups.items():
        if len(group) > _FEW:
            they = why.replace("it had ", "they had ").replace("it was ", "they were ")
            yield f"{family} ({len(group):,} pages): {they}{note}"
        else:
            yield from (f"{one.path}: {one.why}{one.note}" for one in group)


def _line(path: str, why: str, *, is_written: bool) -> _Line:
    if why.startswith(f"{path} "):
        why = f"it {why.removeprefix(path).lstrip()}"
    note = "" if is_written else " (the same bytes as before)"
    return _Line(path, why, note, (_family(path), _general(why), note))


def _family(path: str) -> str:
    """Return a path with a star for what tells its page from others of its kind."""
    folder, slash, file = path.rpartition("/")
    kind, *inner = folder.split("/")
    starred = ("page" if part == "page" else "*" for part in inner)
    return "/".join((kind, *starred)) + slash + file


def _general(why: str) -> str:
    """Return a reason without the name of the one record or article that it is about."""
    for pattern, general in _PARTS:
        why = pattern.sub(general, why)
    return why
