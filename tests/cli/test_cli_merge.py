"""What people have made of a record stays, whatever is read in its article later."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import CALL, Run, files_in

TALKS = """---
title: Ferry talks in Bergen
author: Lina Moss
date: 2025-03-06
---
Norwegian Transport Minister Solveig Amdal met Danish Transport Minister Jesper Tofte in Bergen on
4 March 2025. They discussed ferries, harbours and trade between the two countries.

## Next steps

The ministers agreed on three points:

- Timetables: Both sides will publish one timetable in May.
- Tickets: One ticket is to hold on all lines.
- Tariffs: A joint tariff follows in autumn.

| Line | Ships | Start |
|---|---|---|
| Bergen - Hirtshals | 2 | May |
| Stavanger - Aarhus | 1 | June |
"""


GUEST = """    capacity: principal
  - {id: guest, name: Mette Ravn, role: null, represents: null}

# agreed with the desk
topics:"""


@pytest.fixture
def record(run: Run, workspace: Path) -> Path:
    (workspace / "articles" / "call.txt").unlink()
    (workspace / "articles" / "ferries.md").write_text(TALKS, encoding="utf-8")
    run("parse", "articles")
    return workspace / "records" / "ferries.yaml"


def edit(path: Path, *changes: tuple[str, str]) -> str:
    text = path.read_text(encoding="utf-8")
    for was, now in changes:
        assert was in text, was
        text = text.replace(was, now, 1)
    path.write_text(text, encoding="utf-8")
    return text


def reword(workspace: Path, *changes: tuple[str, str]) -> None:
    edit(workspace / "articles" / "ferries.md", *changes)


def one_line(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").replace("''", "'").split())


def test_corrections_and_comments_stand_and_what_is_left_alone_follows(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(
        record,
        ('date: "2025-03-04"', 'date: "2025-03-05"  # the ministry says Wednesday'),
        ("role: Transport Minister", "# as on her card\n    role: 'Minister of Transport'"),
        ("Stavanger - Aarhus, \"1\"", "Stavanger - Aarhus, \"3\""),
        ("      - {label: Tariffs, text: A joint tariff follows in autumn.}\n", ""),
        (
            "    capacity: principal\n\ntopics:",
            GUEST,
        ),
    )  # fmt: skip
    reword(
        workspace,
        ("Lina Moss", "Lina Moss and Odd Vik"),
        ("4 March", "3 March"),
        ("Tofte", "Tofthe"),
        ("Bergen - Hirtshals | 2", "Bergen - Hirtshals | 4"),
        ("1 | June", "2 | June"),
        ("A joint tariff", "A common tariff"),
    )
    before = record.read_text(encoding="utf-8")
    done = run("parse", "articles")
    assert done.code == 0, run("check").out
    assert "merged, with what was edited by hand" in done.err
    text = record.read_text(encoding="utf-8")
    for kept in (
        'date: "2025-03-05"  # the ministry says Wednesday',
        "    # as on her card\n    role: 'Minister of Transport'\n",
        'Stavanger - Aarhus, "3"',
        "# agreed with the desk\ntopics:",
        "  - {id: guest, name: Mette Ravn, role: null, represents: null}\n\n",
    ):
        assert kept in before
        assert kept in text
    for followed in ("Lina Moss and Odd Vik", "Jesper Tofthe", 'Bergen - Hirtshals, "4"'):
        assert followed in text
    assert "id: jesper-tofte\n" in text
    assert "ariff follows" not in text[: text.index("review:")]
    review = one_line(record)[one_line(record).index("review:") :]
    for now, stands in (("2025-03-03", "2025-03-05"), ("2", "3")):
        assert f"is now read as '{now}', and '{stands}' stands here" in review
    assert "now read as naming 'Tariffs', which was taken out by hand" in review
    assert "unchanged" in run("parse", "articles").err
    assert record.read_text(encoding="utf-8") == text
    assert run("check").code == 0
    assert run("build").code == 0


def test_parser_that_takes_back_its_doubt_takes_its_item_back(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("name: Jesper Tofte", "name: Jesper Toft"))
    reword(workspace, ("Jesper Tofte", "Jesper B. Tofte"))
    run("parse", "articles")
    assert "'Jesper B. Tofte', and 'Jesper Toft' stands here" in one_line(record)
    reword(workspace, ("Jesper B. Tofte", "Jesper Toft"))
    run("parse", "articles")
    assert "stands here" not in one_line(record)
    assert "name: Jesper Toft\n" in record.read_text(encoding="utf-8")


def test_record_under_review_changes_only_by_its_review_list(
    run: Run, workspace: Path, record: Path
) -> None:
    text = edit(record, ("status: draft", "status: reviewed"))
    reword(workspace, ("4 March", "3 March"), ("Tickets:", "Fares:"))
    run("parse", "articles")
    changed = record.read_text(encoding="utf-8")
    digest = re.compile(r"sha256: \w+")
    head = digest.sub("", changed[: changed.index("review:")])
    assert head == digest.sub("", text[: text.index("review:")])
    assert "now read as '2025-03-03', and '2025-03-04' stands here" in one_line(record)
    assert run("check").code == 0


def test_commented_item_is_not_taken_out_behind_the_person_s_back(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("      - {label: Tickets", "      # to be asked about\n      - {label: Tickets"))
    reword(workspace, ("- Tickets: One ticket is to hold on all lines.\n", ""))
    run("parse", "articles")
    assert "      # to be asked about\n      - {label: Tickets" in record.read_text(
        encoding="utf-8"
    )
    assert "'Tickets' is no longer read in the article" in one_line(record)


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_mark_of_the_file_stay(
    run: Run, workspace: Path, record: Path, newline: str, mark: str
) -> None:
    text = mark + record.read_text(encoding="utf-8").replace("status: draft", "status: draft  # x")
    record.write_bytes(text.replace("\n", newline).encode())
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    run("parse", "articles")
    found = record.read_bytes().decode()
    assert found.startswith(mark + "# yaml")
    assert "author: Odd Vik" in found
    assert found.count("\n") == found.count(newline) == text.count("\n")


def test_dry_run_shows_the_lines_and_writes_nothing(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("role: Transport Minister", "role: Minister"))
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    before = files_in(workspace)
    done = run("parse", "articles", "--dry-run")
    assert done.code == 0
    assert "-    author: Lina Moss\n+    author: Odd Vik\n" in done.out
    assert done.err == "1 record would change\n"
    assert run("parse", "articles", "--check").code == 1
    assert files_in(workspace) == before
    run("parse", "articles")
    assert run("parse", "articles", "--check").code == 0
    assert run("parse", "articles", "--dry-run").out == ""


def test_dry_run_of_a_new_article_shows_its_record(run: Run, workspace: Path) -> None:
    before = files_in(workspace)
    done = run("parse", "articles", "--dry-run")
    assert done.out.startswith("--- /dev/null\n+++ records/call.yaml\n")
    assert files_in(workspace) == before


def test_diff_shows_corrections_and_what_a_new_reading_would_change(
    run: Run, workspace: Path, record: Path
) -> None:
    assert run("diff").out == ""
    edit(
        record,
        ('date: "2025-03-04"', 'date: "2025-03-05"'),
        ("      - {label: Tariffs, text: A joint tariff follows in autumn.}\n", ""),
    )
    done = run("diff")
    assert done.code == 0
    assert done.out == (
        "records/ferries.yaml: corrected by hand\n"
        '  meeting.date: "2025-03-04" -> "2025-03-05"\n'
        '  themes[next-steps].points[2]: "Tariffs" -> nothing\n\n'
    )
    assert run("diff", "--check").code == 0
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    before = files_in(workspace)
    for name in ("ferries", "records/ferries.yaml"):
        assert "+    author: Odd Vik" in run("diff", name).out
    assert run("diff", "--check").code == 1
    assert files_in(workspace) == before
    wrong = run("diff", "feries")
    assert wrong.code == 2
    assert "did you mean ferries?" in wrong.err


@pytest.mark.parametrize("is_reworded", [False, True])
def test_missing_base_leaves_all_to_the_person_and_asks(
    run: Run, workspace: Path, record: Path, *, is_reworded: bool
) -> None:
    edited = edit(record, ("role: Transport Minister", "role: Minister"))
    base = workspace / "records" / ".parsed" / "ferries.json"
    base.unlink()
    if is_reworded:
        reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    shown = run("diff").out
    assert "records/ferries.yaml: by hand, as no reading of it is kept\n" in shown
    assert '  meeting.date: nothing -> "2025-03-04"\n' in shown
    done = run("parse", "articles")
    told = "not written over, as what was read before is lost; "
    assert told + ("2 places" if is_reworded else "1 place") + " to decide" in done.err
    text = one_line(record)
    assert "is now read as 'Transport Minister', and 'Minister' stands here" in text
    assert ("is now read as 'Odd Vik', and 'Lina Moss' stands here" in text) == is_reworded
    kept = [line for line in edited.splitlines() if "sha256" not in line]
    assert [line for line in record.read_text(encoding="utf-8").splitlines() if line in kept] == [
        line for line in kept if line != "review: []"
    ]
    assert base.exists()
    assert run("check").code == 0
    assert "unchanged, with what was edited" in run("parse", "articles").err


def test_ids_that_are_the_only_edit_stay(run: Run, workspace: Path, record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("jesper-tofte", "tofte"), encoding="utf-8")
    for author in ("Odd Vik", "Siri Lund", "Lina Moss"):
        path = workspace / "articles" / "ferries.md"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text(
            "".join(f"author: {author}\n" if one.startswith("author:") else one for one in lines),
            encoding="utf-8",
        )
        assert "merged" in run("parse", "articles").err
        now = record.read_text(encoding="utf-8")
        assert "id: tofte" in now
        assert "jesper-tofte" not in now
        assert f"author: {author}" in now


def test_damaged_base_is_told_and_then_made_anew(run: Run, workspace: Path, record: Path) -> None:
    edited = edit(record, ("role: Transport Minister", "role: Minister"))
    base = workspace / "records" / ".parsed" / "ferries.json"
    base.write_bytes(base.read_bytes()[:100])
    assert "is damaged" in run("check").out
    assert "what was read before is lost" in run("parse", "articles").err
    assert record.read_text(encoding="utf-8").startswith(edited.removesuffix(" []\n"))
    assert run("check").code == 0


_CONFLICT = "<<<<<<< HEAD\n{}=======\n{}>>>>>>> theirs\n"


def test_conflict_of_git_in_a_reading_keeps_the_base_from_being_lost(
    run: Run, workspace: Path, record: Path
) -> None:
    edited = edit(record, ("role: Transport Minister", "role: Minister"))
    base = workspace / "records" / ".parsed" / "ferries.json"
    whole = base.read_text(encoding="utf-8")
    base.write_text(_CONFLICT.format(whole, whole), encoding="utf-8")
    for command in (["parse", "articles"], ["diff"], ["check"]):
        done = run(*command)
        assert done.code == 1
        told = done.out + done.err
        assert "ferries.json" in told
        assert "git left a merge conflict here; take either side" in told
    base.write_text(whole, encoding="utf-8")
    assert "unchanged, with what was edited" in run("parse", "articles").err
    assert record.read_text(encoding="utf-8") == edited


def test_conflict_of_git_in_the_sources_of_a_renamed_record(
    run: Run, workspace: Path, record: Path
) -> None:
    renamed = record.with_name("spring-ferries.yaml")
    digest = next(
        line for line in record.read_text(encoding="utf-8").splitlines(keepends=True)
        if "sha256" in line
    )  # fmt: skip
    edit(record, (digest, _CONFLICT.format(digest, digest)), ("id: ferries", "id: spring-ferries"))
    record.rename(renamed)
    before = files_in(workspace / "records")
    done = run("parse", "articles")
    assert done.code == 1
    assert "records/spring-ferries.yaml: has problems" in done.err
    assert files_in(workspace / "records") == before


def test_record_in_the_way_of_another_article_is_named_with_its_own(
    run: Run, workspace: Path, record: Path
) -> None:
    other = workspace / "articles" / "later"
    other.mkdir()
    text = (workspace / "articles" / "ferries.md").read_text(encoding="utf-8")
    (other / "ferries.md").write_text(text.replace("Lina", "Mona"), encoding="utf-8")
    done = run("parse", "articles/later")
    assert done.code == 1
    assert "records/ferries.yaml, which belongs to articles/ferries.md; rename" in done.err
    record.write_text("status: draft\n", encoding="utf-8")
    done = run("parse", "articles/later")
    assert done.code == 1
    assert "records/ferries.yaml, which names no article; mend that" in done.err
    assert record.read_text(encoding="utf-8") == "status: draft\n"


def test_what_a_killed_run_began_to_write_goes_and_a_folder_of_that_name_stays(
    run: Run, workspace: Path, record: Path
) -> None:
    begun = [
        workspace / ".people.yaml.readout-tmp",
        record.with_name(".ferries.yaml.readout-tmp"),
        record.parent / ".parsed" / ".ferries.json.readout-tmp",
    ]
    for path in begun:
        path.write_text("half", encoding="utf-8")
    folder = record.with_name(".other.yaml.readout-tmp")
    folder.mkdir()
    assert run("parse", "articles").code == 0
    assert not any(path.exists() for path in begun)
    assert folder.is_dir()
    blocked = record.with_name(".ferries.yaml.readout-tmp")
    blocked.mkdir()
    assert run("parse", "articles").code == 0
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    before = files_in(workspace / "records")
    done = run("parse", "articles")
    assert done.code == 1
    assert f"{blocked.relative_to(workspace)} is a folder" in done.err
    assert "Traceback" not in done.err
    assert files_in(workspace / "records").items() >= before.items()


def test_renamed_file_and_id_keep_their_corrections(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("id: ferries", "id: spring-ferries"), ("role: Transport Minister", "role: X"))
    renamed = record.with_name("spring-ferries.yaml")
    record.rename(renamed)
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    assert "merged" in run("parse", "articles").err
    text = renamed.read_text(encoding="utf-8")
    assert "id: spring-ferries" in text
    assert "role: X" in text
    assert "author: Odd Vik" in text
    assert not record.exists()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("status: draft", "status: drafted"),
        ("topics:", "<<<<<<< HEAD\ntopics:"),
        ("meeting:", "meeting: [\nx:"),
        ("host: ", "host: nobody-here # "),
        ("id: jesper-tofte", "id: solveig-amdal"),
    ],
)
def test_record_with_problems_is_left_alone(
    run: Run, workspace: Path, record: Path, was: str, now: str
) -> None:
    edit(record, (was, now))
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    before = files_in(workspace / "records")
    done = run("parse", "articles")
    assert done.code == 1
    assert "records/ferries.yaml" in done.err
    assert "Traceback" not in done.err
    assert files_in(workspace / "records") == before
    assert run("check").code == 1
    assert run("build").code == 1
    assert files_in(workspace / "records") == before


def test_two_records_of_one_id_and_an_article_that_is_gone(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("role: Transport Minister", "role: Minister"))
    twin = record.with_name("twin.yaml")
    twin.write_bytes(record.read_bytes())
    assert "is also the id of" in run("check").out
    twin.unlink()
    (workspace / "articles" / "ferries.md").unlink()
    done = run("diff")
    assert done.code == 1
    assert "there is no article articles/ferries.md" in done.err
    assert '"Transport Minister" -> "Minister"' in done.out


HAND = """schema: readout/record/1
id: hand
sources: [{url: "https://example.org/a"}]
meeting: {format: phone, date: 2025-03-04}
participants:
  - {id: eva-lund, name: "Eva\\e[2JLund", role: null, represents: null}
