from pipeline.parse.lines import lines_from_text
from pipeline.parse.units import units_from_lines


def units(text: str) -> list[str]:
    return [unit.text for unit in units_from_lines(lines_from_text(text)[0])]


def test_all_line_ends_are_known():
    lines, _ = lines_from_text("a\r\nb\rc\n\n\td\u2028e\x85f")

    assert [(line.text, line.indent, line.gap) for line in lines] == [
        ("a", 0, 0),
        ("b", 0, 0),
        ("c", 0, 0),
        ("d", 4, 1),
        ("e", 0, 0),
        ("f", 0, 0),
    ]


def test_line_of_no_break_spaces_is_blank():
    lines, _ = lines_from_text("a\n\u00a0\u200b\nb")

    assert [line.gap for line in lines] == [0, 1]


def test_date_of_the_page_before_the_first_words_is_a_line_of_its_own():
    opened = "Talks in Orlen end late on Sunday, ministers say in the old hall"
    for date in ("date 2021-05-12", "Published: 3 May 2021", "2021-05-12"):
        assert units(f" {date} {opened}\nThey met.")[:2] == [date, opened]


def test_date_that_the_first_sentence_or_a_later_line_tells_stays_in_it():
    told = "3 May 2021 was a day of talks in the old hall of the small town of Orlen"
    assert units(told) == [told]
    later = "They met again.\n\n2021-05-12 was the day of the last of these talks in the old hall"
    assert units(later)[1].startswith("2021-05-12 was")


WRAPPED = """\
The ministers of the three river states met in the small town of Orlen to
discuss the water that each of them may draw in a dry year, a question that
has been open since the dam was built. They agreed to meet once more before
the harvest.

A second paragraph follows here, and it is wrapped at the same width as the
first one was, so that its lines belong together as well.
"""


def test_soft_wrapped_paragraphs_are_joined():
    first, second = units(WRAPPED)

    assert first.startswith(
        "The ministers of the three river states met in the small town of Orlen to"
    )
    assert first.endswith("before the harvest.")
    assert second.startswith("A second paragraph")


def test_ragged_lines_are_joined_where_the_sentence_goes_on():
    assert units("The envoy of\nthe lake states\nand his deputy spoke.") == [
        "The envoy of the lake states and his deputy spoke."
    ]


def test_one_paragraph_a_line_stays_apart():
    text = "The accord was signed on Friday.\nIt ends a long dispute.\nBoth sides were glad."

    assert len(units(text)) == 3


def test_rows_of_like_length_are_not_a_wrapped_paragraph():
    text = "\n".join(
        (
            "Country Position on the new fees",
            "Norvia Wants lower fees for lorries",
            "Sestria Asks for a longer delay now",
            "Maroland Prefers the rules of 2019",
        )
    )

    assert len(units(text)) == 4


def test_wrapped_bullet_goes_on_by_indent_or_by_lower_case():
    assert units("- first point that\n  Runs over\n- second") == [
        "- first point that Runs over",
        "- second",
    ]
    long = "• The first point of the list is long enough to be"
    assert units(f"{long}\nwrapped here\n• Second") == [f"{long} wrapped here", "• Second"]


def test_list_in_one_line_is_split_at_its_bullets():
    assert units("They agreed on: • trade • ports: two • visas") == [
        "They agreed on:",
        "• trade",
        "• ports: two",
        "• visas",
    ]


def test_bullet_between_names_splits_nothing():
    assert units("News desk • five minutes") == ["News desk • five minutes"]
    assert units("A sign • in the middle of a sentence • stays.") == [
        "A sign • in the middle of a sentence • stays."
    ]


def test_heading_over_a_paragraph_of_one_line_stays_apart():
    paragraph = "the envoys of the lake states came to the port by boat and " * 3 + "stayed."

    assert units(f"wrapping up\n{paragraph}") == ["wrapping up", paragraph]


def test_rows_in_a_wrapped_text_stay_apart():
    text = (
        "The envoys of the lake states came to the port by boat and stayed\n"
        "for a week, in which they drew up a plan for the fees and for the\n"
        "pilots, and went home by train since the boat had gone without\n"
        "them in the night.\n\n"
        "Measure Description\n"
        "Lower Fees Halving what ships pay for a night in the old port\n"
        "Second Pilot Helping ships of more than ninety metres to turn\n"
    )

    assert units(text)[1:] == text.splitlines()[5:]


def test_lines_that_start_with_paths_are_not_joined():
    rows = ["Place Rate", "port/kelm lower in the winter", "port/hest higher in the summer months"]

    assert units("\n".join(rows)) == rows
