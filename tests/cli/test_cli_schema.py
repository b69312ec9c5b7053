"""The schemas that editors read: printed, put into the workspace, and named in its files."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, files_in, review

EDITED = ("config", "lookups", "people", "record")


@pytest.mark.parametrize("name", [*EDITED, "parsed"])
def test_each_schema_can_be_printed_by_name(run: Run, name: str) -> None:
    done = run("schema", name)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["$id"] == f"urn:readout:{name}:1"


def test_without_a_name_it_is_that_of_a_record(run: Run) -> None:
    assert run("schema").out == run("schema", "record").out


def test_a_schema_that_is_not_there_lists_those_that_are(run: Run) -> None:
    done = run("schema", "persons")
    assert done.code == 2
    assert "'persons' is not one of 'record', 'people', 'lookups', 'config', 'parsed'" in done.err


@pytest.mark.parametrize("command", [("parse", "articles"), ("build",)])
def test_the_workspace_holds_the_schemas_that_are_printed(
    run: Run, workspace: Path, command: tuple[str, ...]
) -> None:
    (workspace / "schemas").mkdir()
    (workspace / "schemas" / "record.schema.json").write_text("of an older version\n")
    assert run(*command).code == 0
    assert files_in(workspace / "schemas") == {
        f"{name}.schema.json": run("schema", name).out.encode() for name in EDITED
    }


def test_a_schema_that_was_taken_away_is_put_back(run: Run, workspace: Path) -> None:
    run("build")
    assert run("build").err == "output: up to date\n"
    before = files_in(workspace / "schemas")
    (workspace / "schemas" / "lookups.schema.json").unlink()
    run("build")
    assert files_in(workspace / "schemas") == before
    assert run("build").err == "output: up to date\n"


def test_a_list_of_people_that_is_made_tells_editors_of_its_schema(
    run: Run, workspace: Path
) -> None:
    run("parse", "articles")
    review(workspace / "records" / "call.yaml")
    for path in (workspace / "schemas").iterdir():
        path.unlink()
    assert run("review", "--people", "--write").code == 0
    first = (workspace / "people.yaml").read_text(encoding="utf-8").splitlines()[0]
    target = first.removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((workspace / target).read_text(encoding="utf-8"))
    assert schema["$id"] == "urn:readout:people:1"
    assert run("check").code == 0
