"""On which day they met, where the text gives it beside the meeting's own sentence."""

import pytest

MET = "Omani King Said Harthy met Fijian President Ana Qera"
PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
TUESDAY = "2024-05-21"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Oman and Fiji moved closer on Monday.\nIt rained.\nIt froze.\n{MET}.", "2024-05-20"),
        (f"Fees will fall, the palace said on Monday.\n{MET}.", "2024-05-20"),
        (f"{MET}, the palace said on Monday.", "2024-05-20"),
        (f"{MET} on Sunday, the palace said on Monday.", "2024-05-19"),
        (f"Oman and Fiji moved closer on 3 May 2024.\n{MET}.", None),
        (f"{MET} in talks that started on Sunday.", "2024-05-19"),
        (f"{MET}. The talks, which took place on Sunday, were long.", "2024-05-19"),
        (f"{MET}. The flood that took place on Sunday was bad.", None),
        (f"{MET} on the evening of 3 May 2024.", "2024-05-03"),
        (f"{MET}, ending the war of 3 May 2024.", None),
        (f"{MET} after talks on Sunday with ministers.", "2024-05-19"),
        (f"{MET} after the storm on Sunday.", None),
        (f"{MET}. “I slept on Sunday,” she said.", None),
    ],
)
def test_day_is_that_of_the_talks_or_of_the_lead(read, text, date):
    assert read(f"News\n{text}{PAD}", published=TUESDAY).record.meeting.date == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Talks with the King on May 3, 2024", "2024-05-03"),
        ("Visit of the King on Friday, May 3, 2024", "2024-05-03"),
        ("Fees of May 3, 2024", None),
    ],
)
def test_title_gives_the_day_of_the_meeting_of_which_it_speaks(read, title, date):
    assert read(f"{title}\n{MET}.{PAD}").record.meeting.date == date
