"""Rows kept as columns are the rows that were put in, whatever came, went or changed."""

import pytest

from pipeline.build.state.columns import NAMES, Columns, Overlay
from pipeline.build.state.comparing import unlike_before
from pipeline.build.state.rows import RecordRow, Records, Stamps, TargetRow, Targets, digests_in
from pipeline.build.state.stamps import Stamp, digest_of


def stamp(word: str, *, is_settled: bool = True) -> Stamp:
    return Stamp(len(word), 2**60 + len(word), 2**61, digest_of(word.encode()), int(is_settled))


def record(word: str, problems: str = "") -> RecordRow:
    digest = digest_of(word.encode())
    return RecordRow(digest, f"articles/{word}", "a\nb", "", digest, digest, digest, problems)


ROWS = {f"records/{word}.yaml": record(word) for word in ("alpha", "beta", "delta", "żeta")}
STAMPS = {f"{word}\udcff": stamp(word) for word in ("alpha", "beta", "delta", "")}


@pytest.mark.parametrize("count", [0, 1, 4])
def test_columns_give_the_rows_that_were_put_in(count: int) -> None:
    rows = dict(list(ROWS.items())[:count])
    kept = Records(Records.of(rows).content)
    assert dict(kept) == rows
    assert len(kept) == count
    assert kept.texts("pages") == ["a\nb"] * count
    assert digests_in(kept, "key") == {name: row.key for name, row in rows.items()}


def test_columns_hold_names_that_are_no_unicode_and_digests_of_nothing() -> None:
    assert dict(Stamps.of(STAMPS)) == STAMPS
    targets = {name: TargetRow("", one) for name, one in STAMPS.items()}
    kept = Targets.of(targets)
    assert dict(kept) == targets
    assert dict(kept.stamps()) == STAMPS
    assert set(kept.recipes().values()) == {""}


def test_columns_know_what_they_do_not_hold() -> None:
    kept = Records.of(ROWS)
    assert "records/gamma.yaml" not in kept
    assert 1 not in kept
    assert kept.get("records/gamma.yaml") is None
    with pytest.raises(KeyError):
        kept["~"]


@pytest.mark.parametrize("field", [NAMES, "key", "briefing", "pages", "problems"])
def test_columns_that_do_not_fit_together_are_refused(field: str) -> None:
    content = {**Records.of(ROWS).content}
    content[field] += b"\0"
    with pytest.raises(ValueError, match="different lengths"):
        Records(content)


@pytest.mark.parametrize("gone", [(), ("alpha",), ("żeta", "beta")])
@pytest.mark.parametrize("changed", [(), ("beta",), ("alpha", "delta", "żeta")])
@pytest.mark.parametrize("added", [(), ("",), ("charlie", "~", "Alpha")])
def test_an_overlay_is_what_a_dictionary_would_be(
    gone: tuple[str, ...], changed: tuple[str, ...], added: tuple[str, ...]
) -> None:
    base: Columns[RecordRow] = Records.of(ROWS)
    over, plain = Overlay(base), dict(ROWS)
    for word in (*changed, *added):
        over[f"records/{word}.yaml"] = plain[f"records/{word}.yaml"] = record(word, '["wrong"]')
    for word in gone:
        del over[f"records/{word}.yaml"], plain[f"records/{word}.yaml"]
    assert dict(over) == plain
    assert list(over) == over.names == sorted(plain)
    assert len(over) == len(plain)
    assert over.texts("problems") == [plain[name].problems for name in sorted(plain)]
    assert Records.of(over).content == Records.of(plain).content
    assert not any(f"records/{word}.yaml" in over for word in gone)


@pytest.mark.parametrize("count", [1, 2])
def test_an_overlay_has_a_text_for_each_row_also_where_all_are_empty(count: int) -> None:
    over = Overlay(Records.of(dict(list(ROWS.items())[:count])))
    over[over.names[0]] = record("epsilon")
    assert over.texts("problems") == [""] * count


def test_an_overlay_lets_what_is_gone_come_back() -> None:
    over = Overlay(Records.of(ROWS))
    name = "records/beta.yaml"
    del over[name]
    with pytest.raises(KeyError):
        over[name]
    with pytest.raises(KeyError):
        del over[name]
    over[name] = ROWS[name]
    assert dict(over) == ROWS


def test_an_overlay_over_nothing_holds_what_is_put_in() -> None:
    over = Overlay(Records())
    over.update(ROWS)
    assert Records.of(over).content == Records.of(ROWS).content


def looks(stamps: dict[str, Stamp]) -> tuple[list[str], bytes]:
    kept = Stamps.of(stamps)
    return kept.names, kept.content["times"]


@pytest.mark.parametrize("others", [{}, {"new": stamp("new")}])
def test_files_that_look_otherwise_are_found(others: dict[str, Stamp]) -> None:
    before = {f"{number:03}": stamp("x" * number) for number in range(100)}
    assert unlike_before(*looks(before), Stamps.of(before)) == set()
    before["050"] = before["050"]._replace(is_settled=0)
    now = {**before, **others, "007": stamp("other"), "099": stamp("other")}
    unlike = unlike_before(*looks(now), before)
    assert unlike == {"007", "050", "099", *others}
    del now["000"], now["001"]
    assert unlike_before(*looks(now), before) == unlike | {"000", "001"}
