"""What a correction changed, in words for readers."""

import pytest

from pipeline.render.worded import worded


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("meeting.date", "2031-05-12", "12 May 2031"),
        ("meeting.end_date", "2031-05", "May 2031"),
        ("sources[0].published", "2031", "2031"),
        ("meeting.date", "in spring", "in spring"),
        ("meeting.place.country", "NO", "Norway"),
        ("participants[ana].represents.country", "KE", "Kenya"),
        ("meeting.status", "planned", "Planned; not reported as held"),
        ("meeting.format", "unknown", "Not known"),
        ("meeting.setting", "bilateral", "Bilateral"),
        ("status", "retracted", "Retracted"),
        ("themes[trade].claim", "outlook", "Outlook"),
        ("themes[trade].title", "outlook", "outlook"),
        ("participants[ana].role", "reviewed", "reviewed"),
        ("summary", None, None),
        ("summary", "", ""),
    ],
)
def test_values_of_a_correction_are_worded(path: str, text: str | None, words: str | None) -> None:
    assert worded(path, text) == words
