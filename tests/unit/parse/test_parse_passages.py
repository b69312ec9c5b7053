from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Passage
from pipeline.parse.passages import Edit, cut, joined, mended, passage_from_span


def read(text: str) -> Passage:
    return passage_from_span(text, 0, len(text))[0]


def test_spaces_of_all_kinds_are_folded_and_keep_their_places():
    text = "  Kofi\u00a0\t Mensah \u2003spoke  "

    passage = read(text)

    assert passage.text == "Kofi Mensah spoke"
    assert [text[slice(*passage.span(i, i + 1))] for i in (0, 5, 12)] == ["K", "M", "s"]
    assert text[slice(*passage.span(0, 17))] == "Kofi\u00a0\t Mensah \u2003spoke"


def test_decomposed_letters_are_composed():
    text = "cafe\u0301 noir"

    passage = read(text)

    assert passage.text == "café noir"
    assert text[slice(*passage.span(5, 9))] == "noir"


def test_hangul_is_composed_across_letters():
    assert read("\u1100\u1161\u11a8 x").text == "\uac01 x"


def test_invisible_characters_are_dropped_and_logged():
    text = "\ufeffNai\u200brobi \u202e\u200b and\x00"

    passage, repairs = passage_from_span(text, 0, len(text))

    assert passage.text == "Nairobi and"
    assert [(r.was, r.now, r.rule) for r in repairs] == [
        ("\ufeff", "", "invisible"),
        ("\u200b", "", "invisible"),
        ("\u202e\u200b", "", "invisible"),
        ("\x00", "", "invisible"),
    ]
    assert all(text[r.start : r.end] == r.was for r in repairs)


def test_text_of_blanks_is_an_empty_passage():
    passage = read(" \u200b\t")

    assert (passage.text, len(passage.anchors)) == ("", 1)


def test_cut_trims_and_maps_back():
    text = "one  two   three"

    part = cut(read(text), 3, 8)

    assert part.text == "two"
    assert text[slice(*part.span(0, 3))] == "two"


def test_cut_of_nothing_points_at_its_place():
    empty = cut(read("one two"), 3, 3)

    assert (empty.text, empty.start, empty.end) == ("", 3, 3)
    assert cut(read("one two"), 0, 0).start == 0


def test_joined_lines_read_as_one():
    text = "first line\n  second line"
    first, second = (passage_from_span(text, 0, 10)[0], passage_from_span(text, 11, 24)[0])

    both = joined([first, second])

    assert both.text == "first line second line"
    assert text[slice(*both.span(0, 22))] == text
    assert text[slice(*both.span(11, 17))] == "second"


def test_edits_are_made_and_logged_with_article_offsets():
    text = "now.then  russia"
    passage = read(text)

    result, repairs = mended(passage, [Edit(4, 4, " ", "space"), Edit(9, 10, "R", "name")], text)

    assert result.text == "now. then Russia"
    assert [(r.start, r.end, r.was, r.now) for r in repairs] == [
        (4, 4, "", " "),
        (10, 11, "r", "R"),
    ]
    assert text[slice(*result.span(5, 9))] == "then"
    assert text[slice(*result.span(10, 16))] == "russia"


def test_insertion_before_the_first_letter_has_a_place():
    result, repairs = mended(read("abc"), [Edit(0, 0, "x", "r")], "abc")

    assert result.text == "xabc"
    assert (repairs[0].start, repairs[0].end) == (0, 0)
    assert result.span(0, 1)[0] == 0


def test_passage_without_edits_comes_back_itself():
    passage = read("abc")

    assert mended(passage, [], "abc") == (passage, [])


@given(st.text(alphabet="ab \u00a0\n\u200b\u0301éK\u1100\u1161.", max_size=40))
def test_every_character_maps_into_the_span(text: str):
    passage = read(text)

    spans = [passage.span(i, i + 1) for i in range(len(passage.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert "  " not in passage.text
    assert passage.text == passage.text.strip()


def test_lines_with_a_plain_break_between_count_on_as_one_stretch():
    article = "They met\nin Riga\n  and talked."
    spans = [(0, 8), (9, 16), (17, len(article))]
    whole = joined([passage_from_span(article, start, end)[0] for start, end in spans])
    assert whole.text == "They met in Riga and talked."
    assert whole.anchors == ((0, 0), (17, 19))
    for word in ("met", "Riga", "and"):
        start, end = whole.span(at := whole.text.index(word), at + len(word))
        assert article[start:end] == word


def test_lines_that_break_a_hyphenated_word_are_joined_without_a_space():
    text = "the Callao-\nBergen line"
    first, second = read("the Callao-"), read("Bergen line")
    moved = Passage(second.text, ((0, 12),), 23)

    both = joined([first, moved])

    assert both.text == "the Callao-Bergen line"
    assert text[slice(*both.span(4, 17))] == "Callao-\nBergen"
