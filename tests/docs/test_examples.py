"""The examples are what the program makes of their articles today."""

import shutil
from pathlib import Path

from pipeline.build.intake import Planned, plan_articles
from pipeline.build.schemas import write_schemas
from pipeline.build.workspace import workspace_at
from pipeline.read import find_articles

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_records_of_the_examples_are_up_to_date(tmp_path):
    root = tmp_path / "examples"
    shutil.copytree(EXAMPLES, root, ignore=shutil.ignore_patterns("output", ".readout"))
    workspace = workspace_at(root)
    paths = find_articles(workspace.articles)
    plans = [one.plan for one in plan_articles(workspace, paths) if isinstance(one, Planned)]
    assert len(plans) == len(paths)
    assert [plan.outcome for plan in plans] == ["unchanged"] * len(plans)


def test_schemas_of_the_examples_are_up_to_date(tmp_path):
    write_schemas(workspace_at(tmp_path))
    made = {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (EXAMPLES / "schemas").iterdir()}


def test_edited_files_of_the_examples_tell_editors_of_their_schemas():
    for path in (EXAMPLES / "readout.yaml", *(EXAMPLES / "records").glob("*.yaml")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        target = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / target).is_file(), path
