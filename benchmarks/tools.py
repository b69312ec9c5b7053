"""The programs that are compared, and what the harness asks of each."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from benchmarks import eleventy, hugo, readout
from benchmarks.records import Record


class Tool(Protocol):
    """A site of one program, in a folder of its own."""

    @property
    def name(self) -> str:
        """The program's name."""

    @property
    def folder(self) -> Path:
        """Where its command is to be run."""

    def prepare(self, records: Iterable[Record]) -> None:
        """Write the whole site."""

    def write(self, record: Record) -> None:
        """Write one record's source anew."""

    def forget(self) -> None:
        """Put away what earlier builds left beside the output."""

    def command(self, output: Path) -> tuple[str, ...]:
        """Return the command of a build, the same for each situation."""


_TOOLS: dict[str, tuple[Callable[[Path], Tool], Callable[[], str | None]]] = {
    "readout": (readout.Readout, readout.find_version),
    "hugo": (hugo.Hugo, hugo.find_version),
    "eleventy": (eleventy.Eleventy, eleventy.find_version),
}
NAMES = tuple(_TOOLS)


def find_versions() -> dict[str, str]:
    """Return the versions of the programs that are installed here, by name."""
    found = {name: find() for name, (_, find) in _TOOLS.items()}
    return {name: version for name, version in found.items() if version}


def make_tool(name: str, folder: Path) -> Tool:
    """Return a program's site, whose folder is still to be made."""
    make = _TOOLS[name][0]
    return make(folder / name)
