import pytest

from pipeline.model import Article, Document, Grid, Heading, ListItem, Metadata, Paragraph
from pipeline.parse import parse


def parsed(text: str) -> Document:
    return parse(Article(name="x", kind="text", text=text, sha256="0" * 64, metadata=Metadata()))


def body(text: str, *, damaged: bool = False) -> str:
    """Return how a sentence reads as a paragraph of an article, which may show damage elsewhere."""
    other = "He met,spoke and left,smiling. " * 2 if damaged else "He met the press and left. "
    document = parsed(f"{other.strip()}\n\n{text}")
    block = document.blocks[1]
    assert isinstance(block, Paragraph)
    return block.passage.text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("They met in Kelm.The talks were short.", "They met in Kelm. The talks were short."),
        ("The mayor,leaders and guests came.", "The mayor, leaders and guests came."),
        ("He left in 2021.They stayed on here.", "He left in 2021. They stayed on here."),
        ("The aim (peace),though far,is clear.", "The aim (peace), though far, is clear."),
        ("Here is the aim:The end of the war.", "Here is the aim: The end of the war."),
        ("It failed;the rest is known to all.", "It failed; the rest is known to all."),
        ("“It is done.”The crowd went home.", "“It is done.” The crowd went home."),
        ("He said,“We shall see” and left.", "He said, “We shall see” and left."),
        ("It came from the U.S.The rest did not.", "It came from the U.S. The rest did not."),
        ("It was a long day.A new one began.", "It was a long day. A new one began."),
        (
            "In the end all left. They left. the rest is rain.",
            "In the end all left. They left. The rest is rain.",
        ),
    ],
)
def test_evident_damage_is_mended(was: str, now: str):
    assert body(was) == now


@pytest.mark.parametrize(
    "text",
    [
        "It cost 1,000 euros or 3.5 per cent at 10:30 on the day.",
        "See www.example.org/a,b or https://example.com/x.Y:z for more.",
        "Write to j.doe@example.org or use the file report.Final.pdf today.",
        "Visit example.com or login.gov and cloud.gov now.",
        "The U.S. and J.P. Smith met at 5 p.m. in St. Petersburg, i.e. there.",
        "“it was so,they said.and then” was the quotation.",
        "He wrote in Node.js and e.g. the firm Acme Inc. said no.",
        "A TL;DR is in the file a.b.c of version 2.0.Beta today.",
        "Prof. Amal met vs. others, approx. three of them etc. and so on.",
        "The e-mail on the co-operation of the re-elected went out.",
        "iPhone sales fell, de facto, and al-Nasr rose.",
        "Really?! Well... and then he left.",
        "Both a,b and c;d are letters; 3,x too.",
        "Yahoo! said so. von Berg said nothing.",
    ],
)
def test_undamaged_text_is_left_alone(text: str):
    assert body(text) == text
    assert body(text, damaged=True) == text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("A promise was made.they wrote it down.", "A promise was made. They wrote it down."),
        ("They slept in the classroom.in the end it rained.", None),
        ("the talks were short.", "The talks were short."),
        ("They prepared.observers will follow it.", "They prepared. Observers will follow it."),
        ("Is it true? the minister says no.", "Is it true? The minister says no."),
    ],
)
def test_bolder_rules_need_a_damaged_article(was: str, now: str | None):
    assert body(was, damaged=True) == (now or was)


def test_quotation_that_is_never_closed_is_left_to_its_end():
    text = "He said: “we came,saw and left.they did too"

    assert body(text, damaged=True) == text


def test_stray_hyphen_goes_where_the_word_stands_whole():
    text = (
        "The FAR forces met.\n\nThe F-AR troops and the minis-try of the ministry met.\n\nFAR won."
    )
    document = parsed(text)

    assert document.blocks[1].passage.text == "The FAR troops and the ministry of the ministry met."
    assert [text[r.start : r.end] for r in document.repairs] == ["-", "-"]


@pytest.mark.parametrize(
    "text",
    [
        "The cooperation and the co-operation differ.",
        "A water way is a water-way, and water or waterway is fine, this way.",
        "The Alkhan clan and Al-Khan met.",
        "A well-known man is not wellknown.",
    ],
)
def test_real_compounds_keep_their_hyphen(text: str):
    assert parsed(text).blocks[0].passage.text == text


def test_country_gets_its_capital_back():
    text = (
        "He met,spoke and left,smiling.\n\n"
        "The envoy of Kenya met those of Kenya and of Kenya and the Central African Republic "
        "in Kenya. "
        "Then kenya spoke, and the central african Republic too, said https://x.example/kenya here."
    )

    assert (
        parsed(text)
        .blocks[1]
        .passage.text.endswith(
            "Then Kenya spoke, and the Central African Republic too, "
            "said https://x.example/kenya here."
        )
    )


def test_country_keeps_its_letters_where_the_article_is_sound():
    text = "The envoy of Kenya met those of Kenya in Kenya. Then kenya spoke."

    assert parsed(text).blocks[0].passage.text == text


LONG = "He met,spoke and left,smiling after the long talks of the day in the old hall of the town."


def test_starts_of_headings_points_and_cells_follow_their_neighbours():
    document = parsed(
        f"{LONG}\n\nthe Next Steps of All\n\n{LONG}\n\nWhat Follows Now\n\n{LONG}\n\n"
        f"One More Thing\n\n{LONG}\n\n"
        "They agreed on:\n\n• fees: Lower for all\n• Ports: more of them\n• Roads: New ones\n\n"
        f"{LONG}\n\nMeasure Effect\nEarly Start reducing queues\nNew Lights Improving safety\n"
        f"Late Buses Helping workers\n\n{LONG}"
    )

    headings = [b.passage.text for b in document.blocks if isinstance(b, Heading)]
    points = [b for b in document.blocks if isinstance(b, ListItem)]
    grid = next(b for b in document.blocks if isinstance(b, Grid))
    assert headings[0] == "The Next Steps of All"
    assert [(p.label.text, p.passage.text) for p in points if p.label] == [
        ("Fees", "Lower for all"),
        ("Ports", "More of them"),
        ("Roads", "New ones"),
    ]
    assert grid.rows[0].cells[1].text == "Reducing queues"


def test_lists_in_lower_case_stay_so():
    text = "They agreed on:\n\n- a new bridge\n- two ports\n- one fee"

    assert parsed(text).repairs == ()


def test_paragraph_that_goes_on_after_an_insertion_keeps_its_start():
    text = f"{LONG}\n\nThe talks went on and\n\nended late at night in the hall."

    assert parsed(text).blocks[-1].passage.text == "ended late at night in the hall."


@pytest.mark.parametrize(
    "word",
    ["می\u200cخواهیم", "श्\u200dरी", "\U0001f468\u200d\U0001f469\u200d\U0001f467"],
    ids=["persian", "hindi", "emoji"],
)
def test_joiner_that_is_part_of_a_word_stays(word: str) -> None:
    document = parse(_plain(f"The ministers wrote {word} on the wall of the hall."))

    assert document.repairs == ()
    assert word in document.blocks[0].passage.text


def test_joiner_inside_a_latin_word_is_dropped():
    document = parse(_plain("The mini\u200dsters met in the har\u200cbour and signed nothing."))

    assert document.blocks[0].passage.text.startswith("The ministers met in the harbour")


def test_run_of_letters_without_end_is_read_in_time_that_grows_with_it():
    document = parse(_plain("They met for an hour. " + "a" * 300_000))

    assert len(document.blocks) == 1


def _plain(text: str) -> Article:
    return Article(name="x.txt", kind="text", text=text, sha256="0" * 64, metadata=Metadata())
