"""How sure a fact is, and what a person is asked to look at."""

import pytest

from pipeline.extract.certainty import CONFIDENT, SHARES, share

MET = "Omani King Said Harthy met Fijian President Ana Qera"


def _sure(draft, pointer):
    return next(fact.confidence for fact in draft.facts if fact.pointer == pointer)


def test_shares_are_shares_of_one():
    assert all(0 < one < 1 for one in SHARES.values())


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (f"{MET} on 3 May 2019.", "date, printed"),
        (f"SUVA, May 3, 2019 - {MET} on Thursday.", "date, counted"),
        (f"SUVA, May 3, 2019 - {MET}.", "date, dateline"),
    ],
)
def test_date_is_as_sure_as_what_it_rests_on(read, text, basis):
    made = read(f"News\n{text}")
    assert _sure(made, "/meeting/date") == share(basis)
    asked = [item for item in made.record.review if item.path == "meeting.date"]
    assert bool(asked) == (share(basis) < CONFIDENT)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (f"{MET} in Suva.", "place, told"),
        (f"SUVA, May 3, 2019 - {MET}.", "place, dateline"),
        (f"{MET}. Harthy arrived in Suva on Friday.", "place, near"),
    ],
)
def test_place_is_as_sure_as_what_it_rests_on(read, text, basis):
    made = read(f"News\n{text}")
    assert _sure(made, "/meeting/place") == share(basis)
    asked = [item.why for item in made.record.review if item.path == "meeting.place"]
    assert bool(asked) == (share(basis) < CONFIDENT)
    assert all("Harthy arrived in Suva on Friday." in why for why in asked)


def test_meeting_of_one_side_is_less_sure(read):
    two = read(f"News\n{MET}.")
    one = read("News\nOmani King Said Harthy held talks with Fiji on fees in Muscat.")
    assert _sure(one, "/meeting/status") < _sure(two, "/meeting/status")


def test_who_is_only_shown_is_less_sure_and_shown_with_the_sentence(read):
    signs = "signed the agreement for"
    made = read(
        f"News\nOmani King Said Harthy {signs} Oman.\nFijian President Ana Qera {signs} Fiji."
    )
    assert _sure(made, "/participants/0/name") == share("person, shown")
    asked = [item.why for item in made.record.review if item.path == "participants[ana-qera]"]
    assert len(asked) == 1
    assert f"Fijian President Ana Qera {signs} Fiji." in asked[0]


def test_who_is_met_is_sure_and_not_asked_for(read):
    made = read(f"News\n{MET} in Suva on 3 May 2019.")
    assert _sure(made, "/participants/0/name") == share("person, told")
    assert not any(item.path.startswith("participants") for item in made.record.review)


@pytest.mark.parametrize(
    "text",
    [
        f"SUVA, May 3, 2019 - {MET} to discuss fishing quotas and visas.",
        f"{MET} on the sidelines of the Ocean Forum and agreed on trade in fish.",
        f"{MET}. Harthy arrived in Suva on Friday.",
        "Omani King Said Harthy met the president, Ana Qera. Fiji welcomed Harthy in Suva.",
        "Omani King Said Harthy signed for Oman.\nFijian President Ana Qera signed for Fiji.",
    ],
)
def test_every_fact_that_is_not_sure_is_asked_for(read, text):
    made = read(f"News\n{text}")
    asked = [item.path for item in made.record.review]
    people = [one.id for one in made.record.participants]
    for fact in made.facts:
        if fact.confidence is not None and fact.confidence < CONFIDENT:
            parts = fact.pointer.strip("/").split("/")
            place = f"participants[{people[int(parts[1])]}]" if "participants" in parts else (
                "topics" if parts[0] == "topics" else ".".join(parts)
            )  # fmt: skip
            assert any(path.startswith(place) for path in asked), (fact.pointer, asked)
