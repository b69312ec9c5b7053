"""Drafts of several articles in, the draft of one record out."""

from collections.abc import Sequence
from functools import reduce

from pipeline.forms import data_from_record
from pipeline.model import Draft, Fact
from pipeline.record.data import value_at
from pipeline.record.joining.company import join_people
from pipeline.record.joining.happening import join_meeting
from pipeline.record.joining.joint import Joint, Plain
from pipeline.record.joining.matters import join_tables, join_themes, join_topics
from pipeline.record.joining.questions import Asked, join_review
from pipeline.record.records import record_from_data
from pipeline.values import replace

_ASKED = "/review/"


def join_drafts(drafts: Sequence[Draft]) -> Draft:
    """Return what several articles say of one meeting.

    The first says what stands, unless it says nothing: then the next that does. What agrees stands
    on the words of all; where a further article differs, a review item quotes both. Repairs and
    links are those of the first article.
    """
    return reduce(_joined, drafts)


def _joined(one: Draft, other: Draft) -> Draft:
    first, second = data_from_record(one.record), data_from_record(other.record)
    joint = Joint(first, second, {fact.pointer: fact for fact in one.facts}, other.facts)
    for key in ("title", "summary"):
        if first[key] is None and second[key] is not None:
            joint.fill((key,), (key,))
        elif first[key] == second[key]:
            joint.ground((key,), (key,))
    first["sources"] += second["sources"]
    joint.ground(("sources", 0), ("sources", len(first["sources"]) - 1))
    people = join_people(joint)
    join_meeting(joint, people)
    join_topics(joint)
    themes = join_themes(joint)
    join_tables(joint, themes)
    ids = {"participants": people, "themes": themes, "tables": {}}
    asked = join_review(joint, ids)
    first["review"] = [{"path": path, "why": why} for path, why in asked]
    texts = ((str(second["sources"][0]["article"]), other.text),) if other.text else ()
    return replace(
        one,
        record=record_from_data(first),
        facts=_facts(first, joint, asked),
        texts=(*one.texts, *texts),
    )


def _facts(record: Plain, joint: Joint, asked: Asked) -> tuple[Fact, ...]:
    """Return facts in the order of the record."""
    found = [fact for fact in joint.facts.values() if not fact.pointer.startswith(_ASKED)]
    found += [
        Fact(f"{_ASKED}{at}", evidence) for at, evidence in enumerate(asked.values()) if evidence
    ]
    return tuple(sorted(found, key=lambda fact: _rank(record, fact.pointer)))


def _rank(record: Plain, pointer: str) -> tuple[int, ...]:
    places: list[int] = []
    path: tuple[str | int, ...] = ()
    for step in (one.replace("~1", "/").replace("~0", "~") for one in pointer.split("/")[1:]):
        around = value_at(record, path)
        keys = list(around) if isinstance(around, dict) else []
        path = (*path, step if keys else int(step))
        places.append(keys.index(step) if keys else int(step))
    return tuple(places)
