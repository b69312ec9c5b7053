"""`readout review`: decisions about open items, each a minimal edit of the record's file."""

import json
from difflib import unified_diff
from pathlib import Path

import pytest

from pipeline.record import read_record
from tests.cli.conftest import Run

RECORD = """schema: readout/record/1
id: talks
status: draft
title: null
sources:
  - {article: articles/talks.txt}
meeting:
  format: phone  # they say
  date: 2025-03-04
  place: null
participants:
  - id: ana-duarte
    name: Ana Duarte
    role: Minister   # keep
    represents: {country: PT}
topics: [trade]
review:
  - {path: "participants[ana-duarte].represents", why: the country is inferred}
  - {path: meeting.place, why: the text gives no place}
  # my own note
  - {path: meeting.format, why: a guess}
  - {path: participants, why: "a: b"}
  - {path: participants, why: second}
"""


LONG = "x" * 5000


@pytest.fixture
def record(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1741305600")  # 2025-03-07
    path = workspace / "records" / "talks.yaml"
    path.parent.mkdir()
    path.write_text(RECORD, encoding="utf-8")
    return path


def changed_lines(path: Path, before: str = RECORD) -> list[str]:
    lines = unified_diff(before.splitlines(), path.read_text(encoding="utf-8").splitlines(), n=0)
    return [line for line in lines if line[:2] not in {"--", "++", "@@"}]


def test_items_come_in_the_order_of_their_weight(run: Run, record: Path) -> None:
    done = run("review", "talks")
    paths = [line.split(": ")[1] for line in done.out.splitlines()]
    assert paths == [
        "participants[ana-duarte].represents",
        "participants",
        "participants",
        "meeting.place",
        "meeting.format",
    ]


def test_accepting_takes_the_item_out_and_nothing_else(run: Run, record: Path) -> None:
    done = run("review", "talks", "--accept", "meeting.place")
    assert (done.code, done.out) == (0, "")
    assert done.err == "records/talks.yaml: meeting.place decided\n"
    assert changed_lines(record) == ["-  - {path: meeting.place, why: the text gives no place}"]


def test_rejecting_empties_the_place(run: Run, record: Path) -> None:
    assert run("review", "talks", "--reject", "participants[ana-duarte].represents").code == 0
    assert run("review", "talks", "--reject", "meeting.format").code == 0
    assert changed_lines(record) == [
        "-  format: phone  # they say",
        "+  format: unknown  # they say",
        "-    represents: {country: PT}",
        "+    represents: null",
        '-  - {path: "participants[ana-duarte].represents", why: the country is inferred}',
        "-  - {path: meeting.format, why: a guess}",
    ]


def test_setting_writes_a_value_and_settles_the_item(run: Run, record: Path) -> None:
    value = "meeting.place={name: Faro, country: PT}"
    assert run("review", "talks", "--set", value).code == 0
    assert changed_lines(record) == [
        "-  place: null",
        "+  place: {name: Faro, country: PT}",
        "-  - {path: meeting.place, why: the text gives no place}",
    ]


def test_items_about_what_is_taken_out_go_with_it(run: Run, record: Path) -> None:
    assert run("review", "talks", "--set", "participants=[]").code == 0
    assert [why for _, why in _whys(record)] == ["the text gives no place", "a guess"]


def test_reason_makes_a_correction_of_the_change(run: Run, record: Path) -> None:
    run("review", "talks", "--set", "meeting.date=2025-03-05", "--why", "the ministry's calendar")
    assert changed_lines(record) == [
        "-  date: 2025-03-04",
        '+  date: "2025-03-05"',
        "+revisions:",
        '+  - date: "2025-03-07"',
        "+    path: meeting.date",
        '+    was: "2025-03-04"',
        '+    now: "2025-03-05"',
        "+    why: the ministry's calendar",
    ]


def test_reviewed_record_wants_a_reason(run: Run, record: Path) -> None:
    text = RECORD.replace("status: draft", "status: reviewed")
    record.write_text(text, encoding="utf-8")
    done = run("review", "talks", "--set", "title=Talks")
    assert done.code == 2
    assert "give the reason with --why" in done.err
    assert record.read_text(encoding="utf-8") == text
    assert (
        run("review", "talks", "--accept", "meeting.place").code == 0
    )  # nothing changed for readers
    assert run("review", "talks", "--set", "title=Talks", "--why", "it had none").code == 0
    assert "    was: null\n    now: Talks\n" in record.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--accept", "meeting.date"), "no open item is about meeting.date; open: participa"),
        (("--accept", "participants"), "2 items are about participants; say review[3] or "),
        (("--accept", "review[9]"), "there is no item 9; there are 5, numbered from 0"),
        (("--reject", "meeting.place"), "nothing stands at meeting.place; accept that, or"),
        (("--reject", "review[3]"), "participants cannot be empty; set what is right"),
        (("--set", "meeting.plac=x"), "did you mean place?"),
        (("--set", "meeting.date=Tuesday"), "meeting.date: 'Tuesday' is not in the right form"),
        (("--set", "meeting.place={country: Portugal}"), "'Portugal' is no country code; write PT"),
        (("--set", "meeting.place={name: [}"), "the value for meeting.place: "),
        (("--set", "participants[ana-duart].role=x"), "did you mean ana-duarte?"),
        (("--set", "meeting.host=ana"), "no participant has the id 'ana'"),
        (("--set", "participants=x"), "participants: 'x' is text, not a list"),
        (("--set", "participants[ana-duarte].represents={country: Portugal}"),
         "participants[ana-duarte].represents.country: 'Portugal' is no country code"),
        (("--set", "meeting.date"), "write --set PATH=VALUE"),
        (("--set", "review=[]"), "review is not decided about; decide about its items"),
        (("--set", "revisions=[]"), "revisions is not decided about; give the reason of a change"),
        (("--set", "review[0].why=x"), "review is not decided about"),
        (("--set", "revisions[0].why=x"), "revisions is not decided about"),
        (("--set", "sources[0].article=nope.txt"), "sources[0].article: there is no article nope"),
        (("--accept", "title\x1b[2J"), "no open item is about title\\x1b[2J; open: "),
        (("--accept", f"review[{'9' * 5000}]"), "there is no item 999"),
        (("--accept", "title", "--reject", "title"), "say one of"),
        (("--why", "x"), "--why gives the reason for"),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_told_and_writes_nothing(
    run: Run, record: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("review", "talks", *arguments)
    assert done.code in {1, 2}
    assert told in done.err
    assert "Traceback" not in done.err
    assert changed_lines(record) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("talks", "--accept", LONG),
        ("talks", "--set", f"{LONG}=x"),
        ("talks", "--set", f"meeting.date={LONG}"),
        ("talks", "--set", f"meeting.place={{? {LONG} : x}}"),
        (LONG, "--accept", "title"),
    ],
)
def test_what_is_far_too_long_is_shortened(
    run: Run, record: Path, arguments: tuple[str, ...]
) -> None:
    done = run("review", *arguments)
    assert done.code in {1, 2}
    assert done.err.count("\n") == 1
    assert "…" in done.err
    assert len(done.err) < 400
    assert changed_lines(record) == []


