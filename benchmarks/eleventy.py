"""Eleventy: a JSON file a record as global data, and the templates in `eleventy/`."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from benchmarks.content import WORDS, content_of_record, meeting_of_record, neighbours
from benchmarks.records import Record

_HERE = Path(__file__).resolve().parent / "eleventy"
_STYLESHEET = _HERE.parents[1] / "templates" / "assets" / "readout.css"
_PACKAGE = _HERE / "node_modules" / "@11ty" / "eleventy"


class Eleventy:
    """A site for Eleventy in a folder of its own."""

    name = "eleventy"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def prepare(self, records: Iterable[Record]) -> None:
        """Write the site: templates, words, stylesheet and one JSON file a record."""
        shutil.copytree(_HERE, self.folder, ignore=shutil.ignore_patterns("node_modules"))
        words = self.folder / "site" / "_data" / "words.json"
        words.write_text(json.dumps(WORDS), encoding="utf-8")
        for name in ("assets", "records"):
            (self.folder / name).mkdir()
        shutil.copy(_STYLESHEET, self.folder / "assets")
        meetings = []
        for record in records:
            self.write(record)
            meetings.append(meeting_of_record(record))
        related = json.dumps(neighbours(meetings))
        (self.folder / "related.json").write_text(related, encoding="utf-8")

    def write(self, record: Record) -> None:
        """Write one record's file."""
        text = json.dumps(content_of_record(record), ensure_ascii=False, indent=1)
        path = self.folder / "records" / f"{record['id']}.json"
        path.write_text(f"{text}\n", encoding="utf-8")

    def forget(self) -> None:
        """Remove what a build left beside the output: nothing, Eleventy leaves nothing."""

    def command(self, output: Path) -> tuple[str, ...]:
        """Return the command of a build."""
        return ("node", str(_PACKAGE / "cmd.cjs"), "--quiet", f"--output={output}")


def find_version() -> str | None:
    """Return Eleventy's version, or None where it or node is not installed."""
    if shutil.which("node") is None or not _PACKAGE.is_dir():
        return None
    manifest = json.loads((_PACKAGE / "package.json").read_text(encoding="utf-8"))
    return str(manifest["version"])


def find_node_version() -> str | None:
    """Return node's version, or None where it is not installed."""
    node = shutil.which("node")
    if node is None:
        return None
    done = subprocess.run((node, "--version"), capture_output=True, text=True, check=True)
    return done.stdout.strip().lstrip("v")
