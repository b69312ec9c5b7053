from pipeline.render.flow import parts_of_theme
from pipeline.render.views import Marks, Part, TableView, Text


def text(words: str, *passages: int) -> Text:
    return Text(words, f"a-{words}", Marks(passages, None, ()), None)


def table(number: int, *passages: int) -> TableView:
    return TableView(
        number=number,
        anchor=f"table-{number}",
        caption=None,
        name=f"Table {number}",
        columns=("A",),
        rows=(),
        marks=Marks(passages, None, ()),
    )


def shape(parts: tuple[Part, ...]) -> list[str]:
    return [
        part.paragraph.text
        if part.paragraph
        else f"table {part.table.number}"
        if part.table
        else " ".join(point.text for point in part.points)
        for part in parts
    ]


def test_a_list_stands_below_the_paragraph_that_announces_it() -> None:
    parts = parts_of_theme(
        [text("including:", 1), text("after", 4)], [text("one", 2), text("two", 3)], []
    )
    assert shape(parts) == ["including:", "one two", "after"]


def test_two_lists_stay_two_lists() -> None:
    parts = parts_of_theme(
        [text("first:", 1), text("second:", 3)], [text("one", 2), text("two", 4)], [table(1, 5)]
    )
    assert shape(parts) == ["first:", "one", "second:", "two", "table 1"]


def test_what_was_set_by_hand_keeps_its_place_after_its_neighbour() -> None:
    parts = parts_of_theme(
        [text("first", 1), text("by hand"), text("last", 5)], [text("one", 3), text("new")], []
    )
    assert shape(parts) == ["first", "by hand", "one new", "last"]


def test_without_any_passage_paragraphs_come_first_and_tables_last() -> None:
    parts = parts_of_theme([text("a"), text("b")], [text("one")], [table(2), table(1)])
    assert shape(parts) == ["a", "b", "one", "table 2", "table 1"]
