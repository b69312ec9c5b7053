"""Every kind of table and list, in pages of several builds: what goes in must come out.

A case is a paragraph of `kinds/*.txt`: its name, its mark-up, and the blocks that it must give.
`pytest -rP` on this file shows how many rows and items were kept.
"""

from pathlib import Path

import pytest

from pipeline.model import Chrome, Grid, Heading, ListItem
from pipeline.read import article_from_bytes

KINDS = Path(__file__).parent / "kinds"
LEAD = (
    "Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about "
    "ferries, salt and the coming winter."
)
END = (
    "The envoy thanked the mayor for the soup, and both said that they would meet again when the "
    "ice is gone and the ferries sail."
)
LONG = "The delegation holds that the river must stay open to all ships in all months. " * 40
MENU = "<ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/c>Contact</a></ul>"
SHELLS = {
    "article": (
        "<html><head><title>Talks at the lighthouse</title></head><body><header><nav>{menu}</nav>"
        "</header><main><article><h1>Talks at the lighthouse</h1><p>{lead}</p>{case}<p>{end}</p>"
        "</article></main><footer>{menu}</footer></body></html>"
    ),
    "boxes": (
        "<html><body><div id=page><div class=top>{menu}</div><div class=content><div class=text>"
        "<h1>Talks at the lighthouse</h1><p>{lead}</p>{case}<p>{end}</p></div></div>"
        "<div class=sidebar>{menu}</div></div></body></html>"
    ),
    "layout": (
        "<html><body><table><tr><td colspan=2>Harbour Post</td></tr><tr><td>{menu}</td><td>"
        "<h1>Talks at the lighthouse</h1><p>{lead}</p>{case}<p>{end}</p></td></tr></table></body>"
    ),
    "bare": "<p>{lead}</p>{case}<p>{end}</p>",
    "first": (
        "<html><head><title>Talks at the lighthouse</title></head><body><header>{menu}</header>"
        "<article><h1>Talks at the lighthouse</h1>{case}<p>{lead}</p><p>{end}</p></article>"
        "<footer>{menu}</footer></body></html>"
    ),
    "at the end": (
        "<html><body><main><h1>Talks at the lighthouse</h1><p>{lead}</p><p>{end}</p>{case}"
        "</main><footer>{menu}</footer></body></html>"
    ),
}


def cases(name):
    text = "\n" + (KINDS / name).read_text(encoding="utf-8")
    for part in text.split("\n### ")[1:]:
        title, _, rest = part.partition("\n")
        source, _, expected = rest.partition("--->\n")
        # A line of blanks at its end is the border of an empty cell.
        yield title, source.strip("\n"), expected.strip("\n").split("\n") if expected else []


TABLES, LISTS, CHROME, MARKDOWN = (
    list(cases(f"{name}.txt")) for name in ("tables", "lists", "chrome", "markdown")
)


def read(shell, source):
    page = SHELLS[shell].format(menu=MENU, lead=LEAD, case=source, end=END)
    return article_from_bytes(page.replace("LONG", LONG.strip()).encode(), "a.html")


def read_markdown(source):
    return article_from_bytes(f"{LEAD}\n\n{source}\n\n{END}\n".encode(), "a.md")


def lines_of(article):
    return [line for block in article.blocks for line in _lines(block)]


def _lines(block):
    if isinstance(block, Grid):
        if block.caption:
            yield f"= {block.caption.text}"
        for sign, row in zip("|" + ":" * len(block.rows), (block.header, *block.rows), strict=True):
            yield f"{sign} {' | '.join(cell.text for cell in row.cells)}"
    elif isinstance(block, ListItem):
        label = f"[{block.label.text}] " if block.label else ""
        yield f"{'-' * (block.depth + 1)} {label}{block.passage.text}"
    elif isinstance(block, Heading):
        yield f"h{block.level} {block.passage.text}"
    elif isinstance(block, Chrome):
        yield f"~{block.reason} {block.passage.text}"
    else:
        yield f"{'>' if block.is_quote else 'P'} {block.passage.text}"


def kept_lines(article):
    """Return what a case became: all that is not of the page around it."""
    around = ("h1 Talks at the lighthouse", f"P {LEAD}", f"P {END}")
    return [line for line in lines_of(article) if line not in around]


def _named(found):
    return [pytest.param(source, expected, id=name) for name, source, expected in found]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("source", "expected"), _named([*TABLES, *LISTS]))
def test_table_or_list_is_kept_as_it_stands(shell, source, expected):
    assert kept_lines(read(shell, source)) == [
        line.replace("LONG", LONG.strip()) for line in expected
    ]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("source", "expected"), _named(CHROME))
def test_lists_around_the_article_are_not_taken_for_it(shell, source, expected):
    assert kept_lines(read(shell, source)) == expected


@pytest.mark.parametrize(("source", "expected"), _named(MARKDOWN))
def test_markdown_is_kept_as_it_stands(source, expected):
    article = read_markdown(source)
    assert kept_lines(article) == expected


@pytest.mark.parametrize("source", [source for _, source, _ in MARKDOWN])
def test_markdown_passages_stand_where_they_say(source):
    article = read_markdown(source)
    for passage in passages_of(article):
        for at, char in enumerate(passage.text):
            start, end = passage.span(at, at + 1)
            assert char.isspace() or article.text[start:end] in (char, "\\", "&")


@pytest.mark.parametrize("shell", SHELLS)
def test_passages_of_pages_stand_where_they_say(shell):
    for _, source, _ in [*TABLES, *LISTS]:
        article = read(shell, source)
        for passage in passages_of(article):
            for at, char in enumerate(passage.text):
                start, end = passage.span(at, at + 1)
                assert article.text[start:end] in (char, " ", "\n")


def passages_of(article):
    for block in article.blocks:
        if not isinstance(block, Grid):
            yield block.passage
            if isinstance(block, ListItem) and block.label:
                yield block.label
            continue
        for row in (block.header, *block.rows):
            assert row.start <= row.end
            assert all(cell.text in ("", *_spanned(article, cell)) for cell in row.cells)
            yield from row.cells
        yield from [block.caption] if block.caption else []


def _spanned(article, cell):
    """Yield the words of a cell as its span has them, and as mark-up within them is folded."""
    words = article.text[cell.start : cell.end]
    yield words
    yield cell.text if all(word in words for word in cell.text.split()) else words


def test_there_are_forty_kinds_of_tables_and_no_row_or_item_is_lost():
    assert len(TABLES) >= 40
    found = [
        (read(shell, source), expected)
        for shell in SHELLS
        for _, source, expected in [*TABLES, *LISTS]
    ]
    found += [(read_markdown(source), expected) for _, source, expected in MARKDOWN]
    kept = [count for article, expected in found for count in _kept(article, expected)]
    print(f"rows and items kept: {sum(kept)} of {len(kept)}")  # noqa: T201 - shown by pytest -rP
    assert all(kept)


def _kept(article, expected):
    """Yield for each row and item whether it was kept, in its place."""
    waiting = kept_lines(article)
    for line in expected:
        if line[0] in "|:-":
            text = line.replace("LONG", LONG.strip())
            yield text in waiting
            waiting = waiting[waiting.index(text) + 1 :] if text in waiting else waiting
