"""How far a build is: bars on a terminal, lines elsewhere, nothing where nobody asked."""

import os
import pty
import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path
from threading import Thread
from typing import TextIO

import pytest

from pipeline.cli import progress as module
from pipeline.cli.progress import progress_for
from tests.cli.conftest import Run


class Terminal:
    """A terminal that is read all the time, as a full one would hold its writers up."""

    def __init__(self, reader: int, stream: TextIO) -> None:
        self.stream = stream
        self._seen = b""
        self._thread = Thread(target=self._read, args=(reader,), daemon=True)
        self._thread.start()

    def _read(self, reader: int) -> None:
        while not self._seen.endswith(b"END"):
            self._seen += os.read(reader, 65536)

    def shown(self) -> str:
        """End the output and return all of it."""
        self.stream.write("END")
        self.stream.flush()
        self._thread.join(30)
        return self._seen.decode()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    reader, writer = pty.openpty()
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "CI"):
        monkeypatch.delenv(name, raising=False)
    with os.fdopen(writer, "w") as stream:
        yield Terminal(reader, stream)
    os.close(reader)


def shown_on(terminal: Terminal, total: int, *, is_silent: bool = False) -> str:
    with redirect_stderr(terminal.stream), progress_for(is_silent=is_silent) as tell:
        tell("checking", total // 2, total)
        tell("rendering", total, total)
    return terminal.shown()


def colours(shown: str) -> list[str]:
    return [code for code in re.findall(r"\x1b\[([\d;]*)m", shown) if code not in ("", "0")]


def test_a_terminal_shows_bars_that_go_when_all_is_done(terminal: Terminal) -> None:
    shown = shown_on(terminal, 500)
    assert "checking" in shown
    assert "250/500" in shown
    assert "500/500" in shown
    assert colours(shown)
    assert shown.rindex("\x1b[2K") > shown.rindex("500/500")  # the lines are wiped


def test_bars_have_no_colour_where_none_is_wanted(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = shown_on(terminal, 500)
    assert "250/500" in shown
    assert not [code for code in colours(shown) if code.split(";")[0] in ("31", "32", "33", "38")]


def test_a_few_things_show_no_bar(terminal: Terminal) -> None:
    assert shown_on(terminal, 3) == "END"


def test_a_terminal_that_cannot_move_shows_no_bar(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in shown_on(terminal, 500)


def test_a_terminal_of_a_ci_shows_no_bar(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert "\x1b" not in shown_on(terminal, 500)


def test_logs_get_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 11.0, 11.0, 12.0])
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    with progress_for(is_silent=False) as tell:
        tell("rendering", 10, 20_000)  # too soon
        tell("rendering", 2_000, 20_000)
        tell("rendering", 2_020, 20_000)  # too soon again
        tell("rendering", 20_000, 20_000)  # the end is told by others
    assert capsys.readouterr().err == "rendering: 2,000 of 20,000\n"


def test_silence_is_silent(terminal: Terminal) -> None:
    assert shown_on(terminal, 500, is_silent=True) == "END"


def test_a_check_of_many_records_says_how_far_it_is(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("parse", "articles")
    record = (workspace / "records/call.yaml").read_text(encoding="utf-8")
    for number in range(3):
        other = record.replace("id: call\n", f"id: call-{number}\n", 1)
        (workspace / f"records/call-{number}.yaml").write_text(other, encoding="utf-8")
    monkeypatch.setattr(module, "_LONG", 3)
    monkeypatch.setattr(module, "_BETWEEN_S", -1.0)
    assert "checking: 2 of 4\n" in run("check").err
    assert "checking: " not in run("check", "--quiet").err
    assert run("check", "--format", "json").err.startswith("4 records checked")
