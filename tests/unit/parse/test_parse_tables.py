"""What the judgement of borders looks at, and what it makes of whole tables."""

import json
from collections import Counter

import pytest

from pipeline.parse.tables import weights
from pipeline.parse.tables.borders import border_names
from pipeline.parse.tables.cells import cell_names
from pipeline.parse.tables.chances import chances_of, hopeful, likeliest
from pipeline.parse.tables.columns import Columns, likely_columns
from pipeline.parse.tables.company import Company
from pipeline.parse.tables.hints import Hints, habits_from_starts, labels_from_texts
from pipeline.parse.tables.kinships import kin
from pipeline.parse.tables.split import split_rows
from pipeline.parse.tables.splits import between_names, cells_of_split, splits_of_row
from pipeline.parse.tables.weighing import WeighedRow
from pipeline.parse.tables.weights import total, worth
from pipeline.parse.tables.words import Row, word_from_text


def row(text: str, *, is_header: bool = False) -> Row:
    return Row(text.split(" "), is_header=is_header)


def weighed(*lines: str) -> list[WeighedRow]:
    return [WeighedRow(line.split(" "), is_header=not n) for n, line in enumerate(lines)]


def cut(*lines: str, labels: tuple[str, ...] = ()) -> list[str]:
    """Return the lines with bars between the cells that were found."""
    rows = weighed(*lines)
    splits = split_rows(rows, likely_columns(rows).count, Hints(labels_from_texts(labels)))
    return [
        " | ".join(
            " ".join(word.text for word in one.row.words[start:end])
            for start, end in cells_of_split(one.row, split.borders)
        )
        for one, split in zip(rows, splits, strict=True)
    ]


def names(groups: object) -> set[str]:
    return {name for group in groups for name in group}  # type: ignore[attr-defined]


def test_word_tells_capital_ending_and_outer_marks():
    word = word_from_text("“Harbours,")

    assert (word.low, word.case, word.first, word.last) == ("harbours", "A", "“", ",")
    assert word.is_plural
    assert not word.is_function


@pytest.mark.parametrize("text", ["No.", "Dr.", "U.S.", "approx."])
def test_stop_of_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert word_from_text(text).last == ""


def test_kinships_liken_verbs_to_verbs_and_do_not_know_invented_words():
    assert kin("reduces") == kin("improves") != ""
    assert kin("ensuring") == kin("managing") != ""
    assert kin("reduces") != kin("the")
    assert kin("zorblatt") == ""


def test_depth_counts_open_brackets_and_quotes():
    assert row('one (two three) "four five" six').depth == (0, 0, 1, 0, 1, 0, 0)
    assert row("closed) too early").depth == (0, 0, 0, 0)


def test_repeated_long_words_are_found_with_first_and_last_place():
    assert row("River Delta the river and the Delta").said_again == ((0, 3), (1, 6))
    assert row("the cost of the ferry").said_again == ()


def test_border_names_tell_both_sides_and_the_header_apart():
    body = names(border_names(row("Ferry fees fall next year"), 2))
    header = names(border_names(row("Ferry fees fall next year", is_header=True), 2))

    assert {"left word fees", "right word fall", "capitals aaa"} <= body
    assert body < header
    assert "header left word fees" in header


def test_border_inside_brackets_and_inside_a_country_name_is_told():
    assert "inside brackets" in names(border_names(row("Fees (ferry and rail) fall"), 2))
    assert "inside a name" in names(border_names(row("Costa Rica pays its share"), 1))


def test_cell_names_tell_length_ends_and_style_by_place():
    line = row("Ferry Fees Will fall in May")

    first = names(cell_names(line, 0, 2, 0, 2))
    last = names(cell_names(line, 2, 6, 1, 2))

    assert {"first length 1", "1 of 2 row style Aall"} <= first
    assert {"last length 3", "2 of 2 row style Asome"} <= last


def test_splits_are_all_choices_of_places():
    assert splits_of_row([1, 2, 3], 2) == [(1,), (2,), (3,)]
    assert splits_of_row([1, 2, 3], 3) == [(1, 2), (1, 3), (2, 3)]
    assert cells_of_split(row("a b c d"), (1, 3)) == [(0, 1), (1, 3), (3, 4)]


def test_between_names_tell_what_cells_have_in_common():
    assert "row says again in 2" in between_names(row("Delta towns towns by the river"), (2,))
    header = between_names(row("Issue North South", is_header=True), (1, 2))
    assert "header of 1,1,1" in header


def test_chances_sum_to_one_and_the_first_of_the_likeliest_wins():
    chances = chances_of({(1,): 0.0, (2,): 2.0, (3,): 2.0, (4,): -50.0})

    assert sum(chances.values()) == pytest.approx(1.0)
    assert likeliest(chances) == (2,)
    assert set(hopeful(chances)) == {(1,), (2,), (3,)}
    assert chances_of({}) == {}


def test_company_counts_the_other_rows_and_not_the_row_itself():
    rows = [row("Rail repairs begin"), row("Roads repairs begin"), row("Ports wait for money")]
    company = Company(row("Sector State", is_header=True), rows, [{(1,): 1.0}] * 3)

    shared = dict(company.agreement(0, (1,)))
    assert shared["same word",] == pytest.approx(0.5)
    company.assume([{(1,): 1.0}, {(1,): 0.0}, {(1,): 1.0}])
    assert ("same word",) not in dict(company.agreement(0, (1,)))


