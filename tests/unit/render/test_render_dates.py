import pytest

from pipeline.render.dates import date_value
from pipeline.render.views import Value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-05-02", Value("2 May 2031", "2031-05-02")),
        ("2031-12", Value("December 2031", "2031-12")),
        ("2031", Value("2031", "2031")),
        ("2031-02-30", Value("2031-02-30")),
        ("2031-13", Value("2031-13")),
        ("2031-00", Value("2031-00")),
        ("2031-05-00", Value("2031-05-00")),
        ("0000", Value("0000")),
        ("٢٠٣١", Value("٢٠٣١")),
        ("in May", Value("in May")),
    ],
)
def test_dates_are_worded_with_the_precision_that_they_have(text: str, value: Value) -> None:
    assert date_value(text) == value
