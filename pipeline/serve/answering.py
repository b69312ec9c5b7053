"""Answer browsers on this machine: the files of the site, and what the preview adds to them."""

import os
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from pipeline.resources import data_dir
from pipeline.serve.board import Board
from pipeline.serve.injecting import (
    EVENTS,
    OWN,
    SCRIPT,
    STYLE,
    missing_page,
    waiting_page,
    with_preview,
)

HOST = "127.0.0.1"
_NAMES = frozenset(("localhost", HOST, "[::1]"))
_BEAT_S = 15.0  # a connection that says nothing longer is taken for dead by some proxies
_OWN_FILES = {SCRIPT: ("preview.js", "text/javascript"), STYLE: ("preview.css", "text/css")}
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    "": "application/octet-stream",
}


class Server(ThreadingHTTPServer):
    """The server of one folder, at the path that its site has on its host."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name == "posix"  # elsewhere it lets two servers have one port

    def __init__(self, port: int, folder: Path, below: str, board: Board) -> None:
        """Take the port; raise `OSError` if it is not to be had."""
        self.folder, self.below, self.board = folder, below, board
        super().__init__((HOST, port), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over browsers that hang up; show what is our fault."""
        import sys

        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(SimpleHTTPRequestHandler):
    """One request; a page gets what the preview needs, and nothing is kept by the browser."""

    server: Server
    server_version = "readout"
    sys_version = ""
    extensions_map = _TYPES  # the system's own differ

    def do_GET(self) -> None:
        """Answer with a file, a page or the events."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for builds."""

    def end_headers(self) -> None:
        """Forbid browsers to keep what is about to change."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def _answer(self) -> None:
        # A page of another host that had its name lead here must not read what is served.
        name = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host")
        if name not in _NAMES:
            self.send_error(HTTPStatus.FORBIDDEN, "Ask for localhost or 127.0.0.1")
            return
        try:
            path = unquote(urlsplit(self.path).path)
        except ValueError:  # an address that is none
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if path == EVENTS:
            self._send_events()
        elif path in _OWN_FILES:
            name, kind = _OWN_FILES[path]
            self._send((data_dir("templates") / "serve" / name).read_bytes(), kind)
        elif path.startswith(self.server.below) and not path.startswith(OWN):
            self._send_site(path.removeprefix(self.server.below))
        elif path == "/":
            self._redirect(self.server.below)
        else:
            self._send_missing(path)

    def _send_site(self, inside: str) -> None:
        version = self.server.board.version  # before the file is read: rather too old than too new
        file = self._file(inside)
        if file is None:
            self._send_missing(self.server.below + inside)
        elif file.is_dir():
            self._redirect(f"{self.server.below}{inside}/")
        else:
            kind = self.guess_type(str(file))
            self._send(_content(file, kind, version), kind)

    def _file(self, inside: str) -> Path | None:
        """Return the file or folder for a path in the site; None for what is not shown."""
        parts = inside.split("/")
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return None
        if not parts[-1]:
            parts[-1] = "index.html"
        try:
            file = self.server.folder.joinpath(*filter(None, parts))
            is_inside = file.resolve().is_relative_to(self.server.folder.resolve())
            return file if is_inside and file.exists() else None
        except (OSError, ValueError):  # too long a name, or none that the system has
            return None

    def _send_missing(self, path: str) -> None:
        version = self.server.board.version
        own = self.server.folder / "404.html"
        home = self.server.folder / "index.html"
        if own.is_file():
            page = own.read_bytes()
        else:
            page = missing_page(path) if home.is_file() else waiting_page()
        self._send(with_preview(page, version), _TYPES[".html"], HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.copyfile(BytesIO(content), self.wfile)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        # With one slash at the beginning: two would be another host.
        self.send_header("Location", quote(f"/{path.lstrip('/')}"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_events(self) -> None:
        """Send the state now and whenever it changes, until the browser hangs up.

        https://html.spec.whatwg.org/multipage/server-sent-events.html
        """
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if self.command == "HEAD":
            return
        count = 0
        while (found := self.server.board.after(count, _BEAT_S)) is not None:
            count, message = found
            line = f"event: state\ndata: {message}\n\n" if message else ": still here\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()


def _content(file: Path, kind: str, version: int) -> bytes:
    content = file.read_bytes()
    return with_preview(content, version) if kind.startswith("text/html") else content
