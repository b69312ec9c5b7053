"""What holds on Windows and macOS as well: names, line ends, encodings, and what is imported."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build import workspace as workspaces
from pipeline.build.files import write_whole
from pipeline.build.health.portable import why_not_on_windows
from pipeline.build.sources import insist_on_name
from pipeline.build.workspace import name_inside, workspace_at
from pipeline.errors import PipelineError, WorkspaceError
from pipeline.read import kind_from_name
from pipeline.slug import slug_from_text, unique_slug

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "pipeline").rglob("*.py"))
DEVICES = ("con", "PRN", "Aux", "nul", "com1", "COM0", "lpt9")


@pytest.mark.parametrize("text", [*DEVICES, *(f"{name}.txt" for name in DEVICES), "Con", "AUX."])
def test_no_id_is_the_name_of_a_device(text: str) -> None:
    slug = slug_from_text(Path(text).stem)
    assert why_not_on_windows(f"{slug}.yaml") is None
    assert why_not_on_windows(f"{unique_slug(text, set())}.yaml") is None


@given(st.text(max_size=200))
def test_every_id_is_a_name_that_each_system_holds(text: str) -> None:
    slug = slug_from_text(text)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    assert slug == slug.casefold()
    for name in (slug, f"{slug}.yaml", f"{slug}.json"):
        assert why_not_on_windows(name) is None
        assert PureWindowsPath("records", name).name == name  # no drive, no other folder


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("talks.txt", None),
        ("console.txt", None),
        ("index.html", None),
        ("a..b.txt", None),
        ("Talks: day two.txt", "holds ':'"),
        ("what?.html", "holds '?'"),
        ("a\\b.txt", "holds '\\\\'"),
        ("talks.", "ends in"),
        ("talks.txt ", "ends in"),
        ("aux.txt", "device"),
        ("CON", "device"),
        ("Lpt1.tar.gz", "device"),
    ],
)
def test_names_that_windows_cannot_hold(name: str, why: str | None) -> None:
    found = why_not_on_windows(name)
    assert (found is None) if why is None else (found is not None and why in found)


@pytest.mark.parametrize("kind", [PurePosixPath, PureWindowsPath])
@pytest.mark.parametrize("path", ["articles/TALKS.TXT", "articles\\x.htm", "C:\\desk\\a.Md"])
def test_the_kind_of_an_article_is_seen_in_its_suffix(
    kind: type[PurePosixPath] | type[PureWindowsPath], path: str
) -> None:
    assert kind_from_name(str(kind(path))) is not None


@pytest.mark.parametrize("name", ["articles\\x.txt", "articles/a\\b.txt", "\\\\host\\x.txt"])
def test_a_record_names_no_article_with_backslashes(name: str) -> None:
    with pytest.raises(PipelineError, match="backslash"):
        insist_on_name(Path("x.txt"), name)


def test_an_article_is_named_with_slashes(tmp_path: Path) -> None:
    (tmp_path / "articles" / "2025").mkdir(parents=True)
    article = tmp_path / "articles" / "2025" / "x.txt"
    article.write_text("x", encoding="utf-8")
    name = name_inside(workspace_at(tmp_path), article)
    assert name == "articles/2025/x.txt"
    assert PureWindowsPath(tmp_path, name).parts[-3:] == ("articles", "2025", "x.txt")


def test_a_workspace_on_another_drive_is_told_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_another_drive(_path: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    (tmp_path / "articles").mkdir()
    monkeypatch.setattr(workspaces.os.path, "relpath", on_another_drive)
    found = workspaces.find_workspace(tmp_path)
    assert found is not None
    assert found.root == tmp_path


def test_a_file_that_another_program_holds_stays_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces no file that somebody has open."""
    record = tmp_path / "x.yaml"
    record.write_bytes(b"old\r\n")

    def held(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(WorkspaceError, match=r"cannot be written: .*; the old file stands"):
        write_whole(record, b"new\n")
    assert record.read_bytes() == b"old\r\n"
    assert [path.name for path in tmp_path.iterdir()] == ["x.yaml"]


def test_line_ends_are_written_as_they_are_given(tmp_path: Path) -> None:
    for content in (b"a\nb\n", b"a\r\nb\r\n", b"a\rb"):
        write_whole(tmp_path / "x.yaml", content)
        assert (tmp_path / "x.yaml").read_bytes() == content


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else ""
                yield path, node, name or getattr(function, "id", "")


def mode_of(call: ast.Call) -> str:
    given = [*call.args, *(one.value for one in call.keywords if one.arg == "mode")]
    words = [one.value for one in given if isinstance(one, ast.Constant)]
    return next((one for one in words if isinstance(one, str) and set(one) <= set("rwabxt+")), "")


def test_every_text_that_is_opened_names_its_encoding() -> None:
    faults = []
    for path, call, name in calls():
        keywords = {one.arg for one in call.keywords}
        is_text = name in ("read_text", "write_text", "TextIOWrapper")
        is_open = name in ("open", "fdopen", "NamedTemporaryFile") and "b" not in mode_of(call)
        is_of_system = ast.unparse(call.func) == "os.open"
        is_run = name in ("run", "Popen", "check_output") and {"text"} & keywords
        if (is_text or (is_open and not is_of_system) or is_run) and "encoding" not in keywords:
            faults.append(f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}")
    assert faults == []


def test_text_is_written_as_bytes_so_that_no_line_end_changes() -> None:
    assert [path for path, _, name in calls() if name == "write_text"] == []


WITHOUT_POSIX = """
import importlib, os, pkgutil, signal, sys

ABSENT = {"fcntl", "resource", "pwd", "grp", "termios", "pty", "tty", "readline", "syslog"}

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in ABSENT:
            raise ImportError(name)

sys.meta_path.insert(0, Absent())
for name in ABSENT:
    sys.modules.pop(name, None)
for name in ("fork", "forkpty", "geteuid", "getuid", "chown", "mkfifo", "sched_getaffinity"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGHUP", "SIGKILL", "SIGALRM", "SIGCHLD", "SIGUSR1", "SIGPIPE"):
    if hasattr(signal, name):
        delattr(signal, name)

import pipeline

for one in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
    importlib.import_module(one.name)
from pipeline.build.crew.crew import Crew
with Crew() as crew:
    print(type(crew).__name__)
"""


def test_every_module_loads_without_what_windows_lacks() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", WITHOUT_POSIX],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Crew\n"
