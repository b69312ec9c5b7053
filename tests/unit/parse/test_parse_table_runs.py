from pipeline.model import Article, Grid, Heading, Metadata
from pipeline.parse import parse

LONG = (
    "The harbour towns sent their mayors to the meeting, and each of them had a list of wishes "
    "that was longer than the one that the ministers had brought along."
)
HEADER = "Measure Expected Effect"
ROWS = (
    "Early Start Reducing queues at the gate",
    "New Lights Improving safety for crews",
    "Second Pilot Helping large ships to turn",
)


def tables_of(*lines: str, sep: str = "\n") -> list[list[str]]:
    text = sep.join(lines)
    article = Article(name="x", kind="text", text=text, sha256="0" * 64, metadata=Metadata())
    grids = [block for block in parse(article).blocks if isinstance(block, Grid)]
    return [[text[row.start : row.end] for row in (grid.header, *grid.rows)] for grid in grids]


def headings_of(*lines: str) -> list[str]:
    text = "\n".join(lines)
    article = Article(name="x", kind="text", text=text, sha256="0" * 64, metadata=Metadata())
    return [b.passage.text for b in parse(article).blocks if isinstance(b, Heading)]


def test_table_in_a_text_without_blank_lines():
    lines = (LONG, LONG, "The measures are these:", HEADER, *ROWS, LONG, LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS]]


def test_headings_around_a_table_are_no_rows():
    for heading in ("Why the Fees Matter", "Looking ahead: the winter", "3. Money", "conclusion"):
        lines = (LONG, LONG, "What was agreed", HEADER, *ROWS, heading, LONG, LONG)

        assert tables_of(*lines) == [[HEADER, *ROWS]]
        assert headings_of(*lines) == ["What was agreed", heading]


def test_short_sentence_below_a_table_is_no_row():
    lines = (LONG, LONG, HEADER, *ROWS, "The list is not complete.", LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS]]


def test_heading_over_a_short_paragraph_is_no_header():
    lines = (LONG, LONG, "The port", "It was built for sailing ships.", HEADER, *ROWS, LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS]]


def test_line_without_the_hour_that_rows_start_with_is_no_row():
    rows = ("9:00 Doors open for all", "9:30 Welcome by the mayor", "10:00 Talk of the pilots")
    lines = (LONG, LONG, "Time What Happens", *rows, "Harbour and fish market", LONG)

    assert tables_of(*lines) == [["Time What Happens", *rows]]


def test_date_heads_no_table():
    lines = (LONG, "Monday, 3 June 2024", *ROWS, LONG, LONG)

    assert not any("3 June" in table[0] for table in tables_of(*lines))


def test_long_rows_that_end_as_sentences_do_are_rows_between_blank_lines():
    row = "Deeper Channel " + "Letting ships of the new class come in at any tide of the year " * 2
    rows = (*ROWS, row.strip() + ".", "New Quay Standing where the old one stood. It is longer.")
    lines = (LONG, LONG, "\n".join((HEADER, *rows)), LONG)

    assert tables_of(*lines, sep="\n\n") == [[HEADER, *rows]]


def test_several_tables_in_one_text():
    other = ("Town Share", "Kelm Two ships", "Hest A crane and its crew", "Vell Nothing this year")
    lines = (LONG, HEADER, *ROWS, LONG, *other, LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS], list(other)]


def test_rows_parted_by_blank_lines_as_all_lines_are():
    lines = (LONG, LONG, HEADER, *ROWS, "What comes next", LONG, LONG)

    assert tables_of(*lines, sep="\n\n") == [[HEADER, *ROWS]]


def test_blank_lines_between_rows_part_them_where_lists_have_none():
    lines = (LONG, "- pilots\n- tugs\n- cranes", HEADER, *ROWS, LONG)

    assert tables_of(*lines, sep="\n\n") == []


def test_line_ends_of_lead_in_is_no_header():
    lines = (LONG, "", LONG, "", "Some figures of the port:", HEADER, *ROWS, "", LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS]]


def test_long_row_that_ends_no_sentence_is_a_row():
    row = "Deeper Channel " + "Letting ships of the new class come in at any tide of the year " * 2
    lines = (LONG, LONG, HEADER, *ROWS, row.strip(), LONG)

    assert tables_of(*lines) == [[HEADER, *ROWS, row.strip()]]


def test_rows_that_lost_their_capitals_are_not_joined():
    rows = ("early Start reducing queues at the gate", "new Lights improving safety", ROWS[2])
    lines = (LONG, "", HEADER, *rows, "", LONG)

    assert tables_of(*lines) == [[HEADER, *rows]]
