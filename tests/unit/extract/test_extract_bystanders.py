"""Own people of a head of state, photographers, and other words beside those who met."""

import pytest

PAD = "The harbour office keeps its own list of ships.\nIts clerks were checking the figures."


def _people(read, text):
    record = read(f"Ferries\n{text}\n{PAD}").record
    return record.meeting and sorted(p.name for p in record.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ana Quispe met with the heads of the country's security bodies on Monday.",
        "President Ana Quispe met the chiefs of the nation's armed forces on Monday.",
        "King Salim, accompanied by Crown Prince Harith, was received by Minister Said Harthy.",
    ],
)
def test_own_people_are_no_other_side(read, text):
    assert _people(read, text) is None


def test_photographer_is_not_met(read):
    text = (
        "Peruvian President Ana Quispe met Omani Minister Said Harthy in Lima on Monday.\n"
        "Luis Soto/Reuters Historic visits Ana Quispe was meeting Said Harthy in Lima."
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize("office", ["Taoiseach (Irish prime minister)", "Taoiseach (premier)"])
def test_office_may_be_explained_in_a_bracket(read, office):
    text = f"{office} Aidan Moy has met Peruvian President Ana Quispe during a visit to Lima."
    record = read(f"Ferries\n{text}\n{PAD}").record
    found = {p.name: (p.role, p.represents.country) for p in record.participants}
    assert found["Aidan Moy"] == ("Taoiseach", "IE")


def test_commander_is_named_behind_an_acronym(read):
    text = (
        "Peruvian President Ana Quispe met the commander of the Royal Air Force of Oman (RAFO) "
        "Brig. Gen. Said Harthy on Monday."
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize("when", ["as the leaders held a first meeting", "when the two met"])
def test_views_shared_as_the_leaders_met(read, when):
    text = (
        "Peruvian President Ana Quispe said she shares a worldview with her Omani counterpart "
        f"Said Harthy, {when} on Monday."
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


def test_journey_for_talks_weeks_before_is_past(read):
    text = (
        "Peruvian President Ana Quispe met Omani Minister Said Harthy in Lima on Monday.\n"
        "Her tour comes weeks after she travelled to Nairobi for talks with President Asha "
        "Wanjiru in a first visit."
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]
