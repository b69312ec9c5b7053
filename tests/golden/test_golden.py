"""One folder a case: an article, and what each stage makes of it.

A new case is a new folder with an `article.*` in it; `pytest --update-golden tests/golden` writes
the rest, to be reviewed like code. The page is made with a tiny template of its own, so that a
change of design does not touch the cases.
"""

import json
from pathlib import Path

import pytest

from pipeline.extract import draft
from pipeline.model import (
    Article,
    Block,
    Briefing,
    Chrome,
    Document,
    Grid,
    Heading,
    ListItem,
    Paragraph,
    Site,
)
from pipeline.parse import parse
from pipeline.read import article_from_bytes, kind_from_name
from pipeline.record import Parsed, standing_facts, text_from_parsed, yaml_from_record
from pipeline.render import render

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/article.*"))

TINY_MEETING = """{{ meeting.title }} ({{ meeting.title_note }})
{{ meeting.lead or "no lead" }} {{ meeting.lead_marks.passages | join(" ") }}
{% for row in meeting.glance %}
{{ row.label }}: {{ row["values"] | map(attribute="text") | join(", ") or row.missing }}
{% endfor %}
{% for delegation in meeting.delegations %}
{{ delegation.name }}: {{ delegation.people | map(attribute="name") | join(", ") }}
{% endfor %}
{% for theme in meeting.themes %}
{{ theme.number }}. {{ theme.title }} ({{ theme.claim }})
{% endfor %}
{% for item in meeting.review %}
? {{ item.place.text }}: {{ item.why }}
{% endfor %}
{% for passage in meeting.passages %}
[{{ passage.number }}] {{ passage.quotes | join(" ... ") }}
{% endfor %}
"""
TINY = {
    "html/meeting.html.j2": TINY_MEETING,
    "html/home.html.j2": "",
    "html/list.html.j2": "",
    "html/groups.html.j2": "",
    **{
        f"{kind}/{name}.{suffix}.j2": ""
        for kind, suffix in (("html", "html"), ("markdown", "md"))
        for name in ("corrections", "review", "about", "data", "status")
    },
    "feeds/feed.xml.j2": "",
    "feeds/robots.txt.j2": "",
    "html/not-found.html.j2": "",
    "markdown/meeting.md.j2": TINY_MEETING,
    "markdown/home.md.j2": "",
    "markdown/list.md.j2": "",
    "markdown/groups.md.j2": "",
    "assets/readout.css": "",
}


def article_of(case: Path) -> Article:
    path = next(case.glob("article.*"))
    return article_from_bytes(
        path.read_bytes(), f"articles/{case.name}{path.suffix}", kind_from_name(path.name)
    )


def line_of(block: Block) -> str:
    match block:
        case Heading(passage, level):
            return f"{'#' * (level or 2)}{'' if level else '?'} {passage.text}"
        case Paragraph(passage, is_quote):
            return f"{'>' if is_quote else '¶'} {passage.text}"
        case ListItem(label, passage, depth):
            return f"{'  ' * depth}• {f'[{label.text}] ' if label else ''}{passage.text}"
        case Chrome(passage, reason):
            return f"~{reason}~ {passage.text}"
        case Grid(caption, header, rows):
            lines = [f"= {caption.text}"] if caption else []
            for row in (header, *rows):
                cells = " | ".join(cell.text for cell in row.cells)
                lines.append(f"| {cells} | {row.confidence:.2f}")
            return "\n".join(lines)


def text_of(document: Document) -> str:
    blocks = "\n".join(line_of(block) for block in document.blocks)
    repairs = "\n".join(
        f"{repair.start}-{repair.end} {repair.was!r} -> {repair.now!r} ({repair.rule})"
        for repair in document.repairs
    )
    return f"{blocks}\n\nrepairs:\n{repairs}\n"


def stages_of(case: Path) -> dict[str, str]:
    document = parse(article_of(case))
    made = draft(document, case.name)
    yaml_text = yaml_from_record(made.record)
    briefing = Briefing(made.record, standing_facts(made.record, made))
    return {
        "document.txt": text_of(document),
        "record.yaml": yaml_text,
        "parsed.json": text_from_parsed(Parsed.of(made)),
    } | {
        f"page{page.path.suffix}": page.content.decode()
        for page in render(Site(data="none"), [briefing], pages_loader())
        if page.path.parent.name == case.name
    }


def pages_loader():
    def load(name: str) -> tuple[str, str]:
        return TINY[name], name

    return load


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_stages_make_what_the_case_says(case: Path, request: pytest.FixtureRequest) -> None:
    made = stages_of(case)
    if request.config.getoption("--update-golden"):
        for name, text in made.items():
            (case / name).write_text(text, encoding="utf-8", newline="")
    kept = {name: (case / name).read_bytes().decode() for name in made}
    assert made == kept


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_quote_of_the_case_stands_where_the_evidence_says(case: Path) -> None:
    article = article_of(case)
    parsed = json.loads((case / "parsed.json").read_text(encoding="utf-8"))
    quotes = [quote for fact in parsed["evidence"].values() for quote in fact]
    assert quotes
    for quote in quotes:
        assert article.text[quote["start"] : quote["end"]] == quote["quote"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 3
