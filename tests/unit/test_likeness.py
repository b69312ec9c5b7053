import pytest

from pipeline.likeness import closest


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("Phone", "phone"),
        ("in-person", "in_person"),
        ("vidoe", "video"),
        ("telephone", "phone"),
        ("governance", "elections/governance"),
    ],
)
def test_what_is_alike_is_meant(value: str, meant: str) -> None:
    assert closest(value, ["in_person", "phone", "video", "elections/governance"]) == meant


@pytest.mark.parametrize("value", ["zebra", "", "o"])
def test_no_option_is_guessed_where_none_is_near(value: str) -> None:
    assert closest(value, ["phone", "video"]) is None


def test_how_much_alike_may_be_asked_for() -> None:
    assert closest("Moscow", ["Monaco"]) == "Monaco"
    assert closest("Moscow", ["Monaco"], alike=0.75) is None
