"""A web server for one folder on loopback, as a plain host of files would be."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

BELOW = "/talks/"
_TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".md", ".txt"}


class Handler(SimpleHTTPRequestHandler):
    """A quiet server that compresses text, as hosts do; the folder stands at the path `below`."""

    below = "/"

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        return super().translate_path(f"/{path.removeprefix(self.below)}" if inside else "/-")

    def log_message(self, *args: object) -> None:
        pass

    def send_head(self) -> BytesIO | None:  # type: ignore[override]  # any reader will do
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file() or path.suffix not in _TEXT:
            return super().send_head()  # type: ignore[return-value]
        content = path.read_bytes()
        is_asked = "gzip" in self.headers.get("Accept-Encoding", "")
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        if is_asked:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        return BytesIO(content)


class Server(ThreadingHTTPServer):
    """A server whose workers do not hold its end up: browsers keep connections open."""

    daemon_threads = True
    block_on_close = False


@contextmanager
def served(folder: Path, below: str = BELOW) -> Iterator[str]:
    """Serve a folder at a path while the context is open; its address ends with a slash."""
    handler = type("HandlerBelow", (Handler,), {"below": below})
    with Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
        thread.join()
