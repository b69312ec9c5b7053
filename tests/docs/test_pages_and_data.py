"""The pages about pages and data name what there is."""

import re
import sqlite3
from pathlib import Path

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import workspace_at
from pipeline.record.schemas import load_schema
from pipeline.render.certainty import CERTAINTIES

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES, DATA, LISTS, EXTRAS = (
    (DOCS / f"{name}.md").read_text(encoding="utf-8")
    for name in ("pages", "data", "lists", "search-and-pdf")
)
ARTICLE = """\
Ministers meet in Lisbon

LISBON, 14 May 2031 - Foreign Minister Ines Valmar of Portugal met Foreign Minister Odo Kestrel of
Kenya in Lisbon on Wednesday. They spoke about fisheries and trade.
"""


def test_every_setting_of_what_a_site_shows_is_explained() -> None:
    shown = {"source_text", "data", "repository", "contact", "licence", "base_url"}
    assert shown | {"search", "pdf", "tag_authority"} <= set(load_schema("config")["properties"])
    assert {name for name in shown if f"| `{name}` |" in PAGES} == shown
    assert "tag_authority:" in LISTS
    assert "search: pagefind" in EXTRAS


def test_the_words_for_certainty_are_those_of_the_pages() -> None:
    for word in CERTAINTIES:
        assert f"| {word} |" in PAGES


def test_the_files_of_data_are_there(tmp_path: Path) -> None:
    site = workspace_at(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "lisbon.txt").write_text(ARTICLE, encoding="utf-8")
    build(site, (), BuildOptions(jobs=1))
    beside, whole = DATA.split("## Of all meetings")
    cells = re.findall(r"^\| (`.*`)(?: \.\.\.)? \|", beside, flags=re.MULTILINE)
    names = [name for cell in cells for name in re.findall(r"`([a-z]*[-.\w]+)`", cell)]
    found = {path.name for path in (site.output / "meetings" / "lisbon").iterdir()}
    for name in names:
        assert any(one.endswith(name) for one in found) or name == "table-1.csv", name
    assert len(names) == 9
    for name in re.findall(r"`([a-z]+\.(?:csv|json|jsonl|sqlite)|\w+\.ftm\.json)`", whole):
        assert (site.output / "data" / name).is_file() or name == "record.json", name
    database = sqlite3.connect(site.output / "data" / "readout.sqlite")
    tables = database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'")
    assert tables.fetchone() == (12,)
    assert "twelve tables" in whole
    database.close()
