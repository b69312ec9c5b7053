"""A meeting as a PDF file: tagged, self-contained, always the same, made without asking anybody."""

import io
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any

import pytest
from pypdf import PdfReader

from pipeline.errors import WorkspaceError
from pipeline.model import Briefing, Page, Record, Site
from pipeline.render import Loader as TemplateLoader
from pipeline.render import html_templates, markdown_templates, meeting_pages, paper
from pipeline.render.data import downloads_of
from tests.printing import needs_printer

PRINTED = Site(title="Desk of talks", pdf="all")
ELSEWHERE = ("https://news.example/", "https://web.archive.org/")
pytestmark = needs_printer


@pytest.fixture
def pdf_of(load: TemplateLoader) -> Callable[..., PdfReader]:
    def made(briefing: Briefing, site: Site = PRINTED, loader: TemplateLoader = load) -> PdfReader:
        return PdfReader(io.BytesIO(bytes_of(briefing, site, loader)))

    return made


def bytes_of(briefing: Briefing, site: Site, load: TemplateLoader) -> bytes:
    made = meeting_pages(site, briefing, html_templates(load), markdown_templates(load))
    page = next(one for one in made if one.path.name == "index.html")
    pdf = paper.printed(site, page, load("assets/readout.css")[0].encode())
    assert pdf.path == page.path.with_name("briefing.pdf")
    return pdf.content


