"""The arithmetic of the results, and how they are written down."""

import pytest

from benchmarks.figures import Bar, Growth, Start, bars, find_median, find_ratio
from benchmarks.measuring import Usage
from benchmarks.report import Results, bars_table, report
from benchmarks.situations import COLD, NOTHING, Sample, Written

MEBIBYTE = 2**20


def sample(tool: str, situation: str, wall: float, memory: int = 0, records: int = 10) -> Sample:
    return Sample(tool, records, situation, Usage(wall, wall / 2, memory * MEBIBYTE))


SAMPLES = [
    *(sample("readout", COLD, wall, memory) for wall, memory in ((3, 30), (1, 60), (2, 10))),
    *(sample("hugo", COLD, wall, memory) for wall, memory in ((8, 90), (9, 100), (80, 300))),
    sample("readout", NOTHING, 0.25),
    sample("readout", COLD, 500, records=99),
]


def test_median_is_taken_of_each_measure_by_itself():
    assert find_median([one.usage for one in SAMPLES[:3]]) == Usage(2, 1, 30 * MEBIBYTE)
    assert find_median([]) is None


def test_ratio_is_that_of_the_medians_of_one_size():
    assert find_ratio(SAMPLES, "hugo", 10, COLD, "wall_s") == pytest.approx(2 / 9)
    assert find_ratio(SAMPLES, "hugo", 10, COLD, "memory_bytes") == pytest.approx(0.3)


def test_there_is_no_ratio_to_what_was_not_measured():
    assert find_ratio(SAMPLES, "eleventy", 10, COLD, "wall_s") is None
    assert find_ratio(SAMPLES, "hugo", 10, NOTHING, "wall_s") is None


@pytest.mark.parametrize(("value", "is_met"), [(0.3, True), (0.31, False), (None, None)])
def test_bar_is_met_up_to_its_own_value(value: float | None, is_met: bool | None):
    assert Bar("x", value, 0.3).is_met is is_met


def test_bars_are_those_of_the_size_asked_for():
    found = {bar.name: bar for bar in bars(SAMPLES, 10, None, None)}

    assert found["cold build / Hugo's"].is_met
    assert found["nothing changed, whole process"].value == 0.25
    assert found["nothing changed / Hugo's"].is_met is None


def test_growth_compares_the_time_a_record():
    assert Growth(few=10, few_s=1, many=100, many_s=12).ratio == pytest.approx(1.2)


def test_start_is_told_by_the_imports():
    assert Start(build_s=0.15, imports_s=0.1).ratio == pytest.approx(1.5)


def test_table_of_bars_says_what_is_met_missed_and_not_measured():
    text = bars_table([Bar("a", 0.2, 0.3), Bar("b", 0.4, 0.3, "s"), Bar("c", None, 2)])

    assert text.splitlines()[2:] == [
        "| a | 0.200 | 0.300 | met |",
        "| b | 0.400 s | 0.300 s | missed |",
        "| c | – | 2.000 | not measured |",
    ]


def test_page_holds_each_figure_with_its_spread_and_its_ratio():
    page = report(
        Results(
            command="make bench",
            machine={"Memory": "8.0 GiB"},
            versions={"hugo": "0.1"},
            runs=3,
            samples=SAMPLES[:7],
            written=[Written("hugo", 10, {".html": 1200, ".xml": 3}, 5 * MEBIBYTE)],
            growth=Growth(few=10, few_s=1, many=100, many_s=12),
            start=Start(build_s=0.15, imports_s=0.1),
            parsing=["100 texts: 2 s"],
        )
    )

    for line in (
        "- Memory: 8.0 GiB",
        "- hugo: 0.1",
        "| cold build / Hugo's | 0.222 | 0.300 | met |",
        "| time a record at 100 by that at 10 | 1.200 | 1.250 | met |",
        "| cold | readout | 2.00 (1.00–3.00) | 1.00 (0.50–1.50) | 30 (10–60) |",
        "| one edit: the title | hugo | – | – | – |",
        "| cold | hugo | 0.222 | 0.222 | 0.300 |",
        "| 10 | hugo | 1,200 | 0 | 3 | 5.0 |",
        "| 100 | 12.00 | 120.000 |",
        "- 100 texts: 2 s",
    ):
        assert line in page.splitlines()
    assert "took 150 ms" in page
    assert "100 ms: medians" in page


def test_page_has_no_ratios_where_there_is_nothing_to_compare():
    page = report(
        Results(
            command="x",
            machine={},
            versions={},
            runs=3,
            samples=SAMPLES[3:6],
            written=[],
            growth=None,
            start=None,
            parsing=[],
        )
    )

    assert "ratios" not in page
    assert "| cold | hugo | 9.00 (8.00–80.00) |" in page
