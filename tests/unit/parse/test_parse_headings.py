import pytest

from pipeline.model import Article, Block, Heading, Metadata
from pipeline.parse import parse

LONG = (
    "The harbour towns sent their mayors to the meeting, and each of them had a list of wishes "
    "that was longer than the one that the ministers had brought along."
)


def article(text: str, blocks: tuple[Block, ...] | None = None) -> Article:
    return Article(
        name="x.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata(), blocks=blocks
    )


def headings_of(*lines: str, sep: str = "\n\n") -> list[str]:
    blocks = parse(article(sep.join(lines))).blocks
    return [block.passage.text for block in blocks if isinstance(block, Heading)]


def headings_among(line: str) -> list[str]:
    return headings_of(LONG, line, LONG)


@pytest.mark.parametrize(
    "line",
    [
        "Who this is for",
        "Step 2: Send the form to the port office.",
        "3. Keep the quay clear.",
        "Is it a meeting if nobody in the room can say what it was?",
        "Open Questions:",
        "Lunch is served!",
    ],
)
def test_headings_that_end_unlike_most(line):
    assert headings_among(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "(the minister laughs)",
        "[Name] [Port]",
        "Subject: the fees of the port",
        "Dear colleagues at the port,",
        "Fees = tonnes x rate",
        "plans.pdf",
        "He told us to wait for “the next boat.”",
        "We are glad that all of you have come!",
        "Names of the delegates and their ports. Two of each",
        "Ships are painted like this -",
        "Key areas include:",
        "They agreed to:",
        "Examples from Ports:",
    ],
)
def test_lone_lines_that_are_no_headings(line):
    assert headings_among(line) == []


def test_line_that_announces_a_list_is_no_heading():
    assert headings_of(LONG, "Take the following steps", "- call\n- wait", LONG) == []


def test_headings_in_a_text_without_blank_lines():
    lines = [LONG, "The port", "Its fees", LONG, "They will be halved soon.", "What comes next"]

    assert headings_of(*lines, LONG, sep="\n") == ["The port", "Its fees", "What comes next"]


def test_lines_of_a_dialogue_are_no_headings():
    talk = ["CHAIR: Why did you come?", "MAYOR: I was asked to.", "CHAIR: Will you come again?"]

    assert headings_of(LONG, *talk, LONG) == []


def test_who_publishes_stands_above_the_title():
    lines = [
        "MINISTRY OF PORTS",
        "Press Release No. 3",
        "Minister Meets the Mayors",
        "No. 12/2024",
        LONG,
    ]
    blocks = parse(article("\n\n".join(lines))).blocks

    assert [(b.passage.text, b.level) for b in blocks if isinstance(b, Heading)] == [
        ("Minister Meets the Mayors", 1)
    ]


def test_orders_with_a_full_stop_head_the_steps_of_a_guide():
    orders = ["Call your port.", "Choose a pilot.", "Pay the fee."]

    assert headings_of(LONG, orders[0], LONG, orders[1], LONG, orders[2], LONG) == orders
    assert headings_of(LONG, orders[0], LONG, orders[1], LONG) == []


def test_day_over_its_points_is_a_heading():
    lines = [LONG, "Tuesday, 4 June 2024", "- harbour\n- fish market", "Who comes", LONG]

    assert headings_of(*lines) == ["Tuesday, 4 June 2024", "Who comes"]


def test_number_below_a_lead_in_and_over_a_paragraph_is_a_heading():
    lines = ["Two rules hold for pilots:", "1. Come early.", LONG, "2. Leave late.", LONG]

    assert headings_of(*lines) == ["1. Come early.", "2. Leave late."]


def test_numbers_over_lists_of_signs_are_headings():
    lists = ["- quays\n- cranes", "- pilots\n- tugs"]

    assert headings_of(LONG, "1. Port works", lists[0], "2. People", lists[1]) == [
        "1. Port works",
        "2. People",
    ]
    assert headings_of(LONG, "1. Port works", lists[0], "2. People", "3. Money", LONG) == []


def test_state_between_headings_is_none():
    lines = ["Report on the Port of Kelm", "Status", "Accepted", "Context", LONG]

    assert headings_of(*lines) == [lines[0], "Status", "Context"]
    assert headings_of(LONG, "Balanced", LONG) == ["Balanced"]


def test_lines_amid_texts_without_full_stop_are_headings_where_no_blank_line_is():
    lines = [LONG, "Fees", "See the rates at https://example.org/rates", "Crew", LONG]

    assert headings_of(*lines, sep="\n") == ["Fees", "Crew"]


def test_title_counts_not_among_headings_in_a_row():
    lines = ["The Port of Kelm", "Plans", "Works", "Quays", LONG]

    assert headings_of(*lines) == lines[:-1]


def test_day_over_its_hours_is_a_heading():
    lines = [LONG, "Tuesday, 4 June 2024", "9:30 The harbour master shows the port", LONG]

    assert headings_of(*lines) == ["Tuesday, 4 June 2024"]


def test_links_in_a_list_are_a_section():
    lines = [LONG, "Related links", "- Guide for pilots\n- Map of the port"]

    assert headings_of(*lines) == ["Related links"]


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        (["Ministry of Ports & Trade"], "Minister Quispe meets the envoy of Oman", []),
        (["Prime Minister's Office"], "Governor of the islands calls on the Prime Minister", []),
        (["Harbour Council Secretariat"], "PORT TALKS OPEN: HARBOUR SPEAKER", ["TWO PACTS SIGNED"]),
        (["Ministry of Ports"], "Minister opens the quay", ["Pact with Oman signed", "Ships sail"]),
        (["MINISTER FOR PORTS", "The Hon Ana Quispe MP"], "MINISTER’S VISIT TO OMAN AND PERU", []),
        (["MEDIA RELEASE", "Ana Quispe MP"], "Talks on Ferries in Muscat", []),
        (["Embassy of Peru in Oman", "Press Release"], "Ambassador presents the ships’ list", []),
        (["MINISTER FOR PORTS"], "NEW FERRIES FOR THE BAY", []),
        (
            ["MINISTRY OF PORTS AND TRADE OF THE REPUBLIC OF PERU", "PRESS RELEASE No. 41/2024"],
            "Minister Quispe receives the envoy of Oman in Callao",
            [],
        ),
    ],
)
def test_title_stands_below_a_letterhead(above, title, below):
    lines = [*above, title, *below, "Posted On: 20 AUG 2024 9:47PM by Ports Desk", LONG, LONG]
    assert headings_of(*lines, sep="\n")[:1] == [title]
    blocks = parse(article("\n".join(lines))).blocks
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert levels[:1] == [1]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ministry of Ports said that the quay is shut", "It opens on Monday"],
        ["The Office of the harbour master is shut.", "It opens on Monday."],
    ],
)
def test_sentence_of_a_ministry_is_no_letterhead(lines):
    assert headings_of(*lines, LONG, sep="\n")[:1] != [lines[1]]