def text_of(pdf: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


def links_of(pdf: PdfReader) -> list[str]:
    """Return the web addresses that the pages link to."""
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    actions = [note["/A"].get_object() for note in notes if "/A" in note]
    return [str(action["/URI"]) for action in actions if action["/S"] == "/URI"]


def test_the_page_stands_in_the_file(pdf_of: Callable[..., PdfReader], full: Briefing) -> None:
    text = re.sub(r"\s+", " ", text_of(pdf_of(full)))
    for words in ("Harbour talks end with a joint survey", "Ilse Varga", "A joint survey", "Réka"):
        assert words in text


def test_the_file_is_tagged_as_pdf_ua_says(
    pdf_of: Callable[..., PdfReader], full: Briefing
) -> None:
    pdf = pdf_of(full)
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - a value of PDF's own
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert "/ParentTree" in root["/StructTreeRoot"]
    kinds = set(kinds_in(root["/StructTreeRoot"]))
    assert {"/Document", "/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/LI"} <= kinds
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part[^0-9]*1", metadata)
    assert all(page.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page)
    assert root["/Outlines"]


def kinds_in(node: Any) -> Iterator[str]:
    """Yield the types of the elements below one of the tree of tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from kinds_in(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from kinds_in(node["/K"])


def test_every_font_is_embedded(pdf_of: Callable[..., PdfReader], full: Briefing) -> None:
    for page in pdf_of(full).pages:
        fonts: Any = page["/Resources"]["/Font"]
        for font in fonts.values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            described = below["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & described.keys()


def test_the_file_says_what_it_is_and_no_time(
    pdf_of: Callable[..., PdfReader], full: Briefing
) -> None:
    told = pdf_of(full).metadata
    assert told is not None
    assert told.title == "Harbour talks end with a joint survey · Desk of talks"
    assert told.author == "Desk of talks"
    assert not {"/CreationDate", "/ModDate"} & told.keys()


def test_the_same_record_gives_the_same_bytes(load: TemplateLoader, full: Briefing) -> None:
    assert bytes_of(full, PRINTED, load) == bytes_of(full, PRINTED, load)


def test_without_an_address_links_within_the_site_are_words(
    pdf_of: Callable[..., PdfReader], full: Briefing
) -> None:
    links = links_of(pdf_of(full))
    assert "https://news.example/harbour?a=1&b=2" in links
    assert all(link.startswith(ELSEWHERE) for link in links)


def test_with_an_address_they_lead_to_the_site(
    pdf_of: Callable[..., PdfReader], full: Briefing
) -> None:
    site = Site(title="Desk", base_url="https://desk.example/a/", pdf="all")
    links = set(links_of(pdf_of(full, site)))
    assert "https://desk.example/a/index.html" in links
    assert all(link.startswith(("https://desk.example/a/", *ELSEWHERE)) for link in links)


class Counting(BaseHTTPRequestHandler):
    """A server that counts requests and has nothing."""

    asked: list[str] = []  # noqa: RUF012 - one list for all requests is what is wanted

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Counting.asked.clear()
    with HTTPServer(("127.0.0.1", 0), Counting) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


_watched: list[str] = []
_is_watching = [False]


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _is_watching[0] and event in ("open", "socket.connect", "urllib.Request"):
        _watched.append(f"{event} {arguments[:2]}")


def test_nothing_is_asked_for_or_read_from_the_disk(
    server: str, tmp_path: Path, override: Callable[[Mapping[str, str]], TemplateLoader]
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    names = (
        f"{server}/a",
        secret.as_uri(),
        "ftp://127.0.0.1/a",
        "../../../secret.png",
        "//x.test/y",
    )
    mark_up = "".join(
        f'<img src="{name}" alt="x"><object data="{name}"></object><embed src="{name}">'
        f'<svg><image href="{name}"/><use href="{name}#a"/></svg>'
        f'<link rel="stylesheet" href="{name}"><link rel="attachment" href="{name}">'
        f'<style>@import "{name}"; p {{ background: url({name}) }}'
        f"@font-face {{ font-family: x; src: url({name}) }}</style>"
        for name in names
    )
    link = '<link rel="stylesheet" href="../../assets/readout.css">'
    content = f'<html lang="en"><title>t</title>{link}{mark_up}<p>x</p>'
    page = Page(PurePosixPath("meetings/a/index.html"), content.encode())
    style = f'@import "{server}/b"; p {{ background: url({secret.as_uri()}) }}'.encode()
    sys.addaudithook(_note)
    for base in (None, f"{server}/"):
        site = Site(base_url=base, pdf="all")
        paper.printed(site, page, b"p { color: red }")  # what is loaded but once is loaded
        _watched.clear()
        _is_watching[0] = True
        try:
            paper.printed(site, page, style)
        finally:
            _is_watching[0] = False
        assert not [one for one in _watched if "secret" in one or "open" not in one], _watched
    assert Counting.asked == []


def test_the_stylesheet_is_that_of_the_site(
    pdf_of: Callable[..., PdfReader],
    full: Briefing,
    override: Callable[[Mapping[str, str]], TemplateLoader],
) -> None:
    loader = override({"assets/readout.css": "@page { size: 200mm 100mm } h1 { display: none }"})
    pdf = pdf_of(full, PRINTED, loader)
    assert round(float(pdf.pages[0].mediabox.width) / 72 * 25.4) == 200


@pytest.mark.parametrize(
    "text",
    ['<script>x</script> & "q"', "عبد الرحمن", "x" * 300, "\0\ud800\u202e", "日本 Győr\u200b"],
)
def test_any_text_can_be_printed(
    pdf_of: Callable[..., PdfReader], text_record: Callable[..., Record], text: str
) -> None:
    pdf = pdf_of(Briefing(text_record(text), ()))
    assert len(pdf.pages) > 1
    if text.isascii() and text.isprintable():
        assert text[:20] in text_of(pdf)


def test_what_is_not_installed_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "find_spec", lambda _: None)
    with pytest.raises(WorkspaceError, match="is not installed; run pip install") as raised:
        paper.insist_on_weasyprint()
    assert raised.value.exit_code == 2


def test_what_it_draws_with_is_named_where_that_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lacking(MetaPathFinder, Loader):
        def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
            return ModuleSpec(name, self) if name == "weasyprint" else None

        def exec_module(self, module: object) -> None:
            raise OSError("cannot load library 'pango'\nmore")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Lacking(), *sys.meta_path])
    with pytest.raises(WorkspaceError, match="does not find: cannot load library 'pango'; https:"):
        paper.load_weasyprint()


def test_the_file_stands_first_among_the_downloads(full: Briefing) -> None:
    for data in ("full", "none"):
        found = downloads_of(Site(pdf="all", data=data), full.record)
        assert (found[0].href, found[0].media_type) == ("briefing.pdf", "application/pdf")
    assert "briefing.pdf" not in [one.href for one in downloads_of(Site(), full.record)]


def test_a_fault_of_what_prints_names_the_file(
    monkeypatch: pytest.MonkeyPatch, load: TemplateLoader, full: Briefing
) -> None:
    paper.load_weasyprint()
    import weasyprint

    def fail(*_: object, **__: object) -> None:
        raise IndexError("no such box")

    monkeypatch.setattr(weasyprint.HTML, "render", fail)
    with pytest.raises(WorkspaceError, match=r"briefing\.pdf: cannot be printed: Index"):
        bytes_of(full, PRINTED, load)
