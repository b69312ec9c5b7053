from pipeline.model import (
    Article,
    Block,
    Chrome,
    Grid,
    GridRow,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
)
from pipeline.parse import parse

CLEAN = "The ministers met in the old town hall and spoke for three hours about the new fees."


class Page:
    """Builds the text and the blocks of a marked-up article side by side."""

    def __init__(self) -> None:
        self.text = ""

    def put(self, text: str) -> Passage:
        start = len(self.text)
        self.text += f"{text}\n\n"
        return Passage(text, ((0, start),), start + len(text))

    def parse(self, *blocks: Block):
        return parse(
            Article(
                name="x.html",
                kind="html",
                text=self.text,
                sha256="0" * 64,
                metadata=Metadata(),
                blocks=blocks,
            )
        )


def test_structure_is_kept_and_labels_are_split():
    page = Page()
    header = GridRow((page.put("Item"), page.put("Payer")), 0, 11)
    row = GridRow((page.put("Fuel"), page.put("host")), 13, 23)
    blocks = (
        Heading(page.put("Fees"), 2),
        Paragraph(page.put(CLEAN), is_quote=True),
        ListItem(None, page.put("Fuel: paid by the host")),
        ListItem(None, page.put("no label"), 1),
        Grid(None, header, (row,)),
    )

    document = page.parse(*blocks)

    assert document.blocks[:2] == blocks[:2]
    point = document.blocks[2]
    assert isinstance(point, ListItem)
    assert point.label is not None
    assert (point.label.text, point.passage.text) == ("Fuel", "paid by the host")
    assert document.blocks[3:] == blocks[3:]
    assert document.repairs == ()


def test_label_of_the_reader_stays():
    page = Page()
    item = ListItem(page.put("Term"), page.put("Meaning: of it"))

    assert page.parse(item).blocks == (item,)


def test_chrome_is_found():
    page = Page()
    document = page.parse(
        Heading(page.put("Fees"), 1),
        Paragraph(page.put("Friday, 3 May 2024")),
        Paragraph(page.put(CLEAN)),
        Heading(page.put("Related Posts"), 3),
        ListItem(None, page.put("Ten beaches")),
    )

    assert [b.reason if isinstance(b, Chrome) else "" for b in document.blocks] == [
        "", "date", "", "related", "related",
    ]  # fmt: skip


def test_heading_stays_where_a_line_repeats_it():
    page = Page()
    document = page.parse(
        Heading(page.put("New Fees Agreed"), 1),
        Paragraph(page.put("New fees agreed")),
        Paragraph(page.put("Old Fees Gone")),
        Heading(page.put("Old Fees Gone"), 2),
        Paragraph(page.put(CLEAN)),
    )

    assert [type(block).__name__ for block in document.blocks] == [
        "Heading", "Chrome", "Chrome", "Heading", "Paragraph",
    ]  # fmt: skip


def test_clean_text_is_not_mended():
    page = Page()
    text = "the ministers met.Later they spoke."

    document = page.parse(Paragraph(page.put(text)), Paragraph(page.put("")))

    assert [b.passage.text for b in document.blocks if isinstance(b, Paragraph)] == [text]


def test_damaged_text_is_mended():
    page = Page()
    text = "The ministers met,spoke and left.Later they wrote,called and met again.They were glad."

    document = page.parse(Paragraph(page.put(text)))

    assert document.blocks[0].passage.text == (
        "The ministers met, spoke and left. Later they wrote, called and met again. They were glad."
    )
    assert len(document.repairs) == 4


def test_invisible_characters_go():
    page = Page()
    document = page.parse(
        Paragraph(page.put("Zero\u200bwidth")), Chrome(page.put("Menu"), "export")
    )

    assert document.blocks[0].passage.text == "Zerowidth"
    assert [repair.rule for repair in document.repairs] == ["invisible"]


def test_lines_that_begin_with_a_bullet_are_points():
    page = Page()
    lines = page.put("They agreed on:\n• Fees: none\n•\u00a0Ships for both\nThen they went.")
    document = page.parse(Paragraph(page.put(CLEAN)), Paragraph(lines), Paragraph(page.put(CLEAN)))
    lead, fees, ships, end = document.blocks[1:5]
    assert isinstance(lead, Paragraph)
    assert isinstance(fees, ListItem)
    assert fees.label is not None
    assert (fees.label.text, fees.passage.text) == ("Fees", "none")
    assert isinstance(ships, ListItem)
    assert page.text[ships.passage.start : ships.passage.end] == "Ships for both"
    assert end.passage.text == "Then they went."


def test_one_dash_is_no_bullet_and_two_are():
    page = Page()
    one, two = page.put("– Yes, they said.\nIt was late."), page.put("- Ships come\n- Crews come")
    document = page.parse(Paragraph(page.put(CLEAN)), Paragraph(one), Paragraph(two))
    assert [type(block) for block in document.blocks[1:]] == [Paragraph, ListItem, ListItem]
