import json
from pathlib import Path, PurePosixPath

import pytest

from pipeline.build.publication import MANIFEST_NAME, TemplateLoader, publish, read_manifest
from pipeline.errors import WorkspaceError
from pipeline.model import Page


def page(path: str, content: bytes = b"x") -> Page:
    return Page(PurePosixPath(path), content)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_publish_writes_pages_and_lists_them(tmp_path: Path) -> None:
    done = publish([page("b/index.html"), page("a.html")], tmp_path)
    assert done.written == ("a.html", "b/index.html")
    assert read_manifest(tmp_path) == {"a.html", "b/index.html"}


def test_publish_again_writes_nothing(tmp_path: Path) -> None:
    publish([page("a.html")], tmp_path)
    assert publish([page("a.html")], tmp_path).written == ()


def test_publish_removes_what_is_no_longer_made(tmp_path: Path) -> None:
    publish([page("a.html"), page("meetings/old/index.html")], tmp_path)
    done = publish([page("a.html")], tmp_path)
    assert done.removed == ("meetings/old/index.html",)
    assert not (tmp_path / "meetings").exists()


def test_publish_equals_a_clean_publication(tmp_path: Path) -> None:
    publish([page("a.html", b"1"), page("b.html")], tmp_path / "used")
    publish([page("a.html", b"2"), page("c.html")], tmp_path / "used")
    publish([page("c.html"), page("a.html", b"2")], tmp_path / "clean")
    assert tree(tmp_path / "used") == tree(tmp_path / "clean")


def test_publish_never_touches_somebody_elses_files(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"ref")
    (tmp_path / "CNAME").write_bytes(b"example.org")
    publish([page("a.html")], tmp_path)
    publish([], tmp_path)
    assert (tmp_path / "CNAME").read_bytes() == b"example.org"
    assert (tmp_path / ".git" / "HEAD").read_bytes() == b"ref"
    assert not (tmp_path / "a.html").exists()


def test_a_page_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    publish([page("a.html", b"old")], tmp_path)
    before = tree(tmp_path)

    def pages() -> object:
        yield page("a.html", b"new")
        raise RuntimeError("template")

    with pytest.raises(RuntimeError):
        publish(pages(), tmp_path)
    assert tree(tmp_path) == before


def test_a_build_killed_between_pages_is_made_good_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.build.publication as publication

    publish([page("a.html")], tmp_path)
    whole = publication.write_whole

    def killed(path: Path, content: bytes) -> bool:
        if path.name == "z.html":
            raise KeyboardInterrupt
        return whole(path, content)

    monkeypatch.setattr(publication, "write_whole", killed)
    with pytest.raises(KeyboardInterrupt):
        publish([page("a.html"), page("new.html"), page("z.html")], tmp_path)
    monkeypatch.setattr(publication, "write_whole", whole)
    publish([page("a.html")], tmp_path)
    assert set(tree(tmp_path)) == {"a.html", MANIFEST_NAME}


@pytest.mark.parametrize("path", ["../x.html", "/x.html", "a/../../x.html"])
def test_a_page_outside_the_output_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(WorkspaceError, match="leaves the output folder"):
        publish([page(path)], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_two_pages_with_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="is made twice"):
        publish([page("a.html"), page("A.html")], tmp_path)


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="is a file"):
        publish([page("a.html")], tmp_path / "out")


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"files": 3}', '{"files": [1, "/etc/passwd", "../up"]}', "null"]
)
def test_a_damaged_manifest_lists_nothing_to_remove(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(text)
    assert read_manifest(tmp_path) == set()


def test_the_manifest_is_plain_json_in_order(tmp_path: Path) -> None:
    publish([page("b"), page("a")], tmp_path)
    assert json.loads((tmp_path / MANIFEST_NAME).read_text())["files"] == ["a", "b"]


def test_a_template_of_the_workspace_wins_over_ours(tmp_path: Path) -> None:
    for folder in ("theirs", "ours"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.j2").write_text(folder)
    (tmp_path / "ours" / "y.j2").write_text("y")
    load = TemplateLoader((tmp_path / "theirs", tmp_path / "ours"))
    assert load("x.j2") == ("theirs", str(tmp_path / "theirs" / "x.j2"))
    assert load("y.j2")[0] == "y"
    with pytest.raises(KeyError):
        load("z.j2")


def test_a_template_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.j2").write_bytes(b"\xff")
    with pytest.raises(WorkspaceError, match=r"x\.j2: is not UTF-8"):
        TemplateLoader((tmp_path,))("x.j2")
