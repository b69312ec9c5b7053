import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.visible import folded_text, visible_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – text", "plain – text"),
        ("a\x00b\x1b", "a␀b␛"),
        ("a\x7f", "a␡"),
        ("a\x9fb", "a⟨U+009F⟩b"),
        ("\u202egnp.exe\u202c", "⟨U+202E⟩gnp.exe⟨U+202C⟩"),
        ("\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a b c d e f"),
        ("a\u200bb\ufeff\u00ad\u2060", "ab"),
        ("\ud800", "\ufffd"),
        ("\uffff\U0010fffe", "⟨U+FFFF⟩⟨U+10FFFE⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("می\u200cخواهم\u200f", "می\u200cخواهم\u200f"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("5\u00a0000", "5\u00a0000"),
    ],
)
def test_hidden_characters_are_shown_or_dropped(text: str, shown: str) -> None:
    assert visible_text(text) == shown


@given(st.text(st.characters(), max_size=30))
def test_what_is_visible_stays_as_it_is_and_can_be_written(text: str) -> None:
    shown = visible_text(text)
    assert visible_text(shown) == shown
    shown.encode("utf-8")


@given(st.text(max_size=30))
def test_folded_text_is_one_line(text: str) -> None:
    folded = folded_text(text)
    assert len(folded.splitlines()) <= 1
    assert folded == folded.strip()
    assert folded_text(folded) == folded
