"""What comes next is said to people at a terminal, and to nobody else."""

from pathlib import Path

import pytest

from pipeline.cli import hints
from tests.cli.conftest import Run


@pytest.fixture
def looking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody looks at a terminal."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(hints, "is_terminal", lambda _: True)


def next_of(err: str) -> list[str]:
    return [line for line in err.splitlines() if line.startswith("next: ")]


def test_each_step_leads_to_the_next(run: Run, workspace: Path, looking: None) -> None:
    assert next_of(run("parse", "articles").err) == [
        "next: readout review shows what to look at, readout build publishes"
    ]
    assert next_of(run("review").err) == [
        "next: readout review --interactive asks about one after the other"
    ]
    assert next_of(run("check").err) == []
    assert next_of(run("build").err) == ["next: open output/index.html"]
    assert next_of(run("build").err) == []
    assert next_of(run("parse", "articles").err) == []


def test_a_workspace_elsewhere_is_named(run: Run, workspace: Path, looking: None) -> None:
    (workspace / "my desk/articles").mkdir(parents=True)
    (workspace / "articles/call.txt").rename(workspace / "my desk/articles/call.txt")
    told = run("parse", "my desk/articles", "-w", "my desk").err
    assert "readout build -w 'my desk' publishes" in told
    assert next_of(run("build", "-w", "my desk").err) == ["next: open 'my desk/output/index.html'"]


def test_warnings_and_changes_lead_on(run: Run, workspace: Path, looking: None) -> None:
    run("parse", "articles")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8")
    filled = text.replace("represents: null", "represents: {country: LK}", 1)
    record.write_text(filled, encoding="utf-8")
    assert next_of(run("check").err) == [
        "next: warnings keep nothing from being published: readout build"
    ]
    (workspace / "articles/call.txt").write_text(
        (workspace / "articles/call.txt").read_text(encoding="utf-8")
        + "They also discussed fisheries and tourism.\n",
        encoding="utf-8",
    )
    (step,) = next_of(run("diff").err)
    assert step.startswith("next: readout parse articles makes these changes")


@pytest.mark.parametrize("option", ["--quiet", "--format=json"])
def test_nobody_is_led_who_does_not_want_to_be(
    run: Run, workspace: Path, looking: None, option: str
) -> None:
    for call in (("parse", "articles"), ("review",), ("build",)):
        assert next_of(run(*call, option).err) == []


def test_pipes_and_logs_get_no_steps(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert next_of(run("parse", "articles").err) == []
    monkeypatch.setattr(hints, "is_terminal", lambda _: True)
    monkeypatch.setenv("CI", "true")
    assert next_of(run("build").err) == []
