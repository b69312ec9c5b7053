"""The pages in a real browser: nothing overflows, is blocked, or comes from outside."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from pipeline.model import (
    Briefing,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Point,
    Record,
    ReviewItem,
    Revision,
    Site,
    Source,
    Table,
    Theme,
)
from pipeline.render import render
from pipeline.resources import data_dir

NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--enable-logging=stderr",
    "--virtual-time-budget=10000",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason=f"none of {', '.join(NAMES)} is installed"),
]

LONG = "Wasserstraßenverwaltungsangelegenheitenausschussvorsitzender"
# The measuring page may run script; the pages that it holds may not.
MEASURE = """<!doctype html><meta charset="utf-8"><body><pre id="out"></pre><script>
const pages = PAGES, widths = [320, 768, 1280], found = [];
async function measure(page, width) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;height:900px;width:${width}px`;
  frame.src = page;
  const loaded = new Promise(done => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument, root = inside.documentElement;
  const target = inside.querySelector(":target");
  found.push({
    page, width, scrollWidth: root.scrollWidth, clientWidth: root.clientWidth,
    font: frame.contentWindow.getComputedStyle(inside.body).maxWidth,
    requests: frame.contentWindow.performance.getEntriesByType("resource").map(it => it.name),
    first: inside.querySelector("a, button, input, [tabindex='0']").className,
    target: target && frame.contentWindow.getComputedStyle(target).backgroundColor,
    scrolls: [...inside.querySelectorAll(".scroll")].map(it => it.scrollWidth > it.clientWidth),
  });
  frame.remove();
}
(async () => {
  for (const page of pages) for (const width of widths) await measure(page, width);
  document.getElementById("out").textContent = JSON.stringify(found);
})();
</script>"""


def records() -> list[Briefing]:
    words = f"{LONG} met {LONG} and they spoke of the river, its fish and its locks. "
    people = tuple(
        Participant(
            id=f"p{number}",
            name=(LONG, "عبد الرحمن", "Nguyễn Thị Hương")[number % 3],
            role=LONG if number % 2 else None,
            represents=Party(country="AT") if number % 4 else Party(organization=LONG),
        )
        for number in range(24)
    )
    table = Table(
        id="wide",
        theme="one",
        caption=LONG,
        columns=tuple(f"Year {year}" for year in range(12)),
        rows=(tuple(words[:40] for _ in range(12)),),
    )
    full = Record(
        id="full",
        title=f"{LONG} in talks",
        summary=words,
        sources=(
            Source(
                article="articles/x.txt", sha256="a" * 64, url=f"https://news.example/{'x' * 300}"
            ),
        ),
        meeting=Meeting(date="2031-01-02", part_of=LONG),
        participants=people,
        topics=(LONG,),
        themes=(
            Theme(
                id="one",
                title=LONG,
                text=(words * 4,),
                claim="outlook",
                points=(Point(label=LONG, text=words),),
                tables=("wide",),
            ),
        ),
        tables=(table,),
        revisions=(Revision(date="2031-02-01", path="title", was=LONG, now=None, why=words),),
        review=(ReviewItem(path="meeting.place", why=words),),
    )
    facts = (Fact("/themes/0/text/0", (Evidence("articles/x.txt", words * 4, 0, 400),)),)
    retracted = Record(id="gone", status="retracted", sources=())
    return [Briefing(full, facts), Briefing(retracted, ())]


def shipped(name: str) -> tuple[str, str]:
    path = data_dir("templates") / name
    return path.read_text(encoding="utf-8"), name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("site")
    for page in render(Site(notice="A notice"), records(), shipped):
        path = top / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)
    return top


class Handler(SimpleHTTPRequestHandler):
    """A quiet server that keeps a list of what was asked for and not there."""

    missing: list[str] = []  # noqa: RUF012 - one list for all requests is what is wanted

    def log_message(self, *args: object) -> None:
        pass

    def send_error(self, code: int, *args: object) -> None:
        self.missing.append(f"{code} {self.path}")
        super().send_error(code)


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def open_page(url: str, profile: Path) -> tuple[str, list[str]]:
    """Return the page as the browser has it in the end, and what it wrote to the console."""
    assert BROWSER is not None
    command = [BROWSER, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    return done.stdout, re.findall(r"CONSOLE.*", done.stderr)


@pytest.fixture(scope="module")
def measured(
    folder: Path, address: str, tmp_path_factory: pytest.TempPathFactory
) -> list[dict[str, object]]:
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    pages.append("meetings/full/index.html#s1")
    text = MEASURE.replace("PAGES", json.dumps(pages))
    (folder / "measure.html").write_text(text, encoding="utf-8")
    dom, console = open_page(f"{address}measure.html", tmp_path_factory.mktemp("profile"))
    assert not console
    out = re.search(r'<pre id="out">(.*?)</pre>', dom, re.DOTALL)
    assert out, dom
    found: list[dict[str, object]] = json.loads(html.unescape(out[1]))
    assert len(found) == 3 * len(pages)
    return found


def test_no_page_is_wider_than_its_window(measured: list[dict[str, object]]) -> None:
    wide = [it for it in measured if it["scrollWidth"] != it["clientWidth"]]
    assert not wide


def test_wide_table_scrolls_in_its_own_box(measured: list[dict[str, object]]) -> None:
    boxes = [it["scrolls"] for it in measured if "full" in str(it["page"]) and it["width"] == 320]
    assert boxes
    assert all(box == [True] for box in boxes)


def test_pages_ask_for_their_stylesheet_and_nothing_else(
    measured: list[dict[str, object]], address: str
) -> None:
    stylesheet = f"{address}assets/readout.css"
    for it in measured:
        # A stylesheet that the browser still has from the page before is not asked for again.
        assert it["requests"] in ([], [stylesheet])
        assert it["font"] != "none"
    assert any(it["requests"] for it in measured)
    assert [path for path in Handler.missing if "favicon" not in path] == []


def test_skip_link_comes_first(measured: list[dict[str, object]]) -> None:
    assert {it["first"] for it in measured} == {"skip"}


def test_passage_that_a_link_leads_to_is_highlighted(measured: list[dict[str, object]]) -> None:
    colours = {it["target"] for it in measured if str(it["page"]).endswith("#s1")}
    assert colours == {"rgb(255, 240, 184)"}


def test_page_from_the_disk_has_nothing_to_complain_of(folder: Path, tmp_path: Path) -> None:
    page = folder / "meetings" / "full" / "index.html"
    _, console = open_page(page.as_uri(), tmp_path / "profile")
    assert not console


def test_console_would_tell_of_what_the_policy_blocks(folder: Path, tmp_path: Path) -> None:
    page = folder / "meetings" / "full" / "index.html"
    broken = page.with_name("broken.html")
    text = page.read_text(encoding="utf-8")
    broken.write_text(text.replace("<main", "<script>1</script><main"), encoding="utf-8")
    _, console = open_page(broken.as_uri(), tmp_path / "profile")
    broken.unlink()
    assert any("Content Security Policy" in line for line in console)
