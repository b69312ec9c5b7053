"""Hugo: content files with the record as their front matter, and the layouts in `hugo/`."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.content import (
    WORDS,
    Content,
    content_of_record,
    meeting_of_record,
    neighbours,
)
from benchmarks.records import Record

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent
_ENVIRONMENT = _ROOT / ".venv-bench"


class Hugo:
    """A site for Hugo in a folder of its own."""

    name = "hugo"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def prepare(self, records: Iterable[Record]) -> None:
        """Write the site: layouts, words, stylesheet and one content file a record."""
        shutil.copytree(_HERE / "hugo", self.folder)
        assets = self.folder / "static" / "assets"
        assets.mkdir(parents=True)
        shutil.copy(_ROOT / "templates" / "assets" / "readout.css", assets)
        (self.folder / "data").mkdir()
        (self.folder / "data" / "words.json").write_text(json.dumps(WORDS), encoding="utf-8")
        meetings = []
        for record in records:
            path = self._path(record)
            path.parent.mkdir(parents=True)
            self.write(record)
            meetings.append(meeting_of_record(record))
        related = json.dumps(neighbours(meetings))
        (self.folder / "data" / "related.json").write_text(related, encoding="utf-8")

    def write(self, record: Record) -> None:
        """Write one record's content file."""
        text = json.dumps(_front_matter(content_of_record(record)), ensure_ascii=False, indent=1)
        self._path(record).write_text(f"{text}\n", encoding="utf-8")

    def forget(self) -> None:
        """Remove what a build left beside the output: nothing, the cache is a cold run's own."""

    def command(self, output: Path) -> tuple[str, ...]:
        """Return the command of a build."""
        return (
            str(_binary()),
            "build",
            "--quiet",
            *("--destination", str(output)),
            *("--cacheDir", str(output.with_name(f"{output.name}-cache"))),
        )

    def _path(self, record: Record) -> Path:
        return self.folder / "content" / "meetings" / str(record["id"]) / "index.md"


def find_version() -> str | None:
    """Return Hugo's version, or None where it is not installed."""
    if not _ENVIRONMENT.is_dir():
        return None
    done = subprocess.run((_binary(), "version"), capture_output=True, text=True, check=True)
    return done.stdout.split()[1].partition("-")[0].lstrip("v")


def _binary() -> Path:
    """Return the program itself: the script before it would only add the start of a Python."""
    found = sorted(_ENVIRONMENT.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        sys.exit(f"{_ENVIRONMENT}: holds no Hugo; run make bench, which installs it")
    return found[0]


def _front_matter(content: Content) -> Content:
    corrected = max((item["date"] for item in content["revisions"]), default=None)
    params = {key: value for key, value in content.items() if key not in _FIELDS}
    return {
        "title": content["title"],
        "date": content["date"],
        "lastmod": content["updated"],
        **{kind: [link["term"] for link in links] for kind, links in content["lists"].items()},
        "params": {**params, **({"corrected": corrected} if corrected else {})},
    }


_FIELDS = {"title", "date", "schema"}