"""


def test_diff_shows_the_parts_of_what_was_written_by_hand(
    run: Run, workspace: Path, record: Path
) -> None:
    (workspace / "records" / "hand.yaml").write_text(HAND, encoding="utf-8")
    done = run("diff", "hand")
    assert (done.code, done.err) == (
        0,
        "1 record corrected by hand; the parser would change 0 records\n",
    )
    assert done.out == (
        "records/hand.yaml: by hand, as no reading of it is kept\n"
        '  sources[0]: nothing -> "https://example.org/a"\n'
        '  meeting.status: nothing -> "reported"\n'
        '  meeting.format: nothing -> "phone"\n'
        '  meeting.setting: nothing -> "unknown"\n'
        '  meeting.date: nothing -> "2025-03-04"\n'
        '  participants[eva-lund]: nothing -> "Eva\\x1b[2JLund"\n\n'
    )


def test_diff_shows_the_words_of_a_long_text_that_differ(
    run: Run, workspace: Path, record: Path
) -> None:
    text = record.read_text(encoding="utf-8")
    assert "Bergen on 4 March" in " ".join(text[text.index("summary:") :].split())
    edit(record, ("met Danish", "saw Danish"))
    assert "\n  summary: … Transport Minister Solveig Amdal [met → saw] Danish Transport" in (
        run("diff").out
    )


def test_article_of_two_records_is_read_into_both(run: Run, workspace: Path, record: Path) -> None:
    edit(record, ("role: Transport Minister", "role: Minister"))
    other = record.with_name("harbours.yaml")
    other.write_bytes(record.read_bytes())
    edit(other, ("id: ferries", "id: harbours"), ("role: Minister", "role: Envoy"))
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    assert run("check").out.count("run readout parse articles/ferries.md") == 2
    done = run("parse", "articles", "--check")
    assert done.err == "2 records would change\n"
    assert run("diff", "harbours").out.count("author: Odd Vik") == 1
    assert run("parse", "articles").err.count("merged, with what was edited by hand") == 2
    for path, role in ((record, "Minister"), (other, "Envoy")):
        text = path.read_text(encoding="utf-8")
        assert "author: Odd Vik" in text
        assert f"role: {role}\n" in text
        assert "stands here" not in text
    assert "id: harbours" in other.read_text(encoding="utf-8")
    assert run("check").code == 0
    edit(other, ("status: draft", "status: drafted"))
    reword(workspace, ("author: Odd Vik", "author: Eva Lund"))
    done = run("parse", "articles")
    assert done.code == 1
    assert "records/harbours.yaml: has problems" in done.err
    assert "author: Eva Lund" in record.read_text(encoding="utf-8")


REPORT = """Ministers speak of ships

