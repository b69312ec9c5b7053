import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.filing import take_in
from pipeline.build.holdings import named_articles
from pipeline.build.inspection import inspect, read_draft
from pipeline.build.options import BuildOptions
from pipeline.build.surroundings import look_around
from pipeline.build.workspace import Workspace, workspace_at
from pipeline.errors import SourceError

ARTICLE = """Ministers meet in Vaduz

Vaduz, 2 May 2024

Maltese Foreign Minister Carla Zerafa met her Liechtenstein counterpart Egon Batliner in Vaduz
today. They discussed trade and agreed to meet again.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    root = tmp_path / "work"
    (root / "articles").mkdir(parents=True)
    (root / "articles" / "vaduz.txt").write_text(ARTICLE, encoding="utf-8")
    made = workspace_at(root)
    assert [one.outcome for one in take_in(made, [made.articles / "vaduz.txt"])] == ["new"]
    return made


def to_parse(workspace: Workspace) -> tuple[Path, ...]:
    return build(workspace, (), BuildOptions(jobs=1, is_trial=True)).waiting


def test_a_record_is_read_with_what_the_parser_said(workspace: Workspace) -> None:
    found = inspect(workspace)
    assert not found.errors
    entry = found.entries[0]
    assert entry.loaded.record is not None
    assert entry.draft is not None
    assert entry.draft.record == entry.loaded.record


def test_an_article_that_a_record_names_is_not_new(workspace: Workspace) -> None:
    assert [named.article for named in named_articles(workspace)] == ["articles/vaduz.txt"]
    assert to_parse(workspace) == ()


def test_an_article_that_changed_is_new_again(workspace: Workspace) -> None:
    path = workspace.articles / "vaduz.txt"
    path.write_text(ARTICLE + "\nMore of it.\n", encoding="utf-8")
    assert to_parse(workspace) == (path,)


def test_an_article_behind_a_link_out_of_the_workspace_is_not_read(
    workspace: Workspace, tmp_path: Path
) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text(ARTICLE, encoding="utf-8")
    path = workspace.articles / "vaduz.txt"
    path.unlink()
    path.symlink_to(outside)
    problems = inspect(workspace).errors
    assert [problem.message for problem in problems] == ["stands outside the workspace"]


@pytest.mark.parametrize(
    ("put", "told"),
    [
        (Path.mkdir, "is not a file, so no record can be read from it"),
        (os.mkfifo, "is not a file, so no record can be read from it"),
        (lambda path: path.symlink_to("/nowhere/x"), "is a link that leads to no file"),
        (lambda path: path.symlink_to("/dev/null"), "is a link that leads to no file"),
        (lambda path: path.symlink_to(__file__), "is a link that leads out of the workspace"),
    ],
)
def test_what_is_no_file_of_the_workspace_is_no_record(
    workspace: Workspace, put: Callable[[Path], None], told: str
) -> None:
    put(workspace.records / "odd.yaml")
    problems = look_around(workspace).problems
    assert [(one.location.path, one.message) for one in problems] == [
        (str(workspace.records / "odd.yaml"), told)
    ]


def test_a_link_to_a_file_of_the_workspace_is_a_record(workspace: Workspace) -> None:
    kept = workspace.root / "kept.yaml"
    workspace.record_path("vaduz").rename(kept)
    workspace.record_path("vaduz").symlink_to("../kept.yaml")
    assert look_around(workspace).problems == ()
    assert not inspect(workspace).errors


def test_an_article_that_is_gone_cannot_be_held_against_its_quotes(workspace: Workspace) -> None:
    (workspace.articles / "vaduz.txt").unlink()
    found = inspect(workspace)
    assert all("vaduz.txt" in str(problem) for problem in found.problems)


def test_what_the_parser_said_need_not_be_there(workspace: Workspace) -> None:
    workspace.parsed_path("vaduz").unlink()
    assert read_draft(workspace, workspace.record_path("vaduz")) is None
    assert not inspect(workspace).errors


def test_a_parsed_file_that_is_not_text_is_a_problem(workspace: Workspace) -> None:
    workspace.parsed_path("vaduz").write_bytes(b"\xff\xfe\x00")
    assert inspect(workspace).errors


def test_a_page_keeps_its_text_beside_the_record_and_is_checked_by_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    workspace.articles.mkdir()
    paragraphs = "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n"))
    page = f"<html><body><article>{paragraphs}</article></body></html>"
    (workspace.articles / "vaduz.html").write_text(page, encoding="utf-8")
    list(take_in(workspace, [workspace.articles / "vaduz.html"]))
    assert workspace.text_path("vaduz").is_file()
    assert not inspect(workspace).errors
    text = workspace.text_path("vaduz")
    text.write_bytes(b"x" + text.read_bytes())
    assert inspect(workspace).errors


def test_a_failure_is_yielded_in_its_place(workspace: Workspace) -> None:
    (workspace.articles / "a-bad.txt").touch()
    good = workspace.articles / "vaduz.txt"
    outcomes = list(take_in(workspace, (workspace.articles / "a-bad.txt", good)))
    assert isinstance(outcomes[0], SourceError)
    assert not isinstance(outcomes[1], SourceError)
