"""A page in a real browser that stays open while a test changes what it shows."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.site import tools

DRIVER = tools.HERE / "live.cjs"


class LivePage:
    """The page; each method returns when the browser has done it."""

    def __init__(self, driver: "subprocess.Popen[str]") -> None:
        self._driver = driver

    def goto(self, url: str) -> int:
        """Open an address; return the status of the answer."""
        return self._do("goto", url=url)["value"]

    def wait_for(self, selector: str, text: str = "", timeout_s: float = 20) -> int:
        """Return when an element has this text, in milliseconds since 1970."""
        return self._do("wait", selector=selector, text=text, timeout=1000 * timeout_s)["at"]

    def wait_until_gone(self, selector: str, text: str = "") -> int:
        return self._do("wait", selector=selector, text=text, gone=True)["at"]

    def text(self, selector: str) -> str:
        return self._do("text", selector=selector)["value"]

    def press(self, key: str) -> None:
        self._do("press", key=key)

    def size(self, width: int, height: int) -> None:
        self._do("size", width=width, height=height)

    def scheme(self, scheme: str) -> None:
        self._do("scheme", scheme=scheme)

    def shot(self, file: str) -> None:
        self._do("shot", file=file)

    def console(self) -> list[str]:
        """Return what the page said or was refused since this was last asked."""
        return self._do("console")["value"]

    def _do(self, what: str, **more: Any) -> dict[str, Any]:
        assert self._driver.stdin
        assert self._driver.stdout
        self._driver.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self._driver.stdin.flush()
        answer = json.loads(self._driver.stdout.readline() or '{"error": "the browser has ended"}')
        if "error" in answer:
            raise AssertionError(f"{what} {more}: {answer['error']}")
        return answer


@contextmanager
def live_page() -> Iterator[LivePage]:
    """Give a page that is open while the context is."""
    command = [str(tools.NODE), str(DRIVER), str(tools.BROWSER)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as driver:
        try:
            yield LivePage(driver)
        finally:
            assert driver.stdin
            driver.stdin.close()
            try:
                driver.wait(10)
            except subprocess.TimeoutExpired:
                driver.kill()
