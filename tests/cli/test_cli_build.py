import re
from os import fsdecode
from pathlib import Path

import pytest

from tests.cli.conftest import CALL, Run, files_in


def kept_files(root: Path) -> dict[str, bytes]:
    """Every file but the state, in which a build notes what it need not read again."""
    return {
        path: content
        for path, content in files_in(root).items()
        if not path.startswith(".readout/")
    }


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
    before = kept_files(workspace)
    done = run("build")
    assert done.code == 0
    assert done.err == "output: up to date\n"
    assert kept_files(workspace) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "output/index.html").unlink(),
        lambda root: (root / "output/index.html").write_text("spoilt"),
        lambda root: (root / ".readout/state.sqlite3").write_text("spoilt"),
        lambda root: (root / ".readout/state.sqlite3").unlink(),
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
    assert re.search(r"\d+ removed", done.err)
    assert not (workspace / "output/meetings/second").exists()
    assert "second" not in (workspace / "output/index.html").read_text(encoding="utf-8")


def test_an_alias_keeps_the_old_address_and_both_builds_agree(run: Run, workspace: Path) -> None:
    run("build")
    old, now = workspace / "output/meetings/call", workspace / "output/meetings/spring-call"
    assert "port safety" in (old / "index.md").read_text(encoding="utf-8")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("id: call\n", "id: spring-call\naliases: [call]\n"))
    assert run("build").code == 0
    assert "url=../spring-call/index.html" in (old / "index.html").read_text(encoding="utf-8")
    assert "port safety" in (now / "index.md").read_text(encoding="utf-8")
    article = workspace / "articles/call.txt"
    article.write_text(CALL.replace("port safety", "harbour safety"), encoding="utf-8")
    assert run("build").code == 0
    assert "aliases: [call]\n" in record.read_text(encoding="utf-8")
    assert "harbour safety" in (now / "index.md").read_text(encoding="utf-8")
    run("build", "-o", "clean")
    assert files_in(workspace / "output") == files_in(workspace / "clean")
    record.write_text(record.read_text(encoding="utf-8").replace("aliases: [call]\n", ""))
    assert run("build").code == 0
    assert not old.exists()


def test_an_address_of_two_records_leaves_the_old_site(run: Run, workspace: Path) -> None:
    (workspace / "articles/second.txt").write_text(CALL.replace("4 March", "5 March"))
    run("build")
    before = files_in(workspace / "output")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("id: call\n", "id: call\naliases: [second]\n"))
    done = run("build")
    assert done.code == 1
    assert "records/call.yaml:4:11: aliases[0]: 'second' is also the id of" in done.out + done.err
    assert files_in(workspace / "output") == before


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


def test_a_bad_article_keeps_nothing_else_back(run: Run, workspace: Path) -> None:
    (workspace / "articles/empty.txt").touch()
    done = run("build")
    assert done.code == 1
    assert "1 article left out" in done.err
    assert (workspace / "output/meetings/call/index.html").is_file()
    assert not (workspace / "output/meetings/empty").exists()


def test_somebody_elses_page_is_never_written_over(run: Run, workspace: Path) -> None:
    (workspace / "site").mkdir()
    (workspace / "site/index.html").write_text("mine")
    done = run("build", "-o", "site")
    assert done.code == 2
    assert "site/index.html: stands where a page would go" in done.err
    assert files_in(workspace / "site") == {"index.html": b"mine"}


@pytest.mark.parametrize("output", ["articles", "records", ".", "templates/site"])
def test_a_site_cannot_cover_what_it_is_made_from(run: Run, workspace: Path, output: str) -> None:
    done = run("build", "-o", output)
    assert done.code == 2
    assert "holds the workspace's own files" in done.err


