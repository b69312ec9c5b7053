"""lookups.yaml: repeated fixes that every reading gets."""

from pathlib import Path

import pytest

from pipeline.model import Draft, Evidence, Fact, Record, Source
from pipeline.record import Lookup, with_lookups
from tests.cli.conftest import CALL, Run, files_in

LOOKUPS = """schema: readout/lookups/1
lookups:
  - match: Vanttaja
    replace: Vantaja
    why: his own spelling
    in: [name, title]
  - match: Foreign Minister
    replace: Minister for Foreign Affairs
    why: style
"""


@pytest.fixture
def lookups(workspace: Path) -> Path:
    path = workspace / "lookups.yaml"
    path.write_text(LOOKUPS, encoding="utf-8")
    return path


def test_every_reading_gets_the_fixes(run: Run, workspace: Path, lookups: Path) -> None:
    run("build")
    text = (workspace / "records" / "call.yaml").read_text(encoding="utf-8")
    assert "  - id: ilkka-vantaja\n    name: Ilkka Vantaja\n" in text
    assert "role: Minister for Foreign Affairs" in text
    assert "title: Readout of Foreign Minister Ilkka Vantaja" in text
    assert run("check").out == ""
    assert run("parse", "--stdout", "articles/call.txt").out == text
    page = (workspace / "output/meetings/call/index.md").read_text(encoding="utf-8")
    assert "Ilkka Vanttaja spoke by telephone" in page  # what the article words stays


def test_changed_list_is_read_into_all_records(run: Run, workspace: Path, lookups: Path) -> None:
    run("build")
    fixed = files_in(workspace / "records")
    assert run("build").err == "output: up to date\n"
    lookups.write_text(LOOKUPS.replace("why: style", "why: the style guide"), encoding="utf-8")
    assert "written again" not in run("build").err
    lookups.write_text(LOOKUPS.replace("for Foreign Affairs", "of State"), encoding="utf-8")
    assert "written again" in run("build").err
    lookups.unlink()
    run("build")
    assert "name: Ilkka Vanttaja" in (workspace / "records/call.yaml").read_text(encoding="utf-8")
    lookups.write_text(LOOKUPS, encoding="utf-8")
    run("build")
    assert files_in(workspace / "records") == fixed


def test_fix_reaches_a_record_that_was_edited(run: Run, workspace: Path, lookups: Path) -> None:
    lookups.unlink()
    run("parse", "articles")
    record = workspace / "records" / "call.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("status: draft", "status: draft  # x"), encoding="utf-8")
    lookups.write_text(LOOKUPS, encoding="utf-8")
    run("parse", "articles")
    text = record.read_text(encoding="utf-8")
    assert "status: draft  # x" in text
    assert "  - id: ilkka-vanttaja\n    name: Ilkka Vantaja\n" in text


def test_unused_fix_is_reported(run: Run, workspace: Path, lookups: Path) -> None:
    lookups.write_text(
        LOOKUPS + "  - {match: anttaja, replace: x, why: no whole word}\n", encoding="utf-8"
    )
    run("build")
    done = run("check")
    assert done.code == 0
    assert done.out == (
        "lookups.yaml:10:6: lookups[2]: 'anttaja' is read in no article; delete this lookup, or "
        "write the words as they are read (warning)\n"
    )
    (workspace / "articles" / "call.txt").write_text(
        CALL.replace("Samarakoon", "Anttaja").replace("Renuka Ant", "Renuka ant"), encoding="utf-8"
    )
    assert "lookups[2]" in run("check").out  # not yet read again


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lookups: []\n", "schema: missing; add schema: readout/lookups/1"),
        (LOOKUPS.replace("    why: style\n", ""), "lookups[1].why: missing"),
        (LOOKUPS.replace("replace: Vantaja", "replac: Vantaja"), "did you mean replace?"),
        (LOOKUPS.replace("[name, title]", "[names]"), "did you mean 'name'?"),
        (LOOKUPS.replace("replace: Vantaja", "replace: Vanttaja"), "is replaced by itself"),
        (LOOKUPS.replace("Foreign Minister", "Vanttaja"), "is already matched in name on line 3"),
        (LOOKUPS.replace("match: Vanttaja", "match: ' '"), "holds no word"),
        ("schema: [\n", "lookups.yaml:"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", [("parse", "articles"), ("build",)])
def test_broken_list_stops_a_run_and_is_reported(
    run: Run, workspace: Path, lookups: Path, text: str, told: str, command: tuple[str, ...]
) -> None:
    lookups.write_text(text, encoding="utf-8")
    before = files_in(workspace)
    done = run(*command)
    assert done.code == 1
    assert told in done.err
    assert "Traceback" not in done.err
    assert files_in(workspace) == before
    assert told in run("check").out


def test_empty_list_changes_nothing(run: Run, workspace: Path, lookups: Path) -> None:
    lookups.write_text("schema: readout/lookups/1\nlookups: []\n", encoding="utf-8")
    run("build")
    with_list = files_in(workspace / "records")
    lookups.unlink()
    assert "written" not in run("parse", "articles").err
    assert files_in(workspace / "records") == with_list


def test_fix_that_makes_a_value_too_long_is_named(run: Run, workspace: Path, lookups: Path) -> None:
    long = LOOKUPS.replace("Minister for Foreign Affairs", "Minister " * 60)
    lookups.write_text(long, encoding="utf-8")
    done = run("parse", "articles")
    assert done.code == 1
    assert (
        "the lookup 'Foreign Minister' makes a wrong participants[ilkka-vanttaja].role" in done.err
    )
    assert "is 539 characters long; write another replacement in lookups.yaml" in done.err
    assert not list((workspace / "records").glob("*.yaml"))


def test_attributions_that_a_fix_makes_equal_are_one() -> None:
    source = Source(
        article="a.txt", sha256=None, attributed_to=("Courier", "Reuters", "Port Courier")
    )
    quotes = [Evidence("a.txt", name, 0, len(name)) for name in source.attributed_to]
    facts = [Fact(f"/sources/0/attributed_to/{at}", (one,)) for at, one in enumerate(quotes)]
    draft = Draft(Record(id="a", sources=(source,)), (Fact("/title", ()), *facts), ())
    lookup = Lookup(match="Port Courier", replace="Courier", why="style")
    fixed, (fix,) = with_lookups(draft, (lookup,))
    assert fixed.record.sources[0].attributed_to == ("Courier", "Reuters")
    assert fixed.facts == (Fact("/title", ()), facts[0], facts[1])
    assert fix.was == "Port Courier"
