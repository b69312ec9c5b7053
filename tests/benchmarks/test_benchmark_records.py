"""The records that the benchmarks are run on."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.cast import COUNTRIES, ORGANIZATIONS, PEOPLE, TOPICS, people
from benchmarks.content import WORDS, content_of_record, meeting_of_record, neighbours
from benchmarks.records import SEED, Record, edited, record
from benchmarks.yaml_text import yaml_of_record
from pipeline.countries import country_name
from pipeline.model import Briefing, Site
from pipeline.record.records import record_from_data
from pipeline.render.grouping import KINDS, lists_of
from pipeline.render.meeting import meeting_view
from pipeline.render.neighbours import neighbours_of
from pipeline.render.summaries import summary_of
from pipeline.render.wording import (
    CLAIM,
    FORMAT,
    MEETING_STATUS,
    OWN_CLAIMS,
    RECORD_STATUS,
    SETTING,
)

MANY = 300


@pytest.fixture(scope="module")
def made() -> list[Record]:
    return [record(number) for number in range(MANY)]


def test_same_seed_gives_the_same_bytes_in_any_process():
    program = (
        "import sys; from benchmarks.records import record; "
        "from benchmarks.yaml_text import yaml_of_record; "
        "sys.stdout.buffer.write(yaml_of_record(record(7)).encode())"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        cwd=root,
        env={"PYTHONHASHSEED": "4"},
    )

    assert done.stdout == yaml_of_record(record(7)).encode()


def test_another_seed_gives_other_records():
    assert record(0, SEED + 1) != record(0, SEED)


def test_files_have_nine_kilobytes_on_average(made: list[Record]):
    sizes = [len(yaml_of_record(one).encode()) for one in made]

    assert 8_100 < sum(sizes) / len(sizes) < 9_900


def test_every_record_passes_the_check(made: list[Record], tmp_path: Path):
    folder = tmp_path / "records"
    folder.mkdir()
    for one in made:
        (folder / f"{one['id']}.yaml").write_text(yaml_of_record(one), encoding="utf-8")

    done = subprocess.run(
        [Path(sys.executable).with_name("readout"), "check", "-w", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout + done.stderr) == (
        0,
        f"{MANY} records checked: no problems\n",
    )


def test_records_have_what_pages_are_made_of(made: list[Record]):
    assert len({one["id"] for one in made}) == MANY
    assert {len(one["tables"]) for one in made} == {1, 2}
    assert {len(one["themes"]) for one in made} == {3, 4, 5, 6}
    assert {len(one["participants"]) for one in made} == set(range(2, 9))
    assert any(one["review"] for one in made)
    assert any(one["revisions"] for one in made)
    assert {topic for one in made for topic in one["topics"]} == set(TOPICS)


def test_texts_are_not_one_sentence_over_and_over(made: list[Record]):
    texts = [text for one in made for theme in one["themes"] for text in theme["text"]]

    assert len(set(texts)) == len(texts)


def test_cast_is_the_same_for_all_records():
    everybody = people(SEED)

    assert len({one.id for one in everybody}) == PEOPLE
    assert {one.organization for one in everybody} - {None} == set(ORGANIZATIONS)
    assert {one.country for one in everybody} - {None} == {code for code, _, _ in COUNTRIES}


def test_countries_have_the_names_that_the_pages_show():
    assert [name for _, name, _ in COUNTRIES] == [country_name(code) for code, _, _ in COUNTRIES]


def test_an_edit_changes_one_sentence_or_the_title_and_leaves_the_record_alone():
    before = record(3)
    after = edited(before, sentence="Other words.")

    assert after["themes"][0]["text"][0] == "Other words."
    assert after["themes"][1:] == before["themes"][1:]
    assert before == record(3)
    assert edited(before, title="Other")["title"] == "Other"


def test_others_get_the_lists_that_a_record_is_in(made: list[Record]):
    one = next(one for one in made if one["meeting"]["place"] and one["review"])
    content = content_of_record(one)

    lists = {kind: [link["name"] for link in links] for kind, links in content["lists"].items()}
    city, _, country = content["place"].partition(", ")
    assert lists["years"] == [one["meeting"]["date"][:4]]
    assert lists["places"] == [city, f"Anywhere in {country}"]
    assert lists["people"] == [person["name"] for person in one["participants"]]
    assert sum(len(party["people"]) for party in content["delegations"]) == len(one["participants"])
    assert list(content["marks"].values()) == list(range(1, len(one["review"]) + 1))


def _briefing(one: Record) -> Briefing:
    return Briefing(record_from_data(one), (), yaml_of_record(one).encode())


def test_others_get_what_readout_shows_of_a_record(made: list[Record]):
    for one in made[:30]:
        view = meeting_view(_briefing(one), Site(), ())
        content = content_of_record(one)

        assert (content["lead"], content["more"] or None) == (view.lead, view.more)
        assert content["version"] == view.version
        assert WORDS["certainty"][one["status"]] == view.certainty
        assert [item["place"] for item in content["review"]] == [
            it.place.text for it in view.review
        ]


def test_others_get_the_lists_that_readout_puts_a_record_on(made: list[Record]):
    for one in made[:30]:
        found: dict[str, set[str]] = {kind: set() for kind in KINDS}
        for kind, _, name in lists_of(summary_of(_briefing(one))):
            found[kind].add(name)

        lists = content_of_record(one)["lists"]
        assert {kind: {link["name"] for link in links} for kind, links in lists.items()} == found


def test_others_get_the_meetings_of_the_same_parties_that_readout_finds(made: list[Record]):
    found = neighbours_of(summary_of(_briefing(one)) for one in made)

    assert neighbours(map(meeting_of_record, made)) == {
        id_: {
            "earlier": [other.id for other in one.earlier],
            "later": [other.id for other in one.later],
        }
        for id_, one in found.items()
    }


def test_no_two_lists_have_one_address(made: list[Record]):
    terms: dict[str, set[str]] = {}
    for one in made:
        for links in content_of_record(one)["lists"].values():
            for link in links:
                terms.setdefault(link["path"], set()).add(link["term"])

    assert all(len(found) == 1 for found in terms.values())


def test_words_are_those_of_readout():
    assert WORDS["kinds"] == KINDS
    assert set(WORDS["own"]) == OWN_CLAIMS
    assert {key: tuple(words) for key, words in WORDS["claim"].items()} == CLAIM
    assert {**RECORD_STATUS, **{key: tuple(it) for key, it in WORDS["status"].items()}} == (
        RECORD_STATUS
    )
    assert (WORDS["meeting"], WORDS["format"], WORDS["setting"]) == (
        MEETING_STATUS,
        FORMAT,
        SETTING,
    )
