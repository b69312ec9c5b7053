import textwrap

import pytest

from pipeline.model import (
    Article,
    Block,
    Chrome,
    Document,
    Grid,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
)
from pipeline.parse import parse


def article(text: str, blocks: tuple[Block, ...] | None = None) -> Article:
    return Article(
        name="x.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata(), blocks=blocks
    )


def shape(document: Document) -> list[str]:
    return [line for block in document.blocks for line in lines_of(block)]


def lines_of(block: Block) -> list[str]:
    match block:
        case Heading(passage, level):
            return [f"{'#' * (level or 2)} {passage.text}"]
        case Paragraph(passage):
            return [passage.text]
        case ListItem(label, passage, depth):
            return [f"{'  ' * depth}* {f'[{label.text}] ' if label else ''}{passage.text}"]
        case Chrome(passage, reason):
            return [f"~{reason} {passage.text}"]
        case Grid(_, header, rows):
            return [" | ".join(cell.text for cell in row.cells) for row in (header, *rows)]


LONG = (
    "The delegations spent the whole of the first day on the question of the fees, which both "
    "sides want to lower, and came close to an agreement in the evening."
)


def test_title_date_and_dateline():
    document = parse(
        article(f"Ministers Agree on Fees\nFriday, 3 May 2024\n\nKELM, May 3 — {LONG}\n\n{LONG}")
    )

    assert shape(document) == [
        "# Ministers Agree on Fees",
        "~date Friday, 3 May 2024",
        f"KELM, May 3 — {LONG}",
        LONG,
    ]


def test_headings_of_all_cases():
    document = parse(
        article(
            f"{LONG}\n\nWhy The Fees Matter\n\n{LONG}\n\nWhat comes next?\n\n{LONG}\n\n"
            f"THE VIEW FROM THE PORT\n\n{LONG}"
        )
    )

    assert [b.passage.text for b in document.blocks if isinstance(b, Heading)] == [
        "Why The Fees Matter",
        "What comes next?",
        "THE VIEW FROM THE PORT",
    ]


def test_what_is_no_heading():
    lines = ["The delegations named three aims:", "See the dates.", "+44 20 7946 0000", "and the"]
    document = parse(article(f"{LONG}\n\n" + f"\n\n{LONG}\n\n".join(lines) + f"\n\n{LONG}"))

    assert not [b for b in document.blocks if isinstance(b, Heading)]


def test_last_line_heads_nothing():
    document = parse(article(f"{LONG}\n\nA Short Last Line"))

    assert isinstance(document.blocks[-1], Paragraph)


def test_many_short_lines_are_no_headings():
    names = "\n\n".join(f"Delegate number {name}" for name in "abcdef")
    document = parse(article(f"{LONG}\n\n{names}\n\n{LONG}"))

    assert sum(isinstance(b, Heading) for b in document.blocks) <= 1


def test_points_with_and_without_labels():
    document = parse(
        article(
            f"{LONG}\n\nThey agreed on:\n\n  • Fees: lower by half.\n  • Longer opening hours\n"
            f"    - on market days\n  • Link: https://example.org/x\n{LONG}"
        )
    )

    assert shape(document)[1:] == [
        "They agreed on:",
        "* [Fees] lower by half.",
        "* Longer opening hours",
        "  * on market days",
        "* [Link] https://example.org/x",
        LONG,
    ]


def test_numbers_and_letters_count_as_bullets_in_a_series():
    document = parse(
        article(f"{LONG}\n\n1. ports\n2. roads\n\n{LONG}\n\na) one\nb) two\n\n(i) x y\n(ii) z y")
    )

    assert sum(isinstance(b, ListItem) for b in document.blocks) == 6


def test_roman_five_goes_on_with_roman_four():
    numbers = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi")
    listed = "\n\n".join(f"({number}) the port of {number.upper()}" for number in numbers)
    document = parse(article(f"{LONG}\n\n{listed}\n\n{LONG}"))

    assert sum(isinstance(b, ListItem) for b in document.blocks) == len(numbers)


