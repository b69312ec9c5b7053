"""A thousand triples: every edit of a person and of the parser has to be somewhere."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from pipeline.model import Draft
from pipeline.record import check_record, read_record, record_from_data
from pipeline.record.merging import (
    Merged,
    lists,
    merge,
    merge_draft,
    pairing,
    parts,
    review,
    values,
)
from pipeline.record.yaml_writing import yaml_from_record
from tests.unit.record.merging.random_triples import Data, Edit, Triple, make_triple

TRIPLES = 1_000


def _draft(data: Data) -> Draft:
    return Draft(record_from_data(data), (), ())


def _merge(triple: Triple) -> Merged:
    return merge_draft(
        record_from_data(triple.base), record_from_data(triple.theirs), _draft(triple.ours)
    )


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)


def _faults(triple: Triple) -> Iterator[str]:
    """Yield all that a merge did wrong to a triple."""
    merged = _merge(triple)
    told = {key: part for key, part in merged.data.items() if key != "review"}
    text, asked = json.dumps(told), json.dumps([item["why"] for item in merged.data["review"]])
    yield from _lost_edits(triple, text, asked)
    yield from _misplaced(triple, merged.data)
    known = {*_words(triple.theirs), *_words(triple.ours)}
    yield from (f"invented {word}" for word in _words(told) if word not in known)
    again = merge_draft(
        merged.held, record_from_data(merged.data), _draft(triple.ours), merged.disputes
    )
    if again.data != merged.data:
        yield "a second merge changes something"
    loaded = read_record(yaml_from_record(record_from_data(merged.data)), "x.yaml")
    problems = [*loaded.problems, *check_record(loaded, None, {})]
    yield from (
        str(problem)
        for problem in problems
        if problem.severity == "error" and problem.code != "article-missing"
    )


def _lost_edits(triple: Triple, text: str, asked: str) -> Iterator[str]:
    persons = {edit.place: edit for edit in triple.by_person}
    for edit in triple.by_person:
        if edit.here and edit.here in json.dumps(triple.theirs) and edit.here not in text:
            yield f"the person's {edit.place} is lost"
        if edit.gone and _is_gone(edit.gone, triple.theirs) and f'"{edit.gone}"' in text:
            yield f"what the person took out, {edit.place}, is back"
    for edit in triple.by_parser:
        if not edit.here or edit.here not in json.dumps(triple.ours):
            continue
        rival = persons[edit.place].here if edit.place in persons else None
        is_contested = rival and not _is_gone(rival, triple.theirs)
        if is_contested and edit.here not in text + asked:
            yield f"the parser's other {edit.place} is not told"
        if not _is_touched(edit, persons, triple) and edit.here not in text:
            yield f"the parser's {edit.place} is lost"


def _is_gone(word: str, form: Data) -> bool:
    return word not in set(_words(form))


def _is_touched(edit: Edit, persons: dict[tuple[Any, ...], Edit], triple: Triple) -> bool:
    """Tell whether the person set the same place, or took out or recast what stands around it."""
    around = [str(step) for step in edit.place[1:2]]
    is_in_table = edit.place[0] in {"cell", "row", "columns"}
    tables = {part for place in persons for part in place if place[0] in {"columns", "cell", "row"}}
    return edit.place in persons or any(
        _is_gone(word, triple.theirs) or (is_in_table and tables) for word in around
    )


def _misplaced(triple: Triple, merged: Data) -> Iterator[str]:
    """Yield what is there but not as it should be: ids, order, days, questions."""
    theirs = {one["name"].split()[-1]: one["id"] for one in triple.theirs["participants"]}
    for person in merged["participants"]:
        if theirs.get(person["name"].split()[-1], person["id"]) != person["id"]:
            yield f"{person['name']} has another id"
    was = [one["id"] for one in triple.base["participants"]]
    moved = [one for one in theirs.values() if one in was]
    if moved != sorted(moved, key=was.index):
        order = [one["id"] for one in merged["participants"] if one["id"] in theirs.values()]
        if order != [one for one in theirs.values() if one in order]:
            yield "the person's order is lost"
    days = [form["meeting"] and (form["meeting"]["date"], form["meeting"]["end_date"])
            for form in (merged, triple.theirs, triple.ours)]  # fmt: skip
    if days[0] not in days[1:]:
        yield "the days are of two readings"
    if ("place",) in {edit.place for edit in triple.by_person}:
        asked = [item["why"] for item in triple.ours["review"] if item["path"] == "meeting.place"]
        known = [item["why"] for item in triple.theirs["review"]]
        if any(item["why"] in asked and item["why"] not in known for item in merged["review"]):
            yield "the parser asks about what the person has set"


@pytest.mark.parametrize("hundred", range(TRIPLES // 100))
def test_merge_loses_no_edit_and_invents_none(hundred):
    for seed in range(hundred * 100, hundred * 100 + 100):
        assert list(_faults(make_triple(seed))) == [], seed


def test_edit_stays_when_the_parser_agreed_with_it_for_a_while():
    for seed in range(TRIPLES // 5):
        triple = make_triple(seed)
        first = _merge(triple)
        agreed = record_from_data(first.data)
        second = merge_draft(first.held, agreed, Draft(agreed, (), ()), first.disputes)
        assert {**second.data, "review": None} == {**first.data, "review": None}, seed
        stands = record_from_data(second.data)
        for reading in (triple.base, triple.ours):
            third = merge_draft(second.held, stands, _draft(reading), second.disputes)
            text = json.dumps({**third.data, "review": None})
            for edit in triple.by_person:
                if edit.here and edit.here in json.dumps({**second.data, "review": None}):
                    assert edit.here in text, (seed, edit)
                if edit.gone and _is_gone(edit.gone, second.data):
                    assert f'"{edit.gone}"' not in text, (seed, edit)


def test_lost_base_changes_nothing_and_asks_about_all_that_differs():
    for seed in range(TRIPLES // 10):
        triple = make_triple(seed)
        theirs, ours = record_from_data(triple.theirs), _draft(triple.ours)
        merged = merge_draft(None, theirs, ours)
        assert merged.data | {"review": None} == triple.theirs | {"review": None}, seed
        asked = json.dumps([item["why"] for item in merged.data["review"]], ensure_ascii=False)
        kept = json.dumps(triple.theirs)
        for edit in triple.by_parser:
            if edit.here and edit.here in json.dumps(triple.ours) and edit.here not in kept:
                is_told = edit.here in asked or _is_told_with_what_is_around(edit, triple, asked)
                assert is_told, (seed, edit)
        again = merge_draft(merged.held, record_from_data(merged.data), ours, merged.disputes)
        assert again.data == merged.data, seed


def _is_told_with_what_is_around(edit: Edit, triple: Triple, asked: str) -> bool:
    """Tell whether the edit stands in what is told by its name alone: a new theme, a table."""
    is_in_new = any(_is_gone(str(step), triple.theirs) for step in edit.place[1:2])
    is_in_table = edit.place[0] in {"cell", "row", "columns"}
    return is_in_new or (is_in_table and "table of" in asked)


def _put_back(item, _policy):
    return None if item.ours is values.ABSENT else values.Outcome(item.ours)


RULES_DROPPED = {
    "what people changed stays": (values.Policy, "lets_change", lambda *_: True),
    "what they left alone follows": (values.Policy, "lets_change", lambda *_: False),
    "what they took out stays out": (lists, "_not_theirs", _put_back),
    "their order stays": (lists, "_is_moved", lambda _: False),
    "ids stay": (merge, "with_kept_ids", lambda forms: forms),
    "references stay whole": (merge, "with_whole_references", lambda merged, _: merged),
    "days belong together": (parts, "_groups", lambda *_: ()),
    "no question about what is set": (review, "_is_asked", lambda *_: True),
    "a dispute stays open": (review, "_is_open", lambda *_: False),
}


@pytest.mark.parametrize(("owner", "name", "dropped"), RULES_DROPPED.values(), ids=RULES_DROPPED)
def test_thousand_triples_notice_a_rule_that_is_dropped(monkeypatch, owner, name, dropped):
    monkeypatch.setattr(owner, name, dropped)
    assert any(any(_faults(make_triple(seed))) for seed in range(TRIPLES))


def test_no_item_is_found_again_by_position_alone(monkeypatch):
    rules = pairing.Rules((), by_place=True)
    monkeypatch.setitem(pairing.RULES, "participants", rules)
    monkeypatch.setattr(pairing, "BY_ID", rules)
    assert any(any(_faults(make_triple(seed))) for seed in range(TRIPLES))
