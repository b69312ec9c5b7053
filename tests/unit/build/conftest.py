from pathlib import Path

import pytest

from pipeline.build.workspace import Workspace, workspace_at

RECORD = """\
schema: readout/record/1
id: {id}
title: {title}
sources:
  - {{article: null, sha256: null}}
meeting:
  status: reported
  date: {date}
  place: {{name: Vaduz, country: LI}}
participants:
  - id: mira-solvang
    name: Mira Solvang
    role: envoy
    represents: {{country: NO}}
  - id: teo-varga
    name: Teo Varga
    role: null
    represents: {{organization: River Council}}
topics: [trade]
"""


def record(record_id: str, title: str = "Talks on trade", date: str = "2025-03-04") -> str:
    """Return the YAML of a small record."""
    return RECORD.format(id=record_id, title=title, date=date)


@pytest.fixture
def site(tmp_path: Path) -> Workspace:
    """Make a workspace of three records of one meeting each."""
    root = tmp_path / "site"
    (root / "records").mkdir(parents=True)
    (root / "readout.yaml").write_text("title: Talks\nbase_url: https://example.org/t/\n")
    for number, name in enumerate(("alpha", "beta", "gamma"), 1):
        text = record(name, f"Talks of {name}", f"2025-03-0{number}")
        (root / "records" / f"{name}.yaml").write_text(text)
    return workspace_at(root)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
