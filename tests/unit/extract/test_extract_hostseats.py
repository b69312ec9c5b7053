"""Where they met: the host's seat, and an address."""

import pytest

HOST = "Kenyan President Amos Kiptoo"
GUEST = "Omani envoy Said Harthy"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{HOST} received {GUEST} at State House.", (None, "KE")),
        (f"{HOST} met {GUEST} at the Presidential Palace.", (None, "KE")),
        (f"{HOST} met {GUEST} on fish in the Presidential Office.", (None, "KE")),
        (f"{GUEST} paid a courtesy call on {HOST} at the latter's residence.", (None, "KE")),
        (
            f"{GUEST} called on {HOST} at his office.\nHarthy met students in Nairobi.",
            ("Nairobi", "KE"),
        ),
        (f"{HOST} met {GUEST} at Ridge Hall, Block 3, Lima.", ("Lima", "PE")),
    ],
)
def test_seat_of_the_host_or_an_address_gives_the_place(read, text, place):
    found = read(f"Fish\n\n{text}").record.meeting.place
    assert (found.name, found.country) == place


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} met Omani President Said Harthy at the Presidential Palace.",
        f"Kenyan envoy Amos Kiptoo met {GUEST} at the Royal Palace.",
        f"{HOST} telephoned {GUEST} from his office.",
        f"{HOST} met {GUEST} at a large house.",
        f"{HOST} met {GUEST} on the Lima Protocol.",
    ],
)
def test_seat_of_nobody_in_particular_gives_no_place(read, text):
    assert read(f"Fish\n\n{text}").record.meeting.place is None