def test_pairs_that_stand_together_elsewhere_speak_against_a_border_between_them():
    rows = [
        row("Rail line repairs begin"),
        row("New rail line planned"),
        row("Ports wait here now"),
    ]
    company = Company(row("Sector State", is_header=True), rows, [{(1,): 0.1, (2,): 0.9}] * 3)

    assert dict(company.agreement(0, (1,)))["pair elsewhere",] > 0.5


def test_worth_is_a_sum_and_unknown_names_are_worth_nothing():
    assert worth(("no such name",)) == (0.0, 0.0, 0.0)
    assert total([]) == (0.0, 0.0, 0.0)
    assert total([(1.0, 2.0, 3.0), (0.5, 0.0, -3.0)]) == (1.5, 2.0, 0.0)


def test_weights_are_small_enough_to_ship_and_to_load():
    assert weights.FILE.stat().st_size < 2_000_000
    file = json.loads(weights.FILE.read_text(encoding="utf-8"))
    assert file.keys() == {"worths", "columns"}
    assert all(len(three) == 3 for three in file["worths"].values())


def test_row_of_two_words_is_split_between_them():
    assert [*WeighedRow(["Salt", "cheap"]).splits(2)] == [(1,)]
    assert WeighedRow(["Salt", "cheap"]).chance_of_rank(2) == 0.0


def test_table_with_short_rows_has_two_columns():
    lines = ("Port State", "Kelm open", "Sarn closed until May")
    assert likely_columns(weighed(*lines)) == Columns(2, 1.0)


def test_header_without_rows_has_two_columns():
    assert likely_columns(weighed("Port State Harbour master")) == Columns(2, 1.0)


def test_table_of_noun_phrases_and_gerunds():
    assert cut(
        "Focus Area Description",
        "Border Markets Opening three crossings for small traders",
        "Water Sharing Measuring the flow of the upper river together",
        "School Exchange Sending forty teachers across the lake every year",
    ) == [
        "Focus Area | Description",
        "Border Markets | Opening three crossings for small traders",
        "Water Sharing | Measuring the flow of the upper river together",
        "School Exchange | Sending forty teachers across the lake every year",
    ]


def test_table_whose_capitals_are_damaged():
    assert cut(
        "risk Likely effect",
        "Late Rains could delay the sowing by a month",
        "closed Ferry would cut off two towns",
        "Fuel shortage May ground the patrol boats",
    ) == [
        "risk | Likely effect",
        "Late Rains | could delay the sowing by a month",
        "closed Ferry | would cut off two towns",
        "Fuel shortage | May ground the patrol boats",
    ]


def test_table_of_three_columns():
    assert cut(
        "Phase Timeline Deliverable",
        "Survey January to March Map of the wells",
        "Drilling April to July Forty new wells",
        "Handover August Signed agreement with the councils",
    ) == [
        "Phase | Timeline | Deliverable",
        "Survey | January to March | Map of the wells",
        "Drilling | April to July | Forty new wells",
        "Handover | August | Signed agreement with the councils",
    ]


def test_confidence_is_a_chance():
    splits = split_rows(
        weighed("Port State", "Kelm open to all", "Sarn closed until May"), 2, Hints()
    )

    assert all(0.0 < split.confidence <= 1.0 for split in splits)


def test_label_of_a_point_is_preferred_as_a_first_cell():
    lines = ("Field Plan", "Joint river patrol boats by day", "Harbour dues halved for a year")

    assert cut(*lines, labels=("Joint river",))[1] == "Joint river | patrol boats by day"
    assert cut(*lines, labels=("Joint river patrol",))[1] == "Joint river patrol | boats by day"


def test_habit_is_what_many_second_cells_of_other_tables_begin_with():
    assert habits_from_starts(Counter({"ing": 6, "noun": 3})) == {"ing": pytest.approx(2 / 3)}
    assert habits_from_starts(Counter({"ing": 3})) == {}
    assert habits_from_starts(Counter({"noun": 9})) == {}


def test_habit_speaks_for_borders_before_such_words():
    line = row("Market repairs opening soon")

    hints = Hints(habits={"ing": 0.5})
    assert hints.bonus(line, (2,)) > hints.bonus(line, (1,)) == 0.0


def test_table_of_four_columns():
    assert cut(
        "Port Depth Owner Status",
        "Kelm 12 metres State Under repair",
        "Sarn 9 metres Private Open to traffic",
        "Odal 14 metres Private Closed until May",
    ) == [
        "Port | Depth | Owner | Status",
        "Kelm | 12 metres | State | Under repair",
        "Sarn | 9 metres | Private | Open to traffic",
        "Odal | 14 metres | Private | Closed until May",
    ]


def test_only_way_to_split_a_row_is_as_sure_as_its_border():
    (_, names, _) = split_rows(weighed("Luka Salas", "Ana Kovac", "Pedro Rojas"), 2, Hints())

    assert names.borders == (1,)
    assert names.confidence < 0.9
