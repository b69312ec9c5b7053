"""What is kept between builds comes back as it was, or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest

from pipeline.build.building import build
from pipeline.build.state.database import NAME
from pipeline.build.state.rows import Details, RecordRow, TargetRow
from pipeline.build.state.stamps import Stamp, digest_of
from pipeline.build.state.store import State, load_details, load_state, save_state
from pipeline.build.workspace import workspace_at

DIGEST = digest_of(b"alpha")
STATE = State(
    facts={"code": "1"},
    inputs={"records/a.yaml": Stamp(1, 2, 3, DIGEST, 1), "records/b.yaml": Stamp(4, 5, 6, "", 0)},
    records={
        "records/a.yaml": RecordRow(DIGEST, "", "a/index.html", DIGEST, DIGEST, DIGEST, DIGEST, "")
    },
    targets={"a/index.html": TargetRow(DIGEST, Stamp(1, 2, 3, DIGEST, 1))},
    compiled={"html": b"code"},
    details={"records/a.yaml": Details("{}", "[]")},
)


def plain(state: State) -> tuple[dict[str, object], ...]:
    rows = (state.facts, state.inputs, state.records, state.targets, state.compiled)
    return tuple(dict(one) for one in rows)


def test_a_state_comes_back_as_it_was(tmp_path: Path) -> None:
    save_state(tmp_path, State(), STATE)
    assert plain(load_state(tmp_path)) == plain(STATE)
    assert load_details(tmp_path) == STATE.details


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    save_state(tmp_path, State(), STATE)
    save_state(tmp_path, load_state(tmp_path), State(facts={"code": "2"}))
    assert plain(load_state(tmp_path)) == plain(State(facts={"code": "2"}))
    assert not load_details(tmp_path)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE columns SET content = zeroblob(length(content)) WHERE name = 'targets.sha256'",
        "UPDATE columns SET content = 'text' WHERE name = 'records.pages'",
        "UPDATE columns SET content = 7, checksum = 1 WHERE name = 'inputs.times'",
        "UPDATE columns SET content = x'ff', checksum = 16777472 WHERE name = 'inputs.names'",
        "DELETE FROM columns WHERE name = 'records.key'",
        "DROP TABLE columns",
        "PRAGMA user_version = 1",
    ],
)
def test_a_state_that_is_damaged_is_none(tmp_path: Path, damage: str) -> None:
    save_state(tmp_path, State(), STATE)
    with closing(sqlite3.connect(tmp_path / NAME)) as database:
        database.execute(damage)
        database.commit()
    assert plain(load_state(tmp_path)) == plain(State())


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE columns SET content = x'ff' WHERE name = 'inputs.names'",
        "UPDATE columns SET content = 'text' WHERE name = 'targets.names'",
        "UPDATE columns SET content = 7 WHERE name = 'targets.times'",
        "DELETE FROM columns WHERE name = 'targets.names'",
        "DELETE FROM columns",
        "DROP TABLE columns",
    ],
)
def test_a_build_on_a_damaged_state_makes_it_anew(tmp_path: Path, damage: str) -> None:
    workspace = workspace_at(tmp_path)
    workspace.records.mkdir()
    build(workspace)
    with closing(sqlite3.connect(workspace.state_folder / NAME)) as database:
        database.execute(damage)
        database.commit()
    done = build(workspace).publication
    assert done
    assert (done.written, done.removed) == ((), ())
    sleep(0.05)
    build(workspace)
    assert build(workspace).is_up_to_date


def test_names_that_are_no_utf8_come_back(tmp_path: Path) -> None:
    odd = "templates/\udcff.j2"
    state = State(facts={"folder": odd}, compiled={odd: b"code"})
    save_state(tmp_path, State(), state)
    assert plain(load_state(tmp_path)) == plain(state)
    save_state(tmp_path, load_state(tmp_path), State(facts={"folder": "x"}))
    assert plain(load_state(tmp_path)) == plain(State(facts={"folder": "x"}))