def test_list_of_one_number_inside_another():
    document = parse(
        article(
            f"{LONG}\n\n1. ports\n  1. quays\n2. roads\n  1. north\n  2. south\n3. fees\n\n{LONG}"
        )
    )

    assert shape(document)[1:-1] == [
        "* ports",
        "  * quays",
        "* roads",
        "  * north",
        "  * south",
        "* fees",
    ]


def test_lone_number_above_a_list_that_is_set_in_is_a_point():
    document = parse(article(f"{LONG}\n\n1. Papers\n    • form\n    • stamp\n\n{LONG}"))

    assert shape(document)[1:-1] == ["* Papers", "  * form", "  * stamp"]


def test_list_of_one_point_has_the_sign_of_the_other_lists():
    document = parse(article(f"{LONG}\n\n- ports\n- roads\n\n{LONG}\n\n- fees\n\n{LONG}"))

    assert sum(isinstance(b, ListItem) for b in document.blocks) == 3


def test_lone_number_or_dash_is_text():
    document = parse(
        article(
            f"{LONG}\n\n1. The first of May is a holiday.\n\n{LONG}\n\n– No, he said.\n\n{LONG}"
        )
    )

    assert not [b for b in document.blocks if isinstance(b, ListItem)]


def test_dash_after_lead_in_is_a_point():
    document = parse(article(f"{LONG}\n\nThere is one condition:\n\n- a new bridge\n\n{LONG}"))

    assert "* a new bridge" in shape(document)


def test_labels_end_with_a_dash_where_most_do():
    document = parse(article(f"{LONG}\n\n• Fees - lower by half\n• Hours – longer in summer\n• x"))

    assert shape(document)[1:3] == ["* [Fees] lower by half", "* [Hours] longer in summer"]


def test_table_between_list_and_heading():
    document = parse(
        article(
            f"{LONG}\n\nMeasures:\n\n• Early Start: at dawn\n• New Lights: on the pier\n"
            "Measure Expected Effect\n"
            "Early Start Reducing queues at the gate\n"
            "New Lights Improving safety for crews\n"
            f"The Question of Money\n\n{LONG}"
        )
    )

    assert shape(document)[2:] == [
        "* [Early Start] at dawn",
        "* [New Lights] on the pier",
        "Measure | Expected Effect",
        "Early Start | Reducing queues at the gate",
        "New Lights | Improving safety for crews",
        "## The Question of Money",
        LONG,
    ]


def test_rows_have_place_and_confidence():
    text = f"{LONG}\n\nAspect Description\nFuel  Paid by the host\nFood Shared by all\n\n{LONG}"
    document = parse(article(text))

    grid = next(b for b in document.blocks if isinstance(b, Grid))
    assert [text[row.start : row.end] for row in grid.rows] == [
        "Fuel  Paid by the host",
        "Food Shared by all",
    ]
    assert all(0 < row.confidence <= 1 for row in (grid.header, *grid.rows))


def test_table_of_three_columns():
    document = parse(
        article(
            f"{LONG}\n\nTopic Norway Sweden\nFish Wants higher quotas Asks for a pause\n"
            f"Power Two new cables One new cable\nRoads Open border Open border\n\n{LONG}"
        )
    )

    assert shape(document)[1:3] == [
        "Topic | Norway | Sweden",
        "Fish | Wants higher quotas | Asks for a pause",
    ]


def test_borders_that_the_copy_kept_are_sure():
    text = (
        f"{LONG}\n\nItem\tPayer\nFuel\tThe host\n\n{LONG}\n\n| Item | Payer |\n| Food | Guests |\n"
    )
    grids = [b for b in parse(article(text)).blocks if isinstance(b, Grid)]

    assert [[c.text for c in grid.rows[0].cells] for grid in grids] == [
        ["Fuel", "The host"],
        ["Food", "Guests"],
    ]
    assert all(grid.rows[0].confidence == 1.0 for grid in grids)


