"""A small web server on loopback that behaves as a test says, for each path."""

import gzip
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"""<!DOCTYPE html>
<html lang="en"><head><title>Port talks in Helsinki</title></head><body><main>
<h1>Port talks in Helsinki</h1>
<p>Helsinki, 4 March 2025. Finnish Foreign Minister Ilkka Vanttaja met Sri Lankan Foreign Minister
Renuka Samarakoon in Helsinki on Tuesday. They discussed port safety, the training of coast guards
and trade between the two countries. See <a href="/reports/ports">the report on ports</a>.</p>
</main></body></html>
"""

Handler = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Web:
    """A server in the test's own process: `pages` by path, `asked` the requests it got."""

    port: int = 0
    pages: dict[str, Handler] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def answer(
    body: bytes = PAGE,
    status: int = 200,
    content_type: str | None = "text/html; charset=utf-8",
    **headers: str,
) -> Handler:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        if content_type:
            request.send_header("Content-Type", content_type)
        if "Content_Length" not in headers:
            request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return send


def redirect(location: str, status: int = 302) -> Handler:
    return answer(b"", status, Location=location)


def packed(body: bytes, packing: str = "gzip") -> Handler:
    return answer(gzip.compress(body), Content_Encoding=packing)


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Web]:
    web = Web()

    class _Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, dict(self.headers)))
            handler = web.pages.get(self.path.partition("?")[0], answer(b"gone", 404))
            try:
                handler(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # whoever asked has heard enough

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # handshakes that fail
    if tls:
        # Shaking hands is left to the thread of the connection: who gives up keeps nobody waiting.
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
