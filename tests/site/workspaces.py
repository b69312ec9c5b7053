"""The workspaces whose sites are judged, built by the command as people build theirs."""

import shutil
import subprocess
import sys
from pathlib import Path

from pipeline.record import yaml_from_record
from pipeline.record.records import record_from_data
from tests.site.hostile_records import write_hostile
from tests.site.invented_articles import invented_articles
from tests.site.invented_records import invented_records

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MADE = ("articles", "records", "readout.yaml")  # what people keep of a workspace
ADDRESS = "https://briefings.example/talks/"
GENERATED = 300
_CONFIG = f"""\
title: Desk of the invented
description: Three hundred meetings that nobody held.
base_url: {ADDRESS}
notice: The people and events on these pages are invented.
source_text: full
repository: https://code.example/desk/briefings/blob/main/
contact: mailto:desk@briefings.example
licence: CC-BY-4.0
"""


def build_examples(root: Path, address: str = ADDRESS, language: str = "en") -> Path:
    """Build the example workspace for an address; return the folder of its pages."""
    root.mkdir(parents=True)
    for name in MADE:
        source = EXAMPLES / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, root / name)
    config = root / "readout.yaml"
    settings = config.read_text(encoding="utf-8").replace("language: en\n", "")
    config.write_text(f"{settings}language: {language}\nbase_url: {address}\n", encoding="utf-8")
    return _built(root)


def build_generated(root: Path) -> Path:
    """Build 300 records: some from articles, some of every special kind, the rest plain."""
    (root / "articles").mkdir(parents=True)
    (root / "records").mkdir()
    articles = list(invented_articles())
    for name, text in articles:
        (root / "articles" / name).write_text(text, encoding="utf-8")
    for data in invented_records(GENERATED - len(articles)):
        text = yaml_from_record(record_from_data(data))
        (root / "records" / f"{data['id']}.yaml").write_text(text, encoding="utf-8")
    (root / "readout.yaml").write_text(_CONFIG, encoding="utf-8")
    return _built(root)


def build_hostile(root: Path, *, is_twin: bool, is_full: bool = False) -> Path:
    """Build the records with hostile strings, or their twins (see `write_hostile`)."""
    write_hostile(root, is_twin=is_twin, is_full=is_full)
    return _built(root)


def _built(root: Path) -> Path:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "build", "--quiet"]
    done = subprocess.run(
        [*command, "--workspace", str(root), "--jobs", "1"],
        cwd=EXAMPLES.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    return root / "output"
