"""The workflow that users copy: what it may do, and that its shell steps work."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
TEXT = (EXAMPLES / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8")
# As plain strings: YAML 1.1 would read the key `on` as a truth value.
WORKFLOW: dict[str, Any] = yaml.load(TEXT, Loader=yaml.BaseLoader)
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS = [step for job in JOBS.values() for step in job["steps"]]
ACTIONS = [step["uses"] for step in STEPS if "uses" in step]


def _shell_steps(job: str) -> list[str]:
    """Return the steps that run for every event."""
    return [step["run"] for step in JOBS[job]["steps"] if "run" in step and "if" not in step]


def _uploaded_path() -> str:
    (path,) = (
        step["with"]["path"]
        for step in JOBS["build"]["steps"]
        if step.get("uses", "").startswith("actions/upload-pages-artifact@")
    )
    return str(path)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The example workspace as a runner gets it: committed files, nothing made."""
    folder = tmp_path / "checkout"
    made = shutil.ignore_patterns("output", ".readout")
    return Path(shutil.copytree(EXAMPLES, folder, ignore=made))


@pytest.mark.parametrize("action", ACTIONS)
def test_each_action_is_pinned_by_its_full_digest(action: str) -> None:
    assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)


def test_each_pinned_digest_is_explained_by_one_version() -> None:
    pins = re.findall(r"uses: (\S+?)@(\S+) # v(\d+\.\d+\.\d+)$", TEXT, flags=re.MULTILINE)
    assert len(pins) == len(ACTIONS)
    for name in {pin[0] for pin in pins}:
        assert len({pin[1:] for pin in pins if pin[0] == name}) == 1, name


def test_nothing_is_permitted_beyond_what_a_job_asks_for() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "check": {"contents": "read"},
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_the_checkout_leaves_no_credentials_behind() -> None:
    checkouts = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert {step["with"]["persist-credentials"] for step in checkouts} == {"false"}


def test_no_shell_step_holds_an_expression() -> None:
    assert not [step["run"] for step in STEPS if "${{" in step.get("run", "")]


def test_pull_requests_are_checked_and_only_main_is_published() -> None:
    assert WORKFLOW["on"] == {"push": {"branches": ["main"]}, "pull_request": ""}
    assert "if" not in JOBS["check"]
    assert "if" not in JOBS["build"]
    assert JOBS["deploy"]["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"
    assert set(JOBS["deploy"]["needs"]) == {"check", "build"}


def test_one_publication_runs_at_a_time_and_is_not_cut_off() -> None:
    assert WORKFLOW["concurrency"] == {
        "group": "publish-${{ github.ref }}",
        "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
    }


def test_the_job_that_may_publish_runs_no_code_of_the_workspace() -> None:
    assert [step.get("run") for step in JOBS["deploy"]["steps"]] == [None]


@pytest.mark.slow
def test_the_check_steps_pass_on_the_examples(machine: Any, checkout: Path) -> None:
    for step in _shell_steps("check"):
        done = machine.run(step, checkout)
        assert done.returncode == 0, f"{step}\n{done.stdout}{done.stderr}"
        assert "::error" not in done.stdout


@pytest.mark.slow
def test_the_build_steps_make_the_site_that_is_uploaded(machine: Any, checkout: Path) -> None:
    for step in _shell_steps("build"):
        done = machine.run(step, checkout)
        assert done.returncode == 0, f"{step}\n{done.stdout}{done.stderr}"
    site = checkout / _uploaded_path()
    assert (site / "index.html").is_file()
    articles = [path for path in (checkout / "articles").iterdir() if path.is_file()]
    for article in articles:
        assert (site / "meetings" / article.stem / "index.html").is_file()


@pytest.mark.slow
def test_the_check_step_fails_and_marks_the_line_of_a_fault(machine: Any, checkout: Path) -> None:
    install, check = _shell_steps("check")
    assert machine.run(install, checkout).returncode == 0
    assert machine.run("readout build", checkout).returncode == 0
    record = min((checkout / "records").glob("*.yaml"))
    text = record.read_text(encoding="utf-8")
    faulty, count = re.subn(r"^status: \w+$", "status: finished", text, count=1, flags=re.MULTILINE)
    assert count == 1
    record.write_text(faulty, encoding="utf-8")
    line = faulty.splitlines().index("status: finished") + 1
    done = machine.run(check, checkout)
    assert done.returncode == 1
    assert f"::error file=records/{record.name},line={line}," in done.stdout


@pytest.mark.slow
def test_pull_request_with_a_silent_change_is_held_back(machine: Any, checkout: Path) -> None:
    install, _ = _shell_steps("check")
    (compare,) = (step["run"] for step in JOBS["check"]["steps"] if "if" in step)
    record = min((checkout / "records").glob("*.yaml"))
    record.write_text(
        record.read_text(encoding="utf-8").replace("status: draft", "status: reviewed")
    )
    assert machine.run(install, checkout).returncode == 0
    commit = "git add -A && git -c user.name=A -c user.email=a@example.org commit --quiet -m x"
    history = f"git init --quiet . && {commit} && git update-ref refs/remotes/origin/main HEAD"
    assert machine.run(history, checkout).returncode == 0
    against = f"export GITHUB_BASE_REF=main; {compare}"
    assert machine.run(against, checkout).returncode == 0
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub("^title: .*$", "title: Other", text, count=1, flags=re.MULTILINE))
    done = machine.run(against, checkout)
    assert done.returncode == 1
    assert f"::error file=records/{record.name}," in done.stdout


@pytest.mark.slow
def test_make_builds_once_and_then_finds_nothing_to_do(machine: Any, checkout: Path) -> None:
    (install,) = (step for step in _shell_steps("build") if "install" in step)
    assert machine.run(install, checkout).returncode == 0
    first = machine.run("make", checkout)
    assert first.returncode == 0, first.stdout + first.stderr
    before = _times(checkout)
    second = machine.run("make", checkout)
    assert second.returncode == 0, second.stdout + second.stderr
    assert _times(checkout) == before


def _times(folder: Path) -> dict[Path, int]:
    """When each file was changed, but for the state, where builds note what need not be read."""
    return {
        path: path.stat().st_mtime_ns
        for path in sorted(folder.rglob("*"))
        if ".readout" not in path.relative_to(folder).parts
    }
