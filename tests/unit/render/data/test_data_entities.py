"""A record as FollowTheMoney entities."""

import json
from typing import Any

from pipeline.model import Briefing, Participant, Party, ReviewItem
from pipeline.values import replace
from tests.unit.render.data.conftest import Files

NAME = "entities.ftm.json"


def entities(files: Files, one: Briefing) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files(one)[NAME].decode().splitlines()]


def of_kind(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one for one in found if one["schema"] == kind]


def test_people_stand_with_whom_they_speak_for_and_the_meeting(
    full: Briefing, files: Files
) -> None:
    found = entities(files, replace(full, record=replace(full.record, review=())))
    people = {one["properties"]["name"][0]: one["id"] for one in of_kind(found, "Person")}
    assert list(people) == ["Ilse Varga", "Omar Diallo", "Kim Aas", "Lea Brandt"]
    (event,) = of_kind(found, "Event")
    assert set(people.values()) <= set(event["properties"]["involved"])
    assert event["properties"]["startDate"] == ["2031-05-12"]
    assert event["properties"]["endDate"] == ["2031-05-13"]
    spoken = of_kind(found, "Representation")
    assert {one["properties"]["agent"][0] for one in spoken} == {
        people[name] for name in ("Ilse Varga", "Omar Diallo", "Lea Brandt")
    }
    ids = [one["id"] for one in found]
    assert len(set(ids)) == len(ids)


def test_what_needs_review_is_left_out(full: Briefing, files: Files) -> None:
    items = (
        ReviewItem(path="participants[ilse-varga].name", why="w"),
        ReviewItem(path="participants[omar-diallo].represents", why="w"),
        ReviewItem(path="participants[lea-brandt].role", why="w"),
    )
    found = entities(files, replace(full, record=replace(full.record, review=items)))
    names = [one["properties"]["name"][0] for one in of_kind(found, "Person")]
    assert names == ["Omar Diallo", "Kim Aas", "Lea Brandt"]
    (only,) = of_kind(found, "Representation")
    assert "role" not in only["properties"]
    assert "Secretary" not in json.dumps(found)


def test_one_person_and_one_body_are_one_entity_in_all_records(
    full: Briefing, files: Files
) -> None:
    guest = Participant(
        id="ilse-varga", name="Ilse Varga", represents=Party(organization="River Council")
    )
    other = replace(full.record, id="other", participants=(guest,), review=())
    first = {one["id"] for one in entities(files, full)}
    second = entities(files, replace(full, record=other, facts=()))
    (person,) = of_kind(second, "Person")
    bodies = [one for one in second if "River Council" in one["properties"].get("name", ())]
    assert person["id"] in first
    assert {one["id"] for one in bodies} <= first
    assert of_kind(second, "Event")[0]["id"] not in first
