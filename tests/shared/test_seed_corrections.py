"""The user's own article, corrected by hand and then read anew: all that was corrected stands."""

from pathlib import Path

import pytest

from pipeline.build.filing import take_in
from pipeline.build.workspace import workspace_at
from pipeline.record import check_record, read_record

pytestmark = pytest.mark.shared

POINT = """      - label: Economic partnership
        text: Exploring avenues for investment in natural resources and infrastructure development.
"""
GUEST = """  - id: sylvie-baipo-temon
    name: Sylvie Baïpo-Temon  # sat beside him
    role: Foreign Minister
    represents: {country: CF}
    capacity: delegate
"""
CORRECTIONS = (
    ("status: draft", "# with the desk since Monday\nstatus: draft"),
    ("  date: null", "  date: 2025-01-16  # from the Kremlin's list"),
    ("  place: null", "  place: {name: Moscow, country: RU}  # same list"),
    ("    role: leader\n", "    # he is head of state\n    role: President\n"),
    (POINT, ""),
    ("\ntopics:", f"{GUEST}\ntopics:"),
    ("\nthemes:", "\n# the sections as they came\nthemes:"),
    ("May deter internal conflict]", "May deter conflict]  # not only internal"),
)


def test_corrections_and_comments_of_the_users_article_stand(shared: Path, tmp_path: Path) -> None:
    seed = next((shared / "seeds").glob("*.txt"))
    words = seed.read_text(encoding="utf-8")
    workspace = workspace_at(tmp_path)
    article = tmp_path / "articles" / "talks.txt"
    article.parent.mkdir()
    article.write_text(words, encoding="utf-8")
    assert [one.outcome for one in take_in(workspace, [article])] == ["new"]
    record = workspace.record_path("talks")
    text = record.read_text(encoding="utf-8")
    for was, now in CORRECTIONS:
        assert was in text, was
        text = text.replace(was, now, 1)
    record.write_text(text, encoding="utf-8")

    # The parser is made to say other things: another office, agency, label and first cell.
    for was, now in (
        ("with the leader of the Central", "with the chairman of the Central"),
        ("reported by Anadolu agency", "reported by TASS agency"),
        ("Humanitarian Aid", "Relief Supplies"),
        ("Military Support", "Military Supplies"),
    ):
        assert was in words, was
        words = words.replace(was, now)
    article.write_text(words, encoding="utf-8")
    (reading,) = take_in(workspace, [article])
    assert reading.outcome == "merged"
    assert reading.disputes >= 1
    merged = record.read_text(encoding="utf-8")
    for _, now in CORRECTIONS:
        assert now.strip("\n") in merged
    assert "Economic partnership" not in merged[: merged.index("\ntables:")]
    assert "attributed_to: [TASS]" in merged
    assert "label: Military Supplies" in merged
    loaded = read_record(merged, "talks.yaml")
    assert loaded.record is not None
    disputed = [item.why for item in loaded.record.review if item.path.endswith(".role")]
    assert len(disputed) == 1
    assert "'chairman', and 'President' stands here" in disputed[0]
    problems = check_record(loaded, None, {})
    assert {one.code for one in problems} <= {"article-missing"}
    (again,) = take_in(workspace, [article])
    assert again.outcome == "kept"
    assert record.read_text(encoding="utf-8") == merged
