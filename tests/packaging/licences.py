"""The licences of all that readout needs to run: `python -m tests.packaging.licences`.

They are those that the installed distributions state, each with the parts of readout that need it.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NAME = "readout-briefings"
EXTRAS = ("", "dask", "pdf", "search", "spacy")
_CLASSIFIER = "License :: OSI Approved :: "
_UNKNOWN = "unknown"


class Needed(NamedTuple):
    """A distribution, its version and licence, and what needs it: an extra, or `readout`."""

    name: str
    version: str
    licence: str
    needed_by: tuple[str, ...]


def needed() -> list[Needed]:
    """Return what is needed on this system, in order of names, as far as it is installed."""
    users: dict[str, list[str]] = {}
    for extra in EXTRAS:
        for name in dict.fromkeys(_below(NAME, extra)):
            users.setdefault(name, []).append(extra or "readout")
    found = []
    for name in sorted(users):
        own = distribution(name)
        by = ("readout",) if "readout" in users[name] else tuple(users[name])
        found.append(Needed(own.metadata["Name"], own.version, licence_of(own), by))
    return found


def _below(name: str, extra: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield what a distribution needs, and what that needs in turn."""
    try:
        own = distribution(name)
    except PackageNotFoundError:
        return
    if name != NAME:
        yield name
    if name in seen:
        return
    for text in own.requires or ():
        wanted = Requirement(text)
        is_asked = wanted.marker is None or wanted.marker.evaluate({"extra": extra})
        if is_asked:
            for inner in wanted.extras or {""}:
                yield from _below(canonicalize_name(wanted.name), inner, seen | {name})


def licence_of(own: Distribution) -> str:
    """Return the licence as an SPDX expression, or else in the words of the distribution."""
    metadata = own.metadata
    if expression := metadata.get("License-Expression"):
        return expression
    stated = [one.removeprefix(_CLASSIFIER) for one in metadata.get_all("Classifier") or ()]
    named = [
        one
        for one, whole in zip(stated, metadata.get_all("Classifier") or (), strict=True)
        if one != whole
    ]
    if named:
        return ", ".join(sorted(named))
    return (metadata.get("License") or _UNKNOWN).strip().splitlines()[0]


def main() -> int:
    """Print them as a table in Markdown."""
    print("| Package | Version | Licence | Needed by |\n| --- | --- | --- | --- |")  # noqa: T201 - what it is for
    for one in needed():
        print(f"| {one.name} | {one.version} | {one.licence} | {', '.join(one.needed_by)} |")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
