"""`readout serve` as a process of its own, and what it tells in the terminal."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
CALL = "import sys; from pipeline.cli import main; sys.argv[0] = 'readout'; main()"


class Preview:
    """The command as it runs in the folder `root`; `url` is where it says that the site is."""

    def __init__(self, root: Path, process: "subprocess.Popen[bytes]") -> None:
        self.root, self.process = root, process
        self._said: list[str] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self.url = self.wait_for(r"http://[^ ]+").removesuffix(",")

    @property
    def said(self) -> str:
        return "".join(self._said)

    def wait_for(self, pattern: str, seconds: float = 30, after: int = 0) -> str:
        """Return what matches in what was said from `after` on; fail if nothing does in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := re.search(pattern, self.said[after:]):
                return found[0]
            if not self._reader.is_alive():
                break
            time.sleep(0.02)
        raise AssertionError(f"{pattern} was not said: {self.said}")

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit code."""
        os.killpg(self.process.pid, signal.SIGINT)
        code = self.process.wait(20)
        self._reader.join(10)
        return code

    def _read(self) -> None:
        assert self.process.stdout
        while content := self.process.stdout.read1(65_536):
            self._said.append(content.decode())


@contextmanager
def preview(root: Path, *more: str) -> Iterator[Preview]:
    """Serve a workspace at a free port while the context is open, in a group as a terminal has."""
    command = [sys.executable, "-c", CALL, "serve", "--port", "0", *more]
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    with subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            yield Preview(root, process)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
