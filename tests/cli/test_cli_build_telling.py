"""What `readout build` says of itself, to people and to programs."""

import json
import re
from pathlib import Path

from pipeline.build.building import Built
from pipeline.cli.published import Telling, tell_built
from tests.cli.conftest import CALL, Run, files_in

PAGES = ("meetings/call/index.html", "meetings/call/index.md")
KEYS = [
    "schema",
    "output",
    "is_complete",
    "is_up_to_date",
    "is_dry_run",
    "records",
    "articles",
    "to_parse",
    "failures",
    "problems",
    "written",
    "unchanged",
    "removed",
    "reasons",
    "seconds",
]


def everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file and folder with its times and content."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            path.stat().st_ctime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(folder.rglob("*"))
    }


def test_a_dry_run_of_a_first_build_says_what_it_would_do_and_changes_nothing(
    run: Run, workspace: Path
) -> None:
    before = everything(workspace)
    done = run("build", "--dry-run")
    assert done.code == 0
    assert "articles/call.txt: would be parsed\n" in done.err
    assert "would be written" in done.err
    assert everything(workspace) == before


def test_a_dry_run_of_an_edit_names_the_pages_and_changes_nothing(
    run: Run, workspace: Path
) -> None:
    run("build")
    record = workspace / "records/call.yaml"
    record.write_text(record.read_text().replace("status: draft", "status: reviewed"))
    (workspace / "articles/second.txt").write_text(CALL, encoding="utf-8")
    before = everything(workspace)
    done = run("build", "--dry-run", "--explain")
    assert done.code == 0
    for page in PAGES:
        assert f"{page}: records/call.yaml changed\n" in done.out
    assert "would be written" in done.err
    assert "articles/second.txt: would be parsed\n" in done.err
    assert everything(workspace) == before
    assert f"{PAGES[0]}: records/call.yaml changed\n" in run("build", "--explain").out


def test_a_dry_run_of_nothing_says_so_and_changes_nothing(run: Run, workspace: Path) -> None:
    run("build")
    before = everything(workspace)
    done = run("build", "--dry-run", "--explain")
    assert (done.code, done.out, done.err) == (0, "", "output: up to date\n")
    assert everything(workspace) == before


def test_a_dry_run_with_a_fault_tells_it_and_fails(run: Run, workspace: Path) -> None:
    run("build")
    (workspace / "records/call.yaml").write_text("not: [a record\n")
    before = everything(workspace)
    done = run("build", "--dry-run")
    assert done.code == 1
    assert "records/call.yaml:" in done.out
    assert "nothing would be published" in done.err
    assert everything(workspace) == before


def test_a_first_build_explains_itself_in_few_lines(run: Run, workspace: Path) -> None:
    for number in range(6):
        text = CALL.replace("4 March", f"{number + 6} March")
        (workspace / f"articles/call-{number}.txt").write_text(text, encoding="utf-8")
    done = run("build", "--explain")
    assert "meetings/*/index.html (7 pages): records/*.yaml is new\n" in done.out
    assert "index.html: it had not been made yet\n" in done.out


def test_an_explanation_tells_pages_that_come_out_the_same(run: Run, workspace: Path) -> None:
    run("build")
    own = workspace / "templates/html/not-found.html.j2"
    own.parent.mkdir(parents=True)
    ours = Path(__file__).resolve().parents[2] / "templates/html/not-found.html.j2"
    own.write_bytes(ours.read_bytes() + b"{# nothing #}\n")
    out = run("build", "--explain").out
    assert "404.html: html/not-found.html.j2 changed" in out
    assert "meetings/" not in out


def test_an_explanation_tells_what_was_removed(run: Run, workspace: Path) -> None:
    (workspace / "articles/second.txt").write_text(CALL, encoding="utf-8")
    run("build")
    for path in ("articles/second.txt", "records/second.yaml", "records/.parsed/second.json"):
        (workspace / path).unlink()
    out = run("build", "--explain").out
    assert "meetings/second/index.html: removed, as nothing makes it any more\n" in out


def test_json_has_the_same_keys_whatever_became_of_the_build(run: Run, workspace: Path) -> None:
    trial = json.loads(run("build", "--format", "json", "--dry-run").out)
    made = run("build", "--format", "json")
    first = json.loads(made.out)
    assert made.err == ""
    fresh = json.loads(run("build", "--format", "json").out)
    (workspace / "records/call.yaml").write_text("not: [a record\n")
    broken = json.loads(run("build", "--format", "json").out)
    for one in (trial, first, fresh, broken):
        assert list(one) == KEYS
        assert one["schema"] == "readout/build/1"
        assert one["output"] == "output"
    assert (trial["is_dry_run"], trial["to_parse"]) == (True, ["articles/call.txt"])
    assert first["articles"] == [
        {"article": "articles/call.txt", "record": "records/call.yaml", "outcome": "new"}
    ]
    assert set(PAGES) <= set(first["written"])
    assert first["reasons"][PAGES[0]] == "records/call.yaml is new"
    assert (first["records"], first["unchanged"]) == (1, 0)
    assert {"checking", "rendering", "publishing"} <= set(first["seconds"])
    assert (fresh["is_up_to_date"], fresh["is_complete"]) == (True, True)
    assert (fresh["written"], fresh["records"]) == ([], None)
    assert (broken["is_complete"], broken["is_up_to_date"]) == (False, False)
    assert broken["unchanged"] is None
    assert broken["problems"][0]["path"] == "records/call.yaml"


def test_timings_stand_below_each_other_and_add_up(run: Run, workspace: Path) -> None:
    lines = run("build", "-q", "--timings").err.splitlines()
    assert len({len(line) for line in lines}) == 1
    rows = [re.fullmatch(r" *(\w+) +([\d.]+) s", line) for line in lines]
    spent = {row[1]: float(row[2]) for row in rows if row}
    assert {"looking", "checking", "parsing", "rendering", "listing", "publishing"} <= set(spent)
    together = spent.pop("together")
    assert abs(sum(spent.values()) - together) < 0.001 * len(rows)


def test_quiet_builds_say_nothing_but_faults(run: Run, workspace: Path) -> None:
    for _ in range(2):
        done = run("build", "-q")
        assert (done.code, done.out, done.err) == (0, "", "")
    (workspace / "articles/empty.txt").touch()
    done = run("build", "-q")
    assert done.code == 1
    assert done.err.count("\n") == 2
    assert "1 article left out: see above" in done.err


def test_the_number_of_workers_is_a_number_above_none(run: Run, workspace: Path) -> None:
    assert run("build", "--jobs", "0").code == 2
    assert run("build", "--jobs", "2").code == 0
    before = files_in(workspace / "output")
    run("build", "--jobs", "1", "-o", "clean")
    assert files_in(workspace / "clean") == before


def test_a_build_that_another_one_came_before_is_up_to_date(capsys) -> None:
    def said(*, quiet: bool) -> str:
        telling = Telling(quiet, explain=True, timings=True, style="text", is_trial=False)
        tell_built(Built(is_up_to_date=True), "site", telling)
        told = capsys.readouterr()
        return told.out + told.err

    assert said(quiet=False) == "site: up to date\n"
    assert said(quiet=True) == ""