def test_list_of_people_without_bullets_is_no_table():
    names = "Ambassador Rui Costa\nAmbassador Lina Haddad\nGeneral Tomas Berg"
    document = parse(article(f"{LONG}\n\nPresent were:\n\n{names}\n\n{LONG}"))

    assert not [b for b in document.blocks if isinstance(b, Grid)]


def test_article_without_blank_lines_is_no_table():
    document = parse(article(f"Ministers Agree on Fees\n{LONG}\n{LONG}\n{LONG}"))

    assert shape(document) == ["# Ministers Agree on Fees", LONG, LONG, LONG]


def test_chrome_is_kept_as_chrome():
    document = parse(
        article(f". . . . .\n\n{LONG}\n\nAdvertisement\n\n{LONG}\n\nExit mobile version")
    )

    assert shape(document) == [
        "~separator . . . . .",
        LONG,
        "~advert Advertisement",
        LONG,
        "~export Exit mobile version",
    ]


def test_odd_articles_have_documents():
    for text in (
        "",
        "word",
        "•",
        "\n\n",
        "• • •",
        "ALL CAPITALS\n\nMORE CAPITALS",
        "一二三。\n\n四五六。",
    ):
        assert parse(article(text)).article.text == text


PROSE = """\
Norwegian Trade Minister Sunniva Aasgaard received her Peruvian counterpart, Illari Quispe,
in Bergen on Friday. Minister Quispe, who came with the heads of three ports, said that Lima
wants to learn from the harbours of the north how electric ferries are charged overnight. Ms
Aasgaard offered places at the school of navigation in Ålesund, and both of them praised the
Callao-Bergen line, which Captain Torvald Ekeberg has sailed for Nordlys Lines since 2009.
Peru will send a team of engineers in March."""


@pytest.mark.parametrize("width", [50, 55, 60, 64, 68, 70, 72, 76, 80, 90])
@pytest.mark.parametrize("title", ["", "Ferries bring Bergen and Lima together\n\n"])
def test_hard_wrapped_prose_is_one_paragraph_and_no_table(width: int, title: str) -> None:
    whole = " ".join(PROSE.split())
    wrapped = "\n".join(textwrap.wrap(whole, width))
    document = parse(article(title + wrapped))
    assert isinstance(document.blocks[-1], Paragraph)
    assert document.blocks[-1].passage.text == whole
    assert len(document.blocks) == 1 + bool(title)
    assert not document.repairs


def test_row_of_two_words_below_many_of_three_cells_is_a_row():
    ports = ("Kelm", "Sarn", "Odal", "Vell", "Tarn", "Brix", "Holm")
    rows = [f"{port} {len(port) + 4} metres Open to ships of all flags" for port in ports]
    lines = "\n".join(["Port Depth Status", *rows, "Lost Closed", *rows[:2]])

    document = parse(article(f"{LONG}\n\n{lines}\n\n{LONG}"))

    assert "Lost | Closed" in shape(document)


def test_row_below_a_table_that_looks_like_one_is_no_heading():
    document = parse(
        article(
            f"{LONG}\n\nDate Event\n4 March 2025 Talks in Kelm\n12 May 2025 Experts meet in Sarn\n"
            f"June 2025 Signing of the accord\n\n{LONG}"
        )
    )

    assert shape(document)[-2:] == ["June 2025 | Signing of the accord", LONG]


def test_first_lines_that_are_indented_open_paragraphs() -> None:
    paragraphs = [f"KELM, May 3 - {LONG}", f"{LONG} {LONG}", LONG]
    body = (textwrap.fill(text, 64, initial_indent="    ") for text in paragraphs)
    wire = "\n".join(["3-MAY-1988 12:20:50.04", "MINISTERS AGREE ON THE FEES OF FERRIES", *body])
    assert shape(parse(article(wire))) == [
        "~date 3-MAY-1988 12:20:50.04",
        "# MINISTERS AGREE ON THE FEES OF FERRIES",
        *paragraphs,
    ]
