"""GNU make makes records and pages by the rules that `readout deps` prints."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import CALL, Run, files_in

MAKEFILE = """\
all:
	$(READOUT) build

.readout/rules.mk: FORCE
	@mkdir -p $(@D)
	@$(READOUT) deps > $@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi
FORCE:

include .readout/rules.mk
"""
PAGE = "output/meetings/call/index.html"
OTHER = "output/meetings/other/index.md"
Make = Callable[..., str]


# Of a machine whose clock is a little behind the one that its files are stamped by.
_SKEW = re.compile(r"Clock skew detected|modification time .* in the future")


def _environment() -> dict[str, str]:
    """The environment without what a make that runs these tests says to those below it."""
    mine = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return mine | {"PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.fixture
def make(workspace: Path) -> Make:
    """Run make with the rules in a workspace of two articles; return what it printed."""
    (workspace / "articles/other.txt").write_text(CALL.replace("4 March", "5 March"))
    (workspace / "Makefile").write_text(MAKEFILE)
    code = "from pipeline.cli import main; main()"
    readout = shlex.join([sys.executable, "-c", code])

    def run_make(*goals: str, code: int = 0) -> str:
        done = subprocess.run(
            ["make", f"READOUT={readout}", *goals],
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout
        said = "".join(line for line in done.stdout.splitlines(True) if not _SKEW.search(line))
        assert "warning:" not in said
        return said.replace(readout, "readout")

    return run_make


def times(*paths: str) -> list[int]:
    return [Path(path).stat().st_mtime_ns for path in paths]


def later(path: str) -> None:
    """Set the time of a file to one after all others."""
    after = max(one.stat().st_mtime_ns for one in Path().rglob("*") if one.is_file()) + 10**9
    os.utime(path, ns=(after, after))


def stale(make: Make, goal: str) -> bool:
    return f"'{goal}' is up to date" not in make("-n", goal)


def test_make_makes_a_record_of_its_article_alone(make: Make) -> None:
    printed = make("records/call.yaml")
    assert "readout parse --quiet --workspace . articles/call.txt" in printed
    assert Path("records/call.yaml").is_file()
    assert not Path("records/other.yaml").exists()
    assert not Path("output").exists()
    assert not stale(make, "records/call.yaml")


def test_make_makes_a_page_from_the_article_on_and_then_nothing(make: Make, run: Run) -> None:
    make(PAGE)
    assert "port safety" in Path(PAGE).read_text(encoding="utf-8")
    assert make(PAGE) == f"make: '{PAGE}' is up to date.\n"
    before = files_in(Path("output"))
    run("build", "-o", "clean")
    assert files_in(Path("clean")) == before


def test_the_first_goal_of_the_makefile_stays_the_first(make: Make) -> None:
    assert "readout build\n" in make()
    include = "include .readout/rules.mk\n"
    Path("Makefile").write_text(include + MAKEFILE.replace(include, ""))
    assert "readout build\n" in make()


def test_an_edit_of_a_record_remakes_its_pages_and_those_about_all(make: Make) -> None:
    make(PAGE, OTHER, "output/index.html", "output/404.html")
    record = Path("records/call.yaml")
    record.write_text(record.read_text().replace("status: draft", "status: reviewed"))
    later("records/call.yaml")
    assert [stale(make, one) for one in (PAGE, OTHER, "output/index.html", "output/404.html")] == [
        True,
        False,
        True,
        False,
    ]
    before = times(OTHER)
    make(PAGE, OTHER, "output/index.html")
    assert "reviewed" in Path(PAGE).read_text(encoding="utf-8")
    assert times(OTHER) == before


def test_a_touch_remakes_nothing_and_asks_no_second_time(make: Make, run: Run) -> None:
    make(PAGE)
    before = files_in(Path("output"))
    now = max(one.stat().st_mtime_ns for one in Path("output").rglob("*"))
    os.utime("records/call.yaml", ns=(now, now + 1))
    assert "readout build" in make(PAGE)
    assert "up to date" in make(PAGE)
    assert files_in(Path("output")) == before
    assert run("build").err == "output: up to date\n"
    assert run("build", "--explain").out == ""


def test_an_edit_of_an_article_remakes_its_record_and_then_its_pages(make: Make) -> None:
    make(PAGE, OTHER)
    Path("articles/call.txt").write_text(CALL.replace("port safety", "harbour safety"))
    later("articles/call.txt")
    printed = make(PAGE, OTHER)
    assert printed.index("readout parse") < printed.index("readout build")
    assert "articles/other.txt" not in printed
    assert "harbour safety" in Path(PAGE).read_text(encoding="utf-8")


@pytest.mark.slow
def test_four_at_once_make_the_tree_that_a_build_makes(make: Make, run: Run) -> None:
    for number in range(6):
        text = CALL.replace("4 March", f"{number + 6} March")
        Path(f"articles/call-{number}.txt").write_text(text, encoding="utf-8")
    listed = json.loads(run("deps", "--format", "json").out)
    goals = [target for rule in listed["rules"] for target in rule["targets"]]
    make("-j4", *goals)
    listed = json.loads(run("deps", "--format", "json").out)
    goals = [target for rule in listed["rules"] for target in rule["targets"]]
    Path("templates/html/parts").mkdir(parents=True)
    Path("templates/html/parts/status.html.j2").write_text("mine\n")
    make("-j4", *goals)
    assert set(goals) >= {f"output/{path}" for path in files_in(Path("output"))} - {
        "output/.readout-manifest.json"
    }
    run("build", "-o", "clean")
    assert files_in(Path("output")) == files_in(Path("clean"))
    assert "readout build" not in make("-j4", *goals)


@pytest.mark.parametrize("name", ["a #1, $HOME 50% *?[b]: x=y~ 'z' \"q\" & é", "~call", "-call"])
def test_names_with_odd_signs_are_followed(make: Make, run: Run, name: str) -> None:
    make("all")
    Path("records/call.yaml").rename(f"records/{name}.yaml")
    Path("records/.parsed/call.json").rename(f"records/.parsed/{name}.json")
    article = Path(f"articles/{name}.txt")
    Path("articles/call.txt").rename(article)
    record = Path(f"records/{name}.yaml")
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    text = record.read_text(encoding="utf-8")
    named = text.replace("article: articles/call.txt", f'article: "articles/{quoted}.txt"')
    record.write_text(named, encoding="utf-8")
    assert run("check").code == 0
    make(PAGE)
    assert not stale(make, PAGE)
    article.write_text(CALL.replace("port safety", "harbour safety"), encoding="utf-8")
    later(str(article))
    assert stale(make, PAGE)
    make(PAGE)
    assert "harbour safety" in Path(PAGE).read_text(encoding="utf-8")


def test_a_folder_with_odd_signs_is_followed(make: Make, run: Run) -> None:
    folder = Path("my $site, #2: 50%")
    make("all")
    folder.mkdir()
    for name in ("articles", "records", "schemas", "readout.yaml"):
        Path(name).rename(folder / name)
    Path("Makefile").write_text(
        MAKEFILE.replace("deps", f"deps -w '{str(folder).replace('$', '$$')}' -o 'the site'")
    )
    page = "the site/meetings/call/index.html"
    make(page)
    assert "port safety" in Path(page).read_text(encoding="utf-8")
    assert not stale(make, page)


def test_a_name_that_make_cannot_take_is_left_out_and_told(make: Make, run: Run) -> None:
    Path("articles/a;b.txt").write_text(CALL, encoding="utf-8")
    done = run("deps")
    assert done.code == 0
    assert done.err == (
        "'articles/a;b.txt': has no rule: its name holds a sign that make cannot take; rename it\n"
    )
    assert ";b" not in done.out
    make("records/call.yaml")


def test_a_record_that_was_removed_does_not_stop_make(make: Make) -> None:
    make(PAGE, OTHER)
    Path("Makefile").write_text(MAKEFILE.replace(": FORCE", ":"))
    for path in ("articles/call.txt", "records/call.yaml", "records/.parsed/call.json"):
        Path(path).unlink()
    printed = make("output/index.html", code=2)
    assert "no such file" in printed  # the old rules parse it once more
    Path("Makefile").write_text(MAKEFILE)
    make("output/index.html")
    assert not Path(PAGE).exists()
    Path("templates/html").mkdir(parents=True)
    Path("templates/html/mine.j2").write_text("")
    Path("templates/html/not-found.html.j2").write_text("{% include 'html/mine.j2' %}")
    make("output/404.html")
    Path("Makefile").write_text(MAKEFILE.replace(": FORCE", ":"))
    Path("templates/html/not-found.html.j2").write_text("gone")
    Path("templates/html/mine.j2").unlink()
    make("output/404.html")
    assert Path("output/404.html").read_text() == "gone"


def test_a_record_is_not_deleted_where_make_deletes_what_failed(make: Make) -> None:
    make("records/call.yaml")
    later("articles/call.txt")
    rules = Path("Makefile").read_text()
    Path("Makefile").write_text(f".DELETE_ON_ERROR:\n{rules}")
    script = Path("failing.sh")
    script.write_text('echo "# edited" >> records/call.yaml\nexit 1\n')
    Path("Makefile").write_text(
        f".DELETE_ON_ERROR:\n{rules.replace('$(READOUT) deps', 'true')}".replace(
            "@true > $@.new", "@cp $@ $@.new"
        )
    )
    make("readout-parse=sh failing.sh", "records/call.yaml", code=2)
    assert Path("records/call.yaml").read_text().endswith("# edited\n")


def test_a_fault_stops_make_and_leaves_the_old_page(make: Make) -> None:
    make(PAGE)
    before = files_in(Path("output"))
    Path("records/call.yaml").write_text("not: [a record\n")
    later("records/call.yaml")
    assert "records/call.yaml:" in make(PAGE, code=2)
    assert files_in(Path("output")) == before
