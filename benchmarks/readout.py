"""Our own program, known by its command line only."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.content import SITE
from benchmarks.records import Record
from benchmarks.yaml_text import yaml_of_record

_PROGRAM = str(Path(sys.executable).with_name("readout"))
# Pages only, as the others write them: no data files, no full-text search and no PDF files.
_SETTINGS = SITE | {"data": "none", "search": "none", "pdf": "none"}


class Readout:
    """A workspace in a folder of its own."""

    name = "readout"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._forgotten = 0

    def prepare(self, records: Iterable[Record]) -> None:
        """Write the workspace: its settings and one YAML file a record."""
        (self.folder / "records").mkdir(parents=True)
        settings = "".join(f"{key}: {value}\n" for key, value in _SETTINGS.items())
        (self.folder / "readout.yaml").write_text(settings, encoding="utf-8")
        for record in records:
            self.write(record)

    def write(self, record: Record) -> None:
        """Write one record's file."""
        path = self.folder / "records" / f"{record['id']}.yaml"
        path.write_text(yaml_of_record(record), encoding="utf-8")

    def forget(self) -> None:
        """Put the state away that builds leave in the workspace.

        It is moved, not deleted: for minutes after thousands of files are deleted, ext4 is slow to
        make new ones.
        """
        state = self.folder / ".readout"
        if state.is_dir():
            self._forgotten += 1
            state.rename(self.folder.with_name(f"{self.folder.name}-state-{self._forgotten}"))

    def command(self, output: Path) -> tuple[str, ...]:
        """Return the command of a build."""
        return (_PROGRAM, "build", "-w", str(self.folder), "-o", str(output), "-q")


def find_version() -> str | None:
    """Return our version; it is always there."""
    done = subprocess.run((_PROGRAM, "--version"), capture_output=True, text=True, check=True)
    return done.stdout.split()[-1]