def test_a_link_in_the_output_is_not_followed_out_of_it(
    run: Run, workspace: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (workspace / "output").mkdir()
    (workspace / "output/meetings").symlink_to(outside)
    done = run("build")
    assert done.code == 2
    assert "leads out of the output folder" in done.err
    assert list(outside.iterdir()) == []


def test_an_article_that_moved_keeps_its_record(run: Run, workspace: Path) -> None:
    run("build")
    (workspace / "articles/call.txt").rename(workspace / "articles/spring.txt")
    done = run("build")
    assert done.code == 1
    assert "is articles/call.txt under another name" in done.err
    assert not (workspace / "records/spring.yaml").exists()
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8").replace("articles/call.txt", "articles/spring.txt")
    record.write_text(text, encoding="utf-8")
    assert run("check").code == 0


@pytest.mark.parametrize("lost", ["records/.parsed/call.json", "records/.parsed"])
@pytest.mark.parametrize("is_edited", [False, True])
def test_what_the_parser_said_is_put_back_where_it_was_lost(
    run: Run, workspace: Path, lost: str, is_edited: bool
) -> None:
    import shutil

    run("build")
    record = workspace / "records/call.yaml"
    if is_edited:
        record.write_bytes(record.read_bytes() + b"# seen\n")
    before = files_in(workspace / "records")
    path = workspace / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert run("build").code == 0
    assert files_in(workspace / "records") == before


def test_a_build_that_was_killed_between_two_files_is_made_good(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.build import pending

    run("build")
    clean = files_in(workspace / "records")
    article = workspace / "articles/call.txt"
    whole = article.read_bytes()
    article.write_bytes(whole + b"\nThey also spoke about the price of fish.\n")
    write = pending.write_whole

    def killed_after_the_record(path: Path, data: bytes) -> bool:
        if path.suffix == ".json":
            raise KeyboardInterrupt
        return write(path, data)

    monkeypatch.setattr(pending, "write_whole", killed_after_the_record)
    assert run("build").code == 130
    assert (workspace / "records" / "call.yaml").read_bytes() != clean["call.yaml"]
    monkeypatch.setattr(pending, "write_whole", write)
    assert run("build").code == 0
    article.write_bytes(whole)
    assert run("build").code == 0
    assert files_in(workspace / "records") == clean


def test_pipes_and_links_to_nothing_among_the_articles_do_no_harm(
    run: Run, workspace: Path
) -> None:
    import os

    os.mkfifo(workspace / "articles/pipe.txt")
    (workspace / "articles/.#call.txt").symlink_to("someone@somewhere.1234")
    assert run("build").code == 0
    assert run("build").err == "output: up to date\n"


def test_a_name_that_no_record_could_give_is_refused(run: Run, workspace: Path) -> None:
    (workspace / "..txt").write_text(CALL, encoding="utf-8")
    done = run("parse", "..txt")
    assert done.code == 1
    assert "rename it" in done.err
    assert not (workspace / "records").exists() or not list((workspace / "records").glob("*"))


def test_a_second_command_waits_for_the_first(workspace: Path) -> None:
    from pipeline.build.locking import exclusive
    from pipeline.build.workspace import workspace_at
    from pipeline.errors import WorkspaceError

    here = workspace_at(workspace)
    with (
        exclusive(here),
        pytest.raises(WorkspaceError, match="another readout is at work"),
        exclusive(here, patience_s=0.05),
    ):
        pass
    with exclusive(here, patience_s=0.05):
        pass


@pytest.mark.parametrize("name", [b"x\ny.yaml", b"\xff.yaml"])
def test_a_record_whose_name_no_list_could_hold_is_refused_before_anything_is_written(
    run: Run, workspace: Path, name: bytes
) -> None:
    run("build")
    before = (workspace / "output/index.html").read_bytes()
    (workspace / "records" / fsdecode(name)).write_bytes(b"id: x\n")
    for _ in range(2):
        done = run("build")
        assert done.code != 0
        assert "rename it" in done.err
        assert "Traceback" not in done.err
    assert (workspace / "output/index.html").read_bytes() == before


def test_blank_texts_do_no_harm(run: Run, workspace: Path) -> None:
    (workspace / "readout.yaml").write_text(
        f"description: '{' ' * 301}x'\nbase_url: https://example.org//elsewhere.example\n"
    )
    assert run("build").code == 0
    lost = (workspace / "output/404.html").read_text()
    assert 'href="//' not in lost