Oslo, 5 March 2025

Danish Transport Minister Jesper Tofte spoke of ships and tourism on Tuesday in Oslo, after he had
met his Norwegian counterpart Solveig Amdal there.
"""


def test_further_report_of_a_meeting_is_not_read_into_its_record(
    run: Run, workspace: Path, record: Path
) -> None:
    report = workspace / "articles" / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    first = "sources:\n  - {article: articles/report.txt, sha256: " + "0" * 64 + "}\n"
    text = edit(record, ("sources:\n", first))
    assert "then write " in run("check").out
    done = run("parse", "articles")
    assert done.code == 0
    assert "articles/report.txt: records/ferries.yaml stays as it is: it names" in done.err
    assert record.read_text(encoding="utf-8") == text
    assert run("parse", "articles", "--check").code == 0
    assert "would change 0 records" in run("diff").err
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    run("parse", "articles")
    digest = sha256(report.read_bytes()).hexdigest()
    text = edit(record, ("0" * 64, digest))
    assert "author: Odd Vik" in text
    assert run("check").code == 0
    assert "stays as it is" not in run("build").err
    (workspace / "records" / ".parsed" / "ferries.json").unlink()
    assert "ferries.yaml stays as it is" not in run("parse", "articles/ferries.md").err
    report.rename(report.with_name("later.txt"))
    edit(record, ("articles/report.txt", "articles/later.txt"))
    run("parse", "articles")
    assert "Odd Vik" in record.read_text(encoding="utf-8")
    assert run("check").code == 0


def test_edited_article_is_read_again_by_a_build(run: Run, workspace: Path, record: Path) -> None:
    edit(record, ("role: Transport Minister", "role: Minister"))
    run("build")
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    assert "merged" in run("build").err
    page = (workspace / "output" / "meetings" / "ferries" / "index.md").read_text(encoding="utf-8")
    assert "Odd Vik" in page
    assert run("build").err == "output: up to date\n"


@pytest.mark.parametrize("is_edited", [True, False])
@pytest.mark.parametrize("survived", range(8))
def test_crash_between_any_two_writes_is_made_good(
    run: Run,
    workspace: Path,
    record: Path,
    monkeypatch: pytest.MonkeyPatch,
    survived: int,
    is_edited: bool,
) -> None:
    if is_edited:
        edit(record, ("role: Transport Minister", "role: Minister"))
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"), ("4 March", "3 March"))
    expected = _parsed_elsewhere(run, workspace)
    _kill_after(monkeypatch, survived)
    run("parse", "articles")
    monkeypatch.undo()
    monkeypatch.chdir(workspace)
    whole = json.loads((workspace / "records/.parsed/ferries.json").read_text(encoding="utf-8"))
    assert whole["record"]["id"] == "ferries"
    run("parse", "articles")
    assert files_in(workspace / "records") == expected


def test_cut_short_run_is_told_and_the_record_that_stands_decides(
    run: Run, workspace: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = files_in(workspace / "records")
    reword(workspace, ("author: Lina Moss", "author: Odd Vik"))
    _kill_after(monkeypatch, 1)
    run("parse", "articles")
    monkeypatch.undo()
    monkeypatch.chdir(workspace)
    assert "a run was cut short here" in run("check").out
    reword(workspace, ("author: Odd Vik", "author: Lina Moss"))
    run("build")
    assert files_in(workspace / "records") == old
    assert "cut short" not in run("check").out


def _parsed_elsewhere(run: Run, workspace: Path) -> dict[str, bytes]:
    """What a run that nobody stops leaves; the workspace stays as it is."""
    before = files_in(workspace)
    run("parse", "articles")
    expected = files_in(workspace / "records")
    for path in files_in(workspace).keys() - before.keys():
        (workspace / path).unlink()
    for path, content in before.items():
        (workspace / path).write_bytes(content)
    return expected


def _kill_after(monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    """Stop the run as a signal would, once this many files have been put in place."""
    left = [writes]
    replace = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if "records" in self.parts:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", killed)


def test_correction_stays_a_persons_when_the_parser_agreed_for_a_while(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("role: Transport Minister", "role: Energy Minister"))
    reword(workspace, ("Transport Minister", "Energy Minister"))
    assert "decide" not in run("parse", "articles").err
    assert '"Transport Minister" -> "Energy Minister"' in run("diff").out
    reword(workspace, ("Energy Minister", "Fisheries Minister"))
    assert "1 place to decide" in run("parse", "articles").err
    text = one_line(record)
    assert "role: Energy Minister" in text
    assert "and 'Energy Minister' stands here" in text


def test_dispute_that_a_person_has_dismissed_is_not_told_again(
    run: Run, workspace: Path, record: Path
) -> None:
    edit(record, ("role: Transport Minister", "role: Energy Minister"))
    reword(workspace, ("Transport Minister", "Fisheries Minister"))
    assert "1 place to decide" in run("parse", "articles").err
    assert run("review", "ferries", "--reject", "participants[solveig-amdal].role").code == 0
    stands = record.read_bytes()
    for _ in range(2):
        done = run("parse", "articles")
        assert "unchanged, with what was edited" in done.err
        assert "decide" not in done.err
    assert record.read_bytes() == stands
    reword(workspace, ("Fisheries Minister", "Finance Minister"))
    assert "1 place to decide" in run("parse", "articles").err


def test_reading_of_another_record_is_no_base(run: Run, workspace: Path, record: Path) -> None:
    other = (workspace / "articles" / "ferries.md").read_text(encoding="utf-8")
    path = workspace / "articles" / "later.md"
    path.write_text(other.replace("Lina", "Mona"), encoding="utf-8")
    run("parse", "articles")
    edited = edit(record, ("role: Transport Minister", "role: Minister"))
    kept = workspace / "records" / ".parsed"
    (kept / "ferries.json").write_bytes((kept / "later.json").read_bytes())
    done = run("parse", "articles/ferries.md")
    assert "what was read before is lost" in done.err
    assert record.read_text(encoding="utf-8").startswith(edited.removesuffix(" []\n"))


def test_line_ends_of_windows_stay_whatever_is_done_to_a_record(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    record, article = workspace / "records/call.yaml", workspace / "articles/call.txt"
    text = record.read_text(encoding="utf-8").replace("setting: unknown", "setting: bilateral")
    record.write_bytes(text.replace("\n", "\r\n").encode())
    article.write_text(CALL + "They also discussed fisheries and tourism.\n", encoding="utf-8")
    assert "merged" in run("parse", "articles").err
    assert run("review", "call", "--set", "meeting.date=2025-03-05").code == 0
    content = record.read_bytes()
    assert b"2025-03-05" in content
    assert content.count(b"\n") == content.count(b"\r\n") > 40
    assert run("check").code == 0
