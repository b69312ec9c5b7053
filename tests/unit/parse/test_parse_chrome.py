import pytest

from pipeline.parse.blurbs import is_author_blurb
from pipeline.parse.chrome import chrome_reasons
from pipeline.parse.chrome_lines import chrome_reason
from pipeline.parse.dates import is_date_line
from pipeline.parse.lines import lines_from_text
from pipeline.parse.units import units_from_lines


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (". . . .", "separator"),
        ("* * *", "separator"),
        ("-----", "separator"),
        ("Share this article on Facebook", "share"),
        ("Click to share on Telegram (Opens in new window)", "share"),
        ("Facebook | X | WhatsApp", "share"),
        ("PRINT THIS PAGE", "share"),
        ("12 comments", "share"),
        ("Advertisement", "advert"),
        ("Sign up for our weekly newsletter", "advert"),
        ("This website uses cookies to count visits.", "advert"),
        ("Please sign in to continue reading this story", "advert"),
        ("To continue reading, please log in or create an account", "advert"),
        ("This content is for our paying subscribers only", "advert"),
        ("Get breaking news on your phone", "advert"),
        ("By Nora Quist and Jan Wolf | World desk", "byline"),
        ("By our own correspondent", "byline"),
        ("Reporting by Ama Boateng", "byline"),
        ("(Reporting by Ama Boateng; Editing by Juan Rojas)", "byline"),
        ("Additional reporting by Ama Boateng in Accra", "byline"),
        ("4 min read", "byline"),
        ("Also Read  Tourism chief asks for ships", "related"),
        ("READ MORE: The ten best tunnels", "related"),
        ("Previous Post: A walk by the sea", "related"),
        ("Photo: The bridge at night", "caption"),
        ("Exit mobile version", "export"),
        ("Home » News » Europe", "export"),
        ("© 2024 The Gazette", "export"),
        ("Tags: ports, visas", "export"),
    ],
)
def test_line_is_chrome_by_its_words(line: str, reason: str):
    assert chrome_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the ministers had agreed on the text.",
        "Share of the harvest that is lost",
        "Topics:",
        "… … …",
        "?!",
        "Home rule for the islands",
        "Envoys sign in Lima to continue talks",
        "The article is for the ministers to settle",
        "Also read out were the names of the ships",
        "The following measures were agreed",
        "Search teams reached the valley",
        "Advertisement " * 30,
    ],
)
def test_line_of_the_article_is_left(line: str):
    assert chrome_reason(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, 14 March 2024",
        "January 18, 2023 09:15",
        "Published: 3 Feb. 2021, 17:42 GMT",
        "Oslo, 5 June 2020",
        "New Town | Updated: June 6, 2023 08:11 IST",
        "2024-05-06",
        "April 14, 2017 / Kelm",
        "Friday 3 May 2024 - 24 Shawwal 1445",
        "RIGA, May 21",
        "Posted On: 20 AUG 2024 9:08PM by Ports Desk",
        "19 Jul 2012 Posted in Visits",
        "16 Nov 2024 11:45AM",
        "September 06, 2018 11:22 am | Updated November 28, 2021 09:13 am IST - New Town",
        "date 2021-05-12",
    ],
)
def test_date_line_is_known(line: str):
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "NAIROBI, March 14 — The two presidents met.",
        "The talks of 14 March 2024",
        "No date here",
        "Signed on 3 May 2022 in the old hall",
        "May",
        "the end of May 2021",
        "20 AUG 2024 signed by Ports Desk",
    ],
)
def test_sentence_with_a_date_is_no_date_line(line: str):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "A freelance writer who explores old harbours.",
        "An amateur cook and occasional poet.",
        "A history graduate with a love of maps.",
    ],
)
def test_blurb_is_known(line: str):
    assert is_author_blurb(line)


@pytest.mark.parametrize(
    "line",
    [
        "A joint statement is expected on Friday.",
        "A second round of talks with the minister follows in May.",
        "The minister, a writer, left early.",
        "A " + "long " * 50 + "writer.",
        "A house by the sea.",
    ],
)
def test_news_is_no_blurb(line: str):
    assert not is_author_blurb(line)


def test_author_may_be_named_in_full():
    assert is_author_blurb("The author is a writer of novels.")
    assert is_author_blurb("Jo sails and bakes.", under_heading=True)


def reasons(text: str) -> list[tuple[str, str | None]]:
    found = units_from_lines(lines_from_text(text)[0])
    return [(unit.text, reason) for unit, reason in zip(found, chrome_reasons(found), strict=True)]


BODY = "\n\n".join(
    f"Paragraph {number} tells of the talks in the hall and of the people who had come to them."
    for number in range(8)
)


def marked(text: str) -> list[tuple[str, str]]:
    return [(line, reason) for line, reason in reasons(text) if reason is not None]


def test_title_cut_short_above_the_title_goes():
    text = (
        "President Meets Envoys on Harbour…\n\nPresident Meets Envoys on Harbour Rules\n\nThey met."
    )
    assert marked(text) == [("President Meets Envoys on Harbour…", "caption")]
    assert marked("The talks…\n\nThe talks went on in Lima\n\nThey met.") == []


def test_caption_that_repeats_the_heading_goes():
    text = f"old Harbour, new Rules\n\nOld Harbour, New Rules\n\n{BODY}"

    assert marked(text) == [("old Harbour, new Rules", "caption")]


def test_page_title_with_the_name_of_the_site_goes():
    text = f"Old Harbour, New Rules - The Gazette\n\nOld Harbour, New Rules\n\n{BODY}"

    assert marked(text) == [("Old Harbour, New Rules - The Gazette", "caption")]


def test_worse_copy_below_goes_too():
    text = f"Old Harbour, New Rules\n\nold harbour, new rules\n\n{BODY}"

    assert marked(text) == [("old harbour, new rules", "caption")]


def test_equal_rows_of_a_table_stay():
    text = f"{BODY}\n\nItem Fee\nTruck Ten\nTruck Ten\nBus Four"

    assert marked(text) == []


def test_date_and_place_below_it():
    text = f"Title of the piece\n\nOctober 24, 2022\nKelm, Norvia\n\n{BODY}"

    assert marked(text) == [("October 24, 2022", "date"), ("Kelm, Norvia", "date")]


def test_byline_in_the_middle_is_text():
    assert marked(f"{BODY}\n\nBy Anna Berg\n\n{BODY}") == []


def test_related_links_go_and_the_next_section_stays():
    text = f"{BODY}\n\nRelated Posts\n• Ten beaches\nWhy cats sleep?\n\nNext steps\n\n{BODY}{BODY}"

    assert marked(text) == [
        ("Related Posts", "related"),
        ("• Ten beaches", "related"),
        ("Why cats sleep?", "related"),
    ]


def test_table_of_contents_goes():
    contents = "Contents\nThe First Day\nThe Second Day"
    text = f"{contents}\n\nThe First Day\n\n{BODY}\n\nThe Second Day\n\n{BODY}"

    assert [line for line, _ in marked(text)] == ["Contents", "The First Day", "The Second Day"]


def test_word_for_a_zone_without_links_is_a_heading():
    assert marked(f"{BODY}\n\nContents\n\n{BODY}") == []


def test_author_below_his_heading_goes():
    text = f"{BODY}\n\nAbout the Author\nPavel sails, reads and bakes bread."

    assert [reason for _, reason in marked(text)] == ["author", "author"]


def test_blurb_at_the_tail_goes():
    text = f"{BODY}\n\nA travel writer with three cats."

    assert marked(text) == [("A travel writer with three cats.", "author")]