def test_decision_needs_one_record_that_is_there(run: Run, record: Path) -> None:
    assert "name the one record" in run("review", "--accept", "title").err
    assert "did you mean talks?" in run("review", "talk", "--accept", "title").err
    record.write_text("id: [", encoding="utf-8")
    assert run("review", "talks", "--accept", "title").code == 1


def test_alias_is_set_without_telling_readers(run: Run, record: Path) -> None:
    text = RECORD.replace("status: draft", "status: reviewed")
    record.write_text(text, encoding="utf-8")
    done = run("review", "talks", "--set", "aliases=[faro-talks]", "--why", "x")
    assert done.code == 2
    assert "readers are told of facts, not of aliases; leave out --why" in done.err
    assert run("review", "talks", "--set", "aliases=[faro-talks]").code == 0
    assert changed_lines(record, text) == ["+aliases: [faro-talks]"]
    done = run("review", "talks", "--set", "aliases=[talks]")
    assert done.code == 2
    assert "aliases[0]: 'talks' is the record's own id; delete it" in done.err


def test_item_is_decided_by_its_number(run: Run, record: Path) -> None:
    assert run("review", "talks", "--accept", "review[4]").code == 0
    assert changed_lines(record) == ["-  - {path: participants, why: second}"]


@pytest.fixture
def disputed(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record in which the parser reads another date, and a person who was taken out."""
    run("parse", "articles")
    path = workspace / "records" / "call.yaml"
    text = path.read_text(encoding="utf-8").replace('date: "2025-03-04"', 'date: "2025-03-05"', 1)
    start, end = text.index("  - id: ilkka"), text.index("  - id: renuka")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    article = workspace / "articles" / "call.txt"
    words = article.read_text(encoding="utf-8")
    article.write_text(
        words.replace("4 March", "3 March").replace("Vanttaja", "Vantaja"), encoding="utf-8"
    )
    run("parse", "articles")
    return path


def test_accepting_a_dispute_takes_over_what_is_read(run: Run, disputed: Path) -> None:
    assert run("review", "call").out.count("now read as") == 2
    assert run("review", "call", "--accept", "meeting.date").code == 0
    assert run("review", "call", "--accept", "participants").code == 0
    text = disputed.read_text(encoding="utf-8")
    assert 'date: "2025-03-03"' in text
    assert "name: Ilkka Vantaja" in text
    assert "now read as" not in text
    assert run("check").code == 0
    assert 'meeting.date: "2025-03-04" -> "2025-03-03"' in run("diff").out  # a person's word now
    assert "unchanged" in run("parse", "articles").err


def test_rejecting_a_dispute_keeps_what_stands(run: Run, disputed: Path) -> None:
    assert run("review", "call", "--reject", "meeting.date").code == 0
    assert run("review", "call", "--reject", "participants").code == 0
    text = disputed.read_text(encoding="utf-8")
    assert 'date: "2025-03-05"' in text
    assert "Ilkka" not in text[text.index("participants:") : text.index("topics:")]
    assert "now read as" not in text
    run("parse", "articles")
    assert disputed.read_text(encoding="utf-8") == text


def test_dispute_that_is_told_by_the_record_alone_is_one_too(
    run: Run, workspace: Path, disputed: Path
) -> None:
    reading = workspace / "records" / ".parsed" / "call.json"
    reading.unlink()
    for place in ("meeting.date", "participants"):
        done = run("review", "call", "--accept", place)
        assert (done.code, "is not kept; run readout parse again" in done.err) == (2, True)
    run("parse", "articles")
    kept = json.loads(reading.read_text(encoding="utf-8"))
    assert len(kept.pop("disputes")) == 2
    reading.write_text(json.dumps(kept), encoding="utf-8")
    assert run("review", "call", "--accept", "meeting.date").code == 0
    assert run("review", "call", "--accept", "participants").code == 0
    text = disputed.read_text(encoding="utf-8")
    assert 'date: "2025-03-03"' in text
    assert "name: Ilkka Vantaja" in text


def test_only_the_value_that_an_item_tells_is_taken_over(
    run: Run, workspace: Path, disputed: Path
) -> None:
    before = disputed.read_text(encoding="utf-8")
    reading = workspace / "records" / ".parsed" / "call.json"
    text = reading.read_text(encoding="utf-8")
    for was, now in (('"date": "2025-03-03"', '"date": "2025-03-02"'), ("Vantaja", "Vantajja")):
        assert was in text
        text = text.replace(was, now)
    reading.write_text(text, encoding="utf-8")
    for place in ("meeting.date", "participants"):
        done = run("review", "call", "--accept", place)
        assert f"{place} was last read otherwise than this item tells" in done.err
        assert done.code == 2
    assert disputed.read_text(encoding="utf-8") == before
    assert run("review", "call", "--reject", "meeting.date").code == 0
    assert 'date: "2025-03-05"' in disputed.read_text(encoding="utf-8")


ROWS = "| Faro | 1 | May |\n| Lagos | 2 | June |\n"


def test_parts_of_lists_are_found_by_what_they_say(run: Run, workspace: Path) -> None:
    article = workspace / "articles" / "call.txt"
    head = article.read_text(encoding="utf-8") + "\n| Port | Ships | Start |\n|---|---|---|\n"
    article.rename(workspace / "articles" / "call.md").write_text(head + ROWS, encoding="utf-8")
    run("parse", "articles")
    path = workspace / "records" / "call.yaml"
    text = path.read_text(encoding="utf-8").replace('Lagos, "2"', 'Lagos, "3"')
    path.write_text(text.replace("status: draft", "status: reviewed"), encoding="utf-8")
    rows = "| Olhao | 8 | May |\n| Sines | 9 | May |\n| Lagos | 4 | June |\n"
    (workspace / "articles" / "call.md").write_text(head + rows, encoding="utf-8")
    run("parse", "articles")
    assert "2 items are about tables[port].rows" in run(*ACCEPT, "tables[port].rows").err
    for words in ("naming 'Sines", "'Faro | 1 | May' is no longer", "'4', and '3'"):
        number = next(number for number, why in _whys(path) if words in why)
        assert run(*ACCEPT, f"review[{number}]").code == 0
    assert [why for _, why in _whys(path) if "is now read" in why and "Olhao" not in why] == []
    text = path.read_text(encoding="utf-8")
    text = text[text.index("    rows:") : text.index("revisions:")]
    assert "Sines" in text
    assert "Faro" not in text
    assert 'Lagos, "4"' in text
    assert "Olhao" not in text
    assert run("check").code == 0


ACCEPT = ("review", "call", "--why", "the list says so", "--accept")


def _whys(path: Path) -> list[tuple[int, str]]:
    record = read_record(path.read_bytes(), str(path)).record
    assert record is not None
    return [(number, item.why) for number, item in enumerate(record.review)]


def test_value_set_by_hand_is_not_rejected_by_an_old_item(run: Run, workspace: Path) -> None:
    article = workspace / "articles" / "call.txt"
    words = article.read_text(encoding="utf-8").replace("Helsinki, 4 March 2025\n\n", "")
    article.write_text(words.replace(" today", ""), encoding="utf-8")
    run("parse", "articles")
    path = workspace / "records" / "call.yaml"
    text = path.read_text(encoding="utf-8").replace("date: null", 'date: "2025-03-05"', 1)
    path.write_text(text, encoding="utf-8")
    done = run("review", "call", "--reject", "meeting.date")
    assert "meeting.date was set by hand; accept it, or set what is right" in done.err
    assert run("review", "call", "--accept", "meeting.date").code == 0
    assert 'date: "2025-03-05"' in path.read_text(encoding="utf-8")


def test_dialogue_goes_through_the_items_and_can_be_left(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["a", "x", "k", "r", "a", "s", "{name: Faro, country: PT}", "q"])
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    done = run("review", "talks", "--interactive")
    assert done.code == 0
    assert "1 of 5" in done.out
    assert "participants[ana-duarte].represents" in done.out
    assert "participants cannot be empty" in done.err
    assert done.err.endswith("3 items decided, 2 left open\n")
    assert "place: {name: Faro, country: PT}" in record.read_text(encoding="utf-8")


def test_dialogue_keeps_what_was_decided_before_it_was_broken_off(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["a"])
    monkeypatch.setattr(
        "click.termui.visible_prompt_func", lambda _: next(answers, None) or _stop()
    )
    assert run("review", "-i").code == 130
    assert len(changed_lines(record)) == 1


def test_dialogue_helps_and_says_at_the_end_of_its_input_what_is_done(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["?", "a"])
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers, None) or _end())
    done = run("review", "-i")
    assert done.code == 130
    assert "r  reject: keep what stands" in done.out
    assert done.err == "1 item decided, 4 left open\nreadout: stopped\n"


def test_dialogue_shows_what_stands_on_one_line_that_is_not_endless(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = RECORD.replace("title: null", f'title: "Talks\\e[2J {"long " * 90}"')
    why = "review:\n  - {path: title, why: look}"
    record.write_text(text.replace("review:", why), encoding="utf-8")
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "k")
    shown = run("review", "-i").out
    (line,) = (line for line in shown.splitlines() if line.startswith("title: "))
    assert line.startswith("title: Talks\\x1b[2J long")
    assert line.endswith("…")
    assert len(line) < 250


def _end() -> str:
    raise EOFError


def _stop() -> str:
    raise KeyboardInterrupt


@pytest.mark.parametrize("action", ["--accept", "--reject"])
@pytest.mark.parametrize("place", ["participants[ana-duarte].represents", "review[0]"])
def test_an_item_about_what_is_gone_can_be_closed(
    run: Run, record: Path, action: str, place: str
) -> None:
    start, end = RECORD.index("  - id: ana"), RECORD.index("topics:")
    without = RECORD[:start].rstrip() + " []\n" + RECORD[end:]
    record.write_text(without, encoding="utf-8")
    done = run("review", "talks", action, place)
    assert (done.code, done.err.count("Traceback")) == (0, 0), done.err
    assert changed_lines(record, without) == [
        '-  - {path: "participants[ana-duarte].represents", why: the country is inferred}'
    ]


def test_what_is_gone_cannot_be_set(run: Run, record: Path) -> None:
    done = run("review", "talks", "--set", "participants[bo-lund].represents={country: PT}")
    assert done.code != 0
    assert "bo-lund" in done.err
    assert record.read_text(encoding="utf-8") == RECORD
