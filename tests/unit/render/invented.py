"""Summaries of invented meetings, and the derived pages that are made of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from pipeline.model import Derived, Page, Site, Summary
from pipeline.render import (
    Loader,
    derived_pages,
    fill_derived,
    html_templates,
    markdown_templates,
)

SITE = Site(title="Desk", base_url="https://desk.example/b/")


def summary(id_: str, date: str | None = "2031-02-03", **fields: Any) -> Summary:
    """Return the summary of an invented meeting."""
    plain: dict[str, Any] = {
        "first_id": id_,
        "status": "draft",
        "title": f"About {id_}",
        "lead": None,
        "meeting_status": "reported",
        "place": None,
        "place_name": None,
        "place_country": None,
        "parties": (),
        "people": (),
        "topics": (),
        "review": (),
        "corrected": None,
        "updated": date,
        "corrections": (),
    }
    return Summary(id=id_, date=date, **plain | fields)


def country(code: str, name: str) -> tuple[str, str, str]:
    return ("country", code, name)


def organization(name: str) -> tuple[str, str, str]:
    return ("organization", name, name)


OPEN = (("Date", "meeting-date", "none given"), ("Title", "title", "a guess"))
SMALL = (
    summary(
        "lake",
        parties=(country("PE", "Peru"), organization("NATO"), organization("Nato")),
        people=(("ana-ruiz", "Ana Ruiz"), ("li-wen", "Li Wen")),
        topics=("trade", "elections/governance"),
        place="Cusco, Peru",
        place_name="Cusco",
        place_country="PE",
        lead="They <met> & parted.",
        corrected="2031-04-01",
        corrections=(("2031-04-01", "title", "Title", "title", "Lak", "Lake", "a slip"),),
    ),
    summary("hill", "2030-12", parties=(country("PE", "Peru"),), people=(("ana-ruiz", "A. Ruiz"),)),
    summary("road", None, status="retracted", review=OPEN, topics=("trade",)),
    summary("essay", None, meeting_status=None, topics=("trade",), people=(("x", "X"),)),
)


def planned(summaries: Iterable[Summary], site: Site = SITE) -> dict[str, Derived]:
    pages = list(derived_pages(site, summaries))
    found = {str(page.path): page for page in pages}
    assert len(found) == len(pages)
    return found


def filled(
    summaries: Sequence[Summary], load: Loader, site: Site = SITE, pages: Iterable[Derived] = ()
) -> list[Page]:
    known = {one.id: one for one in summaries}
    html, markdown = html_templates(load), markdown_templates(load)
    return [
        fill_derived(site, page, [known[id_] for id_ in page.shown], html, markdown, load)
        for page in pages or derived_pages(site, summaries)
    ]


def texts(pages: Iterable[Page]) -> dict[str, str]:
    return {str(page.path): page.content.decode() for page in pages}
