"""Paragraphs whose first lines are set in, as wires print them."""

from pipeline.parse.lines import lines_from_text
from pipeline.parse.units import units_from_lines

SET_IN = """\
Talks on Water
By Ann Otieno
   The ministers of three river states met in Orlen to discuss the
water that each of them may draw.
   They agreed to meet once more before the harvest, and said so to
reporters.
   The third of them left early, since the road is long and the
nights are cold.
"""


def _units(text):
    return [unit.text for unit in units_from_lines(lines_from_text(text)[0])]


def test_paragraph_that_is_set_in_is_kept_together():
    units = _units(SET_IN)
    assert units[:2] == ["Talks on Water", "By Ann Otieno"]
    assert [unit.split()[-1] for unit in units[2:]] == ["draw.", "reporters.", "cold."]
    assert all("\n" not in unit for unit in units)


def test_points_that_are_set_in_stay_points():
    units = _units(SET_IN.replace("   The", "   - The").replace("   They", "   - They"))
    assert [unit[:2] for unit in units[2:]] == ["- ", "- ", "- "]


def test_lines_that_begin_with_capitals_are_lines_of_their_own():
    text = "   Ana Qera\nMinister of Ports\n   Said Harthy\nMinister of Fish\n   Lina Otieno\nEnvoy"
    assert len(_units(text)) == 6


NAMES = """\
Talks on Water
ORLEN (KNA)
   Chancellor Otto Weg of the upper river states arrived on
Wednesday for a first visit to the lower ones.
   At a ceremony below the old dam, he had special praise for
Orlen's harbour guard, which serves in both.
   The chancellor, who came with a delegation of water officials
Said Harthy among them, was welcomed by all.
   His tour will end with a meeting of the four river states on
Thursday, before the harvest begins.
"""


def test_paragraph_whose_second_line_begins_with_a_name_is_kept_together():
    units = _units(NAMES)
    assert [unit.split()[-1] for unit in units[2:]] == ["ones.", "both.", "all.", "begins."]


def test_short_lines_set_in_over_names_are_no_paragraphs():
    text = "".join(f"   Minister of Ports {n}\nAna Qera {n}\n" for n in "abcd")
    assert len(_units(text)) == 8
