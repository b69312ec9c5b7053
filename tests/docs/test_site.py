"""The documentation as a whole: pages lead to one another, and their site asks nobody else."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
# What a page loads by itself, as against what a reader may follow.
LOADED = re.compile(
    r"""<(?:script|img|iframe|source|audio|video|embed)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)"""
    r"""|<link\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""",
    re.IGNORECASE,
)
IN_STYLE = re.compile(r"""(?:url\(\s*|@import\s*)["']?([^"')\s;]+)""", re.IGNORECASE)
ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def prose(name: str) -> str:
    """Return a page without its blocks and spans of code."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return re.sub(r"^```.*?^```$|`[^`\n]+`", "", text, flags=re.MULTILINE | re.DOTALL)


def targets(name: str) -> list[tuple[str, str]]:
    """Return where a page leads within the documentation: pages, and places in them."""
    found = re.findall(r"\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)", prose(name))
    folder = (DOCS / name).parent
    return [
        (os.path.relpath((folder / path).resolve() if path else DOCS / name, DOCS), place)
        for path, place in found
    ]


def anchors(name: str) -> set[str]:
    text = (DOCS / name).read_text(encoding="utf-8")
    titles = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.lower()).strip().replace(" ", "-") for one in titles}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_page_and_a_place_that_are_there(name: str) -> None:
    for path, place in targets(name):
        assert not path.startswith(".."), f"{path} is no part of the site: name it as code"
        assert (DOCS / path).is_file(), path
        assert not place or place in anchors(path), f"{path}#{place}"


def test_every_page_is_listed_on_the_first_one() -> None:
    assert {path for path, _ in targets("index.md")} >= set(PAGES) - {"index.md"}


def test_every_page_begins_with_its_title() -> None:
    for name in PAGES:
        assert (DOCS / name).read_text(encoding="utf-8").startswith("# "), name


def test_every_file_of_the_repository_that_explanations_name_is_there() -> None:
    text = "".join((DOCS / f"{name}.md").read_text(encoding="utf-8") for name in
                   ("architecture", "why-null", "certainty", "large-archives"))  # fmt: skip
    for name in re.findall(r"`((?:training|benchmarks|tests|schemas)/[\w./-]+|[A-Z]+\.md)`", text):
        assert (ROOT / name).exists(), name


def test_the_reasons_of_the_page_about_null_are_those_that_the_program_gives() -> None:
    page = (DOCS / "why-null.md").read_text(encoding="utf-8")
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))
    rows = re.findall(r"^\| `[^`]+` \| (.+?) \|", page, flags=re.MULTILINE)
    assert len(rows) >= 8
    told = {"Monday": "{", "Nairobi": "{"}
    for reason in rows:
        for part in re.split("|".join(told), reason):
            words = part.strip('" ').removesuffix(" met there")
            assert words in code, reason


def test_confidence_is_told_as_the_rules_have_it() -> None:
    from pipeline.extract.certainty import CONFIDENT, share

    page = (DOCS / "certainty.md").read_text(encoding="utf-8")
    assert f"Below {CONFIDENT:.1f}".replace("0.", ".") in page
    assert share("date, printed") > share("date, dateline")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("mkdocs") is None:
        pytest.skip("mkdocs is not installed; `make setup` brings it where the lock has it")
    folder = tmp_path_factory.mktemp("docs") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.slow
def test_the_site_is_made_without_a_warning_and_has_every_page(site: Path) -> None:
    for name in PAGES:
        assert (site / name).with_suffix(".html").is_file(), name


@pytest.mark.slow
def test_no_page_of_the_site_asks_another_host(site: Path) -> None:
    pages, styles = list(site.rglob("*.html")), list(site.rglob("*.css"))
    assert len(pages) > len(PAGES)
    assert styles
    for path in pages:
        text = path.read_text(encoding="utf-8")
        loaded = [src or href for src, href in LOADED.findall(text)]
        assert loaded, path
        assert not [one for one in loaded if ELSEWHERE.match(unquote(one))], path
        inline = "".join(re.findall(r"<style.*?</style>", text, re.DOTALL | re.IGNORECASE))
        assert not [one for one in IN_STYLE.findall(inline) if ELSEWHERE.match(one)], path
    for path in styles:
        found = IN_STYLE.findall(path.read_text(encoding="utf-8"))
        assert not [one for one in found if ELSEWHERE.match(one)], path


def test_every_page_is_in_the_navigation_once() -> None:
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    assert sorted(listed(nav)) == PAGES


def listed(part: object) -> list[str]:
    if isinstance(part, str):
        return [part]
    parts = part.values() if isinstance(part, dict) else part
    return [name for one in parts for name in listed(one)]
