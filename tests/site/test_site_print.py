"""A briefing on paper: A4, all of its words, and none of the page's furniture."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.site.once import made_once
from tests.site.serving import served
from tests.site.surveys import Site
from tests.site.tools import visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
A4 = (595, 842)  # points
WORDS = (
    "Three ministers agree in Lisbon",
    "Duarte Valadim",
    "Who does what, and by when",
    "Training of port inspectors",
    "Legal experts from the three ministries",
)


@pytest.fixture(scope="module")
def paper(browser: None, kept: Path, examples: Site) -> PdfReader:
    """The briefing of the talks in Lisbon, printed."""

    def printed(folder: Path) -> str:
        file = folder / "briefing.pdf"
        with served(examples.folder) as address:
            page = f"{address}meetings/lisbon-fisheries-talks/"
            visit([{"url": page, "media": "print", "pdf": str(file)}], folder)
        return str(file)

    return PdfReader(made_once(kept, "paper", printed))


def test_a_briefing_prints_on_a4(paper: PdfReader) -> None:
    assert 1 < len(paper.pages) < 8
    for page in paper.pages:
        width, height = page.mediabox.width, page.mediabox.height
        assert (round(width), round(height)) == pytest.approx(A4, abs=1)


def test_paper_has_the_words_of_the_briefing_and_not_those_for_readers_online(
    paper: PdfReader,
) -> None:
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    for words in WORDS:
        assert words in text
    assert "Skip to the content" not in text
    assert "This page in Markdown" not in text
