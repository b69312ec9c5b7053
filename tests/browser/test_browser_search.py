"""The search in a real browser: what is typed is found, and what is found is only text."""

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import pytest

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import workspace_at
from tests.browser.test_browser_pages import BROWSER, FLAGS, Handler, open_page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]

HOSTILE = "<img src=x onerror=alert(1)><mark>Herring</mark> &amp; “quotas”"
RECORD = """\
schema: readout/record/1
id: {id}
status: {status}
title: {title}
sources:
  - {{article: null, sha256: null}}
meeting:
  status: reported
  date: {date}
participants:
  - id: mira-solvang
    name: Mira Solvang
    role: envoy
    represents: {{country: {country}}}
topics: [trade]
themes:
  - id: first
    title: First theme
    text: [{text}]
    claim: reported
"""
# Types, chooses and presses in the page, and tells what it then shows; the page is left alone else.
DRIVER = """<!doctype html><meta charset="utf-8"><body><script>
const steps = STEPS, blocked = [];
const frame = document.createElement("iframe");
frame.style.cssText = "width:900px;height:900px";
const settled = async (status, was) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const now = status.textContent;
    if (now !== was && now !== "Searching…") return;
    await new Promise((done) => setTimeout(done, 50));
  }
};
(async () => {
  frame.src = steps.page;
  const loaded = new Promise((done) => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument, own = frame.contentWindow;
  inside.addEventListener("securitypolicyviolation", (it) => blocked.push(it.violatedDirective));
  const status = inside.getElementById("found");
  if (steps.page.includes("?")) await settled(status, "");
  for (const [id, value] of steps.doing) {
    const was = status.textContent, field = inside.getElementById(id);
    if (value === null) {
      field.click();
      await new Promise((done) => setTimeout(done, 1000));
      continue;
    }
    field.value = value;
    const kind = field.tagName === "SELECT" ? "change" : "input";
    field.dispatchEvent(new own.Event(kind, { bubbles: true }));
    await settled(status, was);
  }
  const told = {
    status: status.textContent,
    items: [...inside.querySelectorAll("#results > li")].map((it) => ({
      title: it.querySelector("h2").textContent, href: it.querySelector("a").href,
      notes: it.querySelector(".entry-facts").textContent,
      excerpt: it.querySelector(".excerpt").textContent,
      marks: [...it.querySelectorAll("mark")].map((one) => one.textContent),
    })),
    foreign: [...inside.querySelectorAll("#results img, #results script")].length,
    address: own.location.search, more: !inside.getElementById("more").hidden,
    focused: inside.activeElement.textContent,
    hosts: [...new Set(own.performance.getEntriesByType("resource").map(
      (it) => new URL(it.name).host))],
    blocked,
  };
  await fetch("/told", { method: "POST", body: JSON.stringify(told) });
})();
</script>"""


def write_records(folder: Path) -> None:
    folder.mkdir(parents=True)
    for number in range(1, 13):
        made = RECORD.format(
            id=f"eel-{number}",
            status="draft",
            title=f"Talks on eels {number}",
            date=f"20{number + 10}-03-04",
            country="IS",
            text="Boats were counted twice.",
        )
        (folder / f"eel-{number}.yaml").write_text(made, encoding="utf-8")
    hostile = RECORD.format(
        id="herring",
        status="retracted",
        title=json.dumps(HOSTILE),
        date="2025-01-02",
        country='"NO"',
        text=json.dumps(
            f"They weighed {HOSTILE} on a scale. " + "Then nothing else was said. " * 9
        ),
    )
    (folder / "herring.yaml").write_text(hostile, encoding="utf-8")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("searched")
    write_records(root / "records")
    (root / "readout.yaml").write_text("search: pagefind\n")
    assert build(workspace_at(root), (), BuildOptions(jobs=1)).is_complete
    return root / "output"


class Listener(Handler):
    """A server of the site that is told by the driver what the page shows."""

    told: Queue[dict[str, Any]] = Queue()

    def do_POST(self) -> None:  # noqa: N802 - the name that the library asks for
        length = int(self.headers["Content-Length"])
        self.told.put(json.loads(self.rfile.read(length)))
        self.send_response(204)
        self.end_headers()


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Listener, directory=str(output))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def drive(output: Path, address: str, tmp_path: Path) -> Any:
    """Return what opens a page, fills fields in or presses them (None), and tells what is shown.

    Time is real: Pagefind works in a thread of its own, which a browser's own time leaves behind.
    """

    def driven(page: str, *doing: tuple[str, str | None]) -> dict[str, Any]:
        steps = json.dumps({"page": page, "doing": doing})
        (output / "driver.html").write_text(DRIVER.replace("STEPS", steps), encoding="utf-8")
        flags = [flag for flag in FLAGS if "virtual-time" not in flag]
        command = [BROWSER, *flags, f"--user-data-dir={tmp_path / 'profile'}"]
        command += ["--remote-debugging-port=0", f"{address}driver.html"]
        with (tmp_path / "console").open("w+b") as log:
            process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )
            try:
                told = Listener.told.get(timeout=60)
            finally:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                (output / "driver.html").unlink()
            log.seek(0)
            assert not re.findall(rb"CONSOLE.*", log.read())
        assert told["blocked"] == []
        assert told["hosts"] == [address.split("/")[2]]
        assert told["foreign"] == 0
        return told

    return driven


def test_what_is_typed_is_found(drive: Any, address: str) -> None:
    told = drive("search/index.html", ("q", "weighed"))
    assert told["status"] == "1 meeting found for “weighed”."
    (item,) = told["items"]
    assert item["href"] == f"{address}meetings/herring/index.html"
    assert item["notes"] == "Retracted · 2 January 2025 · Norway"
    assert item["marks"] == ["weighed"]
    assert told["address"] == "?q=weighed"


def test_a_hostile_title_and_text_are_shown_as_text(drive: Any) -> None:
    (item,) = drive("search/index.html", ("q", "weighed"))["items"]
    assert item["title"] == HOSTILE
    assert f"They weighed {HOSTILE} on a scale." in item["excerpt"]


def test_what_the_form_of_the_home_page_sends_is_found(drive: Any) -> None:
    told = drive("search/index.html?q=eels")
    assert told["status"] == "12 meetings found for “eels”."
    assert len(told["items"]) == 10


def test_further_results_are_shown_when_asked_for(drive: Any) -> None:
    told = drive("search/index.html?q=eels", ("more", None))
    assert len(told["items"]) == 12
    assert not told["more"]
    assert told["focused"] == told["items"][10]["title"]


def test_results_can_be_put_in_the_order_of_dates(drive: Any) -> None:
    told = drive("search/index.html?q=boats", ("order", "newest"))
    years = [item["notes"].split(" · ")[1][-4:] for item in told["items"]]
    assert years == [str(2022 - number) for number in range(10)]
    assert told["address"] == "?q=boats&order=newest"


def test_nothing_found_is_said(drive: Any) -> None:
    told = drive("search/index.html", ("q", "zzyzx"))
    assert told["status"] == "Nothing found for “zzyzx”. Try other or fewer words."
    assert told["items"] == []


def test_from_the_disk_the_page_says_why_it_cannot_search(output: Path, tmp_path: Path) -> None:
    dom, console = open_page((output / "search/index.html").as_uri(), tmp_path / "profile")
    assert not console
    assert "only where a web server sends it" in dom
