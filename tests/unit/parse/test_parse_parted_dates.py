"""A wrap may part a date from its year: the lines are one paragraph all the same."""

import pytest

from pipeline.model import Paragraph
from pipeline.parse import parse
from pipeline.parse.dates import parts_a_date
from pipeline.read import article_from_bytes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The envoys met in Brack on 4 March", "2025. They spoke of salt.", True),
        ("The envoys met in Brack on 4th March,", "2025 and spoke of salt.", True),
        ("The envoys met in Brack on March 4,", "2025, for the second time.", True),
        ("It had been signed on Sept. 12", "1998 in Brack.", True),
        ("The envoys met in Brack in March", "2025 tonnes of salt were sold.", False),
        ("They counted the boats of section 4", "2025 was a good year.", False),
        ("The envoys met on 4 March", "20 boats came.", False),
        ("The envoys met on 4 March", "20255 boats came.", False),
        ("Salt", "2025", False),
    ],
)
def test_a_year_alone_goes_on_with_its_date(before: str, after: str, expected: bool) -> None:
    assert parts_a_date(before, after) is expected


def test_two_lines_that_a_date_holds_together_are_one_paragraph() -> None:
    text = """Salt talks

The envoys of Brack and of the Salt Isles met in the old lighthouse of the harbour on 4 March
2025. They spoke of ferries.

Nothing was signed, the harbour office says of the day and of the evening that followed it.
"""
    blocks = parse(article_from_bytes(text.encode(), "x.txt", "text")).blocks
    paragraphs = [one for one in blocks if type(one) is Paragraph]
    assert len(paragraphs) == 2
