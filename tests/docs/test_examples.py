"""The examples are what the program makes of their articles today."""

import shutil
from pathlib import Path

from pipeline.build.intake import Planned, plan_articles
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
