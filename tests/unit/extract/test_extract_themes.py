import pytest

from pipeline.extract import draft
from pipeline.extract.words.claims import claim_of
from pipeline.model import (
    Article,
    Document,
    Grid,
    GridRow,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
)

SECTIONS = (
    "Two sides talk\n"
    "Dutch minister Eva Smit met Kenyan President Amos Kiptoo.\n"
    "# Background of the dispute\n"
    "It began long ago. Nobody knows when.\n"
    "- Water: Both need it.\n"
    "- Wells are dry.\n"
    "# Background of the dispute\n"
    "Nothing more."
)


def test_sections_are_the_themes_and_the_opening_is_none(read):
    themes = read(SECTIONS).record.themes
    assert [t.title for t in themes] == ["Background of the dispute"] * 2
    assert [t.id for t in themes] == ["background-of-the-dispute", "background-of-the-dispute-2"]
    assert themes[0].text == ("It began long ago. Nobody knows when.",)
    assert [(p.label, p.text) for p in themes[0].points] == [
        ("Water", "Both need it."),
        (None, "Wells are dry."),
    ]


def test_title_is_the_records_and_no_theme(read):
    record = read(SECTIONS).record
    assert record.title == "Two sides talk"
    assert "Two sides talk" not in {t.title for t in record.themes}


def test_without_headings_each_topic_is_a_theme(read):
    record = read(
        "Talks\nDutch minister Eva Smit met Kenyan President Amos Kiptoo.\n"
        "They discussed vaccines and hospitals. They discussed tariffs and exports."
    ).record
    assert [t.title for t in record.themes] == ["Trade", "Health"]
    assert record.themes[1].text == ("They discussed vaccines and hospitals.",)


def test_points_before_any_heading_are_kept_under_the_title(read):
    record = read("Talks\nThey settled:\n- boats\n- nets").record
    assert [(t.title, [p.text for p in t.points]) for t in record.themes] == [
        ("Talks", ["boats", "nets"])
    ]


def test_points_of_an_article_without_title_are_kept_too(make_document):
    document = make_document("They settled:\n- boats", title_level=None)
    themes = draft(document, "a").record.themes
    assert [(t.id, t.title, [p.text for p in t.points]) for t in themes] == [
        ("theme", None, ["boats"])
    ]


def test_missing_title_is_listed(make_document):
    record = draft(make_document("They met.", title_level=None), "a").record
    assert record.title is None
    assert record.review[0].path == "title"


def grid_document(confidence):
    lines = ["What was done", "Step Result", "Dig wells Water", "Lay pipes More water"]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]

    def row(number, border, sure):
        start, line = starts[number], lines[number]
        cells = (
            Passage(line[:border], ((0, start),), start + border),
            Passage(line[border + 1 :], ((0, start + border + 1),), start + len(line)),
        )
        return GridRow(cells, start, start + len(line), sure)

    heading = Heading(Passage(lines[0], ((0, 0),), len(lines[0])), None)
    grid = Grid(None, row(1, 4, 0.9), (row(2, 9, confidence), row(3, 9, 0.95)))
    article = Article(name="a.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata())
    return Document(article, (heading, grid), ())


def test_table_keeps_cells_confidence_and_theme():
    made = draft(grid_document(0.4), "a")
    table = made.record.tables[0]
    assert (table.id, table.theme, table.columns) == ("step", "what-was-done", ("Step", "Result"))
    assert table.rows == (("Dig wells", "Water"), ("Lay pipes", "More water"))
    assert made.record.themes[0].tables == ("step",)
    sure = {
        f.pointer: (f.confidence, f.evidence[0].quote) for f in made.facts if "/tables" in f.pointer
    }
    assert sure["/tables/0/rows/0"] == (0.4, "Dig wells Water")
    assert sure["/tables/0/columns"] == (0.9, "Step Result")


def test_uncertain_row_is_listed_with_its_line():
    review = {i.path: i.why for i in draft(grid_document(0.4), "a").record.review}
    assert review["tables[step].rows[0]"] == 'the column border is uncertain: "Dig wells Water"'
    assert "tables[step].rows[0]" not in {
        i.path for i in draft(grid_document(0.8), "a").record.review
    }


def test_caption_names_the_table_and_empty_label_becomes_text():
    base = grid_document(0.8)
    heading, grid = base.blocks
    caption = Passage("What was done", ((0, 0),), 13)
    item = ListItem(Passage("Dig wells", ((0, 26),), 35), Passage("", ((0, 35),), 35))
    document = Document(base.article, (heading, item, Grid(caption, grid.header, grid.rows)), ())
    record = draft(document, "a").record
    assert record.tables[0].id == "what-was-done"
    assert record.tables[0].caption == "What was done"
    assert [(p.label, p.text) for p in record.themes[0].points] == [(None, "Dig wells")]


@pytest.mark.parametrize(
    ("title", "text", "claim"),
    [
        ("Recommendations for the coast", "", "recommendation"),
        ("Looking ahead", "", "outlook"),
        ("Understanding the hills", "", "background"),
        ("Implications of the accord", "", "analysis"),
        ("The talks", "They met. They ate.", "reported"),
        ("The talks", "They should dig. They must pay.", "recommendation"),
        ("The talks", "They could fail. It may rain.", "analysis"),
        ("Why the river matters", "", "analysis"),
        ("What the figures may mean", "", "analysis"),
        ("What is the accord?", "", "background"),
        ("What is to be built", "", "reported"),
        ("Challenges that remain on the table", "", "analysis"),
        ("How the neighbours reacted", "They could fail. It may rain.", "reported"),
        ("Final thoughts", "It was a long day.", "analysis"),
        ("Final thoughts", "The gates will open. Trains will run.", "outlook"),
        ("The port", "It was built in 1911. Since 1950 it has been closed.", "background"),
        ("The port", "Built in 1911, it was closed in 1950. They agreed to open it.", "reported"),
    ],
)
def test_claim_follows_heading_then_modals(title, text, claim):
    assert claim_of(title, text) == claim


def test_paragraph_of_markup_is_no_title(make_document):
    document = make_document("Title here\nText.", title_level=2)
    assert draft(document, "a").record.title is None
    blocks = (Paragraph(document.blocks[0].passage), *document.blocks[1:])
    assert draft(Document(document.article, blocks, ()), "a").record.title is None
