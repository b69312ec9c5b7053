"""Have Pagefind's program index pages (https://pagefind.app), one by one and in an order of ours.

Given a folder, it takes pages in the order in which the file system lists them, and the index of
one site would be another on another machine. Its Python package waits a tenth of a second for each
page; so that only says where the program is, and the requests that it sends are sent from here.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from io import BufferedReader, BufferedWriter
from typing import Any, cast

from pipeline.errors import WorkspaceError

_OFF = "or write search: none in readout.yaml"
_INSTALL = f"run pip install 'readout-briefings[search]', {_OFF}"
# Marks and hints beside what a page says: whoever looks for a word does not look for these.
_EXCLUDED = (".marks", ".strip", ".supports", ".title-note", ".hint")
# Ready-made search boxes, which no page of ours has.
_UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
_INDEX = {"index_id": 0}
_PIECE = 1 << 16  # bytes that are read at once


def insist_on_pagefind() -> None:
    """Raise `WorkspaceError` where Pagefind is not installed."""
    _program()


def pagefind_version() -> str:
    """Return what the program says of its version; raise `WorkspaceError` where there is none."""
    program = _program()
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=True)  # noqa: S603 - Pagefind's own
    except (OSError, subprocess.CalledProcessError) as err:
        raise _failed(str(err)) from err
    return done.stdout.decode(errors="replace").strip()


def index_of(pages: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """Return the files of an index by their paths; what leads to others comes after these.

    `pages` are addresses and contents; their order is part of what settles the index. Raise
    `WorkspaceError` where Pagefind is not installed or fails.
    """
    with _service() as service:
        service.ask("NewIndex", config={"exclude_selectors": _EXCLUDED})
        for address, content in pages:
            text = content.decode("utf-8", "replace")
            service.ask("AddFile", **_INDEX, url=address, file_contents=text)
        files = service.ask("GetFiles", **_INDEX)["files"]
    found = {one["path"].replace("\\", "/"): b64decode(one["content"]) for one in files}
    wanted = (path for path in found if not path.startswith(_UNUSED))
    return {path: found[path] for path in sorted(wanted, key=_leading_last)}


def _leading_last(path: str) -> tuple[bool, str]:
    return path == "pagefind-entry.json", path


class _Service:
    """Pagefind's program in conversation: a request, then its answer.

    Both are base64 of JSON with a comma behind it.
    """

    def __init__(self, requests: BufferedWriter, answers: BufferedReader) -> None:
        self._requests = requests
        self._answers = answers
        self._number = 0

    def ask(self, kind: str, **content: object) -> Mapping[str, Any]:
        """Return the answer to a request."""
        self._number += 1
        request = {"message_id": self._number, "payload": {"type": kind, **content}}
        self._requests.write(b64encode(json.dumps(request).encode()) + b",")
        self._requests.flush()
        payload = _payload(self._answer())
        if payload["type"] == "Error":
            raise _failed(str(payload.get("message")))
        return payload

    def _answer(self) -> bytes:
        pieces = []
        while piece := self._answers.read1(_PIECE):
            pieces.append(piece)
            if piece.endswith(b","):
                return b"".join(pieces)[:-1]
        raise _failed("it ended before it had answered")


def _payload(answer: bytes) -> Mapping[str, Any]:
    try:
        payload: Mapping[str, Any] = json.loads(b64decode(answer))["payload"]
    except (ValueError, TypeError, KeyError) as err:
        raise _failed("it answers in a way that is not known here") from err
    return payload


@contextmanager
def _service() -> Iterator[_Service]:
    command = [_program(), "--service"]
    try:
        with subprocess.Popen(  # noqa: S603 - Pagefind's own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            requests = cast("BufferedWriter", process.stdin)
            try:
                yield _Service(requests, cast("BufferedReader", process.stdout))
            finally:
                process.kill()
    except OSError as err:
        raise _failed(str(err)) from err


def _program() -> str:
    if find_spec("pagefind") is None:
        raise WorkspaceError("", "search needs Pagefind, which is not installed", _INSTALL)
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise WorkspaceError("", "search needs the program of Pagefind, which is lacking", _INSTALL)
    return str(program)


def _failed(fault: str) -> WorkspaceError:
    return WorkspaceError(
        "", f"Pagefind could not index the pages: {fault}", f"build again, {_OFF}"
    )
