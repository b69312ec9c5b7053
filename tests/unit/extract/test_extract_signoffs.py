"""What signs a report off is no remark, and what stands above the sections is not lost."""

import pytest

LEAD = "Fijian Trade Minister Mere Vaka met Tongan King Sione Palu in Suva on 3 March 2025."


def _shown(record):
    texts = [text for theme in record.themes for text in theme.text]
    return " ".join([record.summary or "", *texts])


@pytest.mark.parametrize(
    "lines",
    [
        "Press and Information Department\nMinistry of Foreign Affairs",
        "Office of the Spokesperson\nSuva\n4 March 2025",
        "Media Division, Ministry of Trade, Suva",
        "Ministry of Trade and Tourism\nSuva, 4 March 2025",
        "Public Affairs Section\nEmbassy of Fiji",
    ],
)
def test_lines_that_sign_off_stand_in_no_theme(read, lines):
    record = read(f"Port fees\n{LEAD}\nThe harbour was closed for a day.\n{lines}").record
    assert _shown(record) == f"{LEAD} The harbour was closed for a day."


@pytest.mark.parametrize(
    "lines",
    [
        "The Ministry of Trade put the note on its page.",
        "Ministry of Trade staff were there.",
        "Salt and Fish",
        "The press office of the ministry gave no names",
    ],
)
def test_sentence_about_a_ministry_and_other_lines_stay(read, lines):
    assert lines in _shown(read(f"Port fees\n{LEAD}\n{lines}").record)


def test_ministry_in_the_middle_stays(read):
    text = f"Port fees\n{LEAD}\nMinistry of Trade\nThe harbour was closed for a day."
    assert "Ministry of Trade" in _shown(read(text).record)


@pytest.mark.parametrize("count", [1, 3, 4, 7])
def test_no_sentence_above_the_sections_is_lost(read, count):
    more = [f"Ship number {n} stayed in port." for n in range(count)]
    record = read(f"Port fees\n{LEAD}\n{' '.join(more)}\n# Tolls\nNone is paid.").record
    assert all(sentence in _shown(record) for sentence in more)
    assert record.summary.count(".") <= 4
    assert [t.title for t in record.themes] == ["Port fees"] * (count > 3) + ["Tolls"]


def test_line_that_opens_a_list_goes_with_the_list(read):
    record = read(f"Port fees\n{LEAD}\nThey signed:\n- A letter\n# Tolls\nNone is paid.").record
    assert record.summary == LEAD
    assert record.themes[0].text == ("They signed:",)
