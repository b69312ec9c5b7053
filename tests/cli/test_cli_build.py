from pathlib import Path

import pytest

from tests.cli.conftest import CALL, Run, files_in


def test_build_makes_records_and_pages_from_articles(run: Run, workspace: Path) -> None:
    done = run("build")
    assert done.code == 0
    assert {
        "index.html",
        "index.md",
        "meetings/call/index.html",
        "meetings/call/index.md",
    } <= set(files_in(workspace / "output"))
    assert "articles/call.txt: records/call.yaml written" in done.err
    assert "Ilkka Vanttaja" in (workspace / "output/meetings/call/index.html").read_text()
    assert "Test briefings" in (workspace / "output/index.html").read_text()


def test_one_command_takes_an_article_from_elsewhere_to_pages(run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(CALL, encoding="utf-8")
    assert run("build", "call.txt", "-w", "made").code == 0
    assert (tmp_path / "made/output/meetings/call/index.html").is_file()


def test_build_again_does_nothing(run: Run, workspace: Path) -> None:
    run("build")
    before = files_in(workspace)
    done = run("build")
    assert done.code == 0
    assert done.err == "output: up to date\n"
    assert files_in(workspace) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "output/index.html").unlink(),
        lambda root: (root / "output/index.html").write_text("spoilt"),
        lambda root: (root / ".readout/state.json").write_text("spoilt"),
        lambda root: (root / ".readout/state.json").unlink(),
    ],
)
def test_build_makes_good_what_was_lost_or_spoilt(run: Run, workspace: Path, change) -> None:
    run("build")
    before = files_in(workspace / "output")
    change(workspace)
    assert run("build").code == 0
    assert files_in(workspace / "output") == before


def test_an_incremental_build_equals_a_clean_one(run: Run, workspace: Path) -> None:
    run("build")
    (workspace / "articles/second.txt").write_text(CALL.replace("4 March", "5 March"))
    run("build")
    record = workspace / "records/call.yaml"
    record.write_text(
        record.read_text(encoding="utf-8").replace("status: draft", "status: reviewed")
    )
    (workspace / "readout.yaml").write_text("title: Renamed\n", encoding="utf-8")
    run("build")
    run("build", "-o", "clean")
    assert files_in(workspace / "output") == files_in(workspace / "clean")


def test_the_page_of_a_record_that_is_gone_goes_too(run: Run, workspace: Path) -> None:
    (workspace / "articles/second.txt").write_text(CALL, encoding="utf-8")
    run("build")
    for path in ("articles/second.txt", "records/second.yaml", "records/.parsed/second.json"):
        (workspace / path).unlink()
    done = run("build")
    assert "2 removed" in done.err
    assert not (workspace / "output/meetings/second").exists()
    assert "second" not in (workspace / "output/index.html").read_text(encoding="utf-8")


def test_a_broken_record_leaves_the_old_site(run: Run, workspace: Path) -> None:
    run("build")
    before = files_in(workspace / "output")
    record = workspace / "records/call.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("status: draft", "status: done"))
    done = run("build")
    assert done.code == 1
    assert "records/call.yaml:" in done.out
    assert "nothing published" in done.err
    assert files_in(workspace / "output") == before


def test_a_bad_new_article_leaves_the_old_site(run: Run, workspace: Path) -> None:
    run("build")
    before = files_in(workspace / "output")
    (workspace / "articles/empty.txt").touch()
    done = run("build")
    assert done.code == 1
    assert "articles/empty.txt" in done.err
    assert files_in(workspace / "output") == before
    assert run("build").code == 1


def test_corrections_reach_the_page(run: Run, workspace: Path) -> None:
    run("build")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8")
    assert "Renuka Samarakoon" in text
    record.write_text(text.replace("name: Renuka Samarakoon", "name: Renuka M. Samarakoon"))
    assert run("build").code == 0
    assert "Renuka M. Samarakoon" in (workspace / "output/meetings/call/index.html").read_text()


def test_a_template_of_the_workspace_replaces_ours(run: Run, workspace: Path) -> None:
    run("build")
    (workspace / "templates/markdown").mkdir(parents=True)
    (workspace / "templates/markdown/home.md.j2").write_text("mine\n", encoding="utf-8")
    assert run("build").code == 0
    assert (workspace / "output/index.md").read_text(encoding="utf-8") == "mine\n"


def test_a_fault_in_a_template_names_its_file_and_line(run: Run, workspace: Path) -> None:
    run("build")
    before = files_in(workspace / "output")
    (workspace / "templates/markdown").mkdir(parents=True)
    (workspace / "templates/markdown/home.md.j2").write_text("one\n{{ nothing.of }}\n")
    done = run("build")
    assert done.code == 2
    assert "templates/markdown/home.md.j2:2" in done.err
    assert files_in(workspace / "output") == before


def test_render_publishes_records_as_they_stand(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    (workspace / "articles/unparsed.txt").write_text(CALL, encoding="utf-8")
    done = run("render", "-o", "site")
    assert done.code == 0
    assert (workspace / "site/meetings/call/index.html").is_file()
    assert not (workspace / "site/meetings/unparsed").exists()


def test_render_says_nothing_when_quiet(run: Run, workspace: Path) -> None:
    run("parse", "articles", "-q")
    done = run("render", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_folder_with_nothing_in_it_is_no_site(run: Run, tmp_path: Path) -> None:
    (tmp_path / "readout.yaml").touch()
    done = run("build")
    assert done.code == 2
    assert "put articles into its folder articles/" in done.err
    assert not (tmp_path / "output").exists()


def test_a_fault_in_the_configuration_is_placed(run: Run, workspace: Path) -> None:
    (workspace / "readout.yaml").write_text("title: x\ntitel: y\n", encoding="utf-8")
    done = run("build")
    assert done.code == 1
    assert "readout.yaml:2:1: titel" in done.out
    assert not (workspace / "output").exists()
