"""See that a site's pages hold what the records say, so that only like is compared with like."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from benchmarks.content import WORDS, content_of_record
from benchmarks.records import Record

_IN_BOTH = ("", "corrections/", "review/", "about/", "data/", "status/")  # folders
_FILES = ("404.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "assets/readout.css")

# What pages of like content may differ in: addresses, signs that are escaped, our figures.
_ADDRESS = re.compile(r'href="(?!data:)[^"]*"|(?<=\])\([^)]*\)|\\')
_FIGURE = re.compile(r"<figure.*?</figure>\n", re.DOTALL)


def find_unlike(ours: Path, theirs: Path, record: Record) -> str | None:
    """Return the first line that is on but one of two sites' pages of a record, or None."""
    for name in ("index.html", "index.md"):
        lines, others = (
            _lines((output / "meetings" / str(record["id"]) / name).read_text(encoding="utf-8"))
            for output in (ours, theirs)
        )
        for line in (*lines, *others):
            if line not in lines or line not in others:
                return line
    return None


def _lines(text: str) -> dict[str, None]:
    """Return the lines of a page, without those that are blank, in order."""
    known = unescape(_ADDRESS.sub("", _FIGURE.sub("", text))).replace("’", "'")
    return dict.fromkeys(filter(None, map(str.strip, known.splitlines())))


def find_missing(output: Path, record: Record) -> list[str]:
    """Return the texts of a record that its page in HTML or the one in Markdown lacks."""
    folder = output / "meetings" / str(record["id"])
    html = unescape((folder / "index.html").read_text(encoding="utf-8"))
    markdown = (folder / "index.md").read_text(encoding="utf-8")
    return [text for text in _texts(record) if text not in html or text not in markdown]


def find_lacking(output: Path) -> list[str]:
    """Return the files that are on every site, however few records it has, and not on this one."""
    folders = (*_IN_BOTH, *(f"{kind}/" for kind in WORDS["kinds"]))
    pages = [f"{folder}index.{suffix}" for folder in folders for suffix in ("html", "md")]
    return [path for path in (*pages, *_FILES) if not (output / path).is_file()]


def is_listed(output: Path, title: str) -> bool:
    """Whether a list in HTML and one in Markdown show a title."""
    return all(
        any(title in path.read_text(encoding="utf-8") for path in _lists(output, suffix))
        for suffix in ("html", "md")
    )


def _lists(output: Path, suffix: str) -> Iterator[Path]:
    """Yield the pages that are not those of a meeting."""
    yield from output.glob(f"*.{suffix}")
    for folder in output.iterdir():
        if folder.is_dir() and folder.name != "meetings":
            yield from folder.rglob(f"*.{suffix}")


def _texts(record: Record) -> Iterator[str]:
    """Yield what a reader must find on the page."""
    yield record["title"]
    yield from record["summary"].split(". ")  # pages set its first sentence apart
    yield from (person[key] for person in record["participants"] for key in ("name", "role"))
    for theme in record["themes"]:
        yield from (theme["title"], *theme["text"])
        yield from (point[key] for point in theme["points"] for key in ("label", "text"))
    for table in record["tables"]:
        yield from (cell for row in (table["columns"], *table["rows"]) for cell in row)
    yield from (item["why"] for item in (*record["review"], *record["revisions"]))
    yield from (source[key] for source in record["sources"] for key in ("publisher", "url"))
    content = content_of_record(record)
    yield from (content["version"], WORDS["certainty"][record["status"]])
    yield from (link["name"] for links in content["lists"].values() for link in links)
