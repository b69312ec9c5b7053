import json
from pathlib import Path, PurePosixPath

import pytest

from pipeline.build.site import publication
from pipeline.build.site.manifest import MANIFEST_NAME, read_manifest
from pipeline.build.site.publication import Publication, publish
from pipeline.build.site.staging import Staging
from pipeline.build.site.waiting import Staged
from pipeline.build.site.working import sheet_of
from pipeline.build.state.files import Files
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError
from pipeline.model import Page
from tests.unit.build.conftest import tree


def page(path: str, content: bytes = b"x") -> Page:
    return Page(PurePosixPath(path), content)


def put(pages: list[Page], output: Path) -> Publication:
    """Stage and publish pages as a build without any state does."""
    workspace = Workspace(output.parent, output)
    staging = Staging(workspace, Files((), {}, 0))
    try:
        for one in pages:
            staging.put(*sheet_of(one)[:3])
        paths = sorted(staging.digests)
        return publish(output, list(staging.staged.values()), paths, read_manifest(output))
    finally:
        staging.drop()


def test_publish_writes_pages_and_lists_them(tmp_path: Path) -> None:
    done = put([page("b/index.html"), page("a.html")], tmp_path)
    assert done.written == ("a.html", "b/index.html")
    assert read_manifest(tmp_path) == {"a.html", "b/index.html"}
    assert set(tree(tmp_path)) == {"a.html", "b/index.html", MANIFEST_NAME}


def test_publish_again_writes_nothing(tmp_path: Path) -> None:
    put([page("a.html")], tmp_path)
    done = put([page("a.html")], tmp_path)
    assert (done.written, done.unchanged) == ((), ("a.html",))


def test_publish_removes_what_is_no_longer_made(tmp_path: Path) -> None:
    put([page("a.html"), page("meetings/old/index.html")], tmp_path)
    done = put([page("a.html")], tmp_path)
    assert done.removed == ("meetings/old/index.html",)
    assert not (tmp_path / "meetings").exists()


def test_publish_equals_a_clean_publication(tmp_path: Path) -> None:
    put([page("a.html", b"1"), page("b.html")], tmp_path / "used")
    put([page("a.html", b"2"), page("c.html")], tmp_path / "used")
    put([page("c.html"), page("a.html", b"2")], tmp_path / "clean")
    assert tree(tmp_path / "used") == tree(tmp_path / "clean")


def test_publish_never_touches_somebody_elses_files(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"ref")
    (tmp_path / "CNAME").write_bytes(b"example.org")
    put([page("a.html")], tmp_path)
    put([], tmp_path)
    assert (tmp_path / "CNAME").read_bytes() == b"example.org"
    assert (tmp_path / ".git" / "HEAD").read_bytes() == b"ref"
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize("content", [b"theirs", b"x"])
def test_a_file_that_is_not_ours_is_not_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.html").write_bytes(content)
    if content == b"x":  # what is there is the page already
        assert put([page("a.html")], tmp_path).written == ()
        return
    with pytest.raises(WorkspaceError, match="readout did not make it"):
        put([page("a.html"), page("b.html")], tmp_path)
    assert tree(tmp_path) == {"a.html": b"theirs"}


@pytest.mark.parametrize("path", ["../x.html", "/x.html", "a/../../x.html"])
def test_a_page_outside_the_output_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(WorkspaceError, match="leaves the output folder"):
        put([page(path)], tmp_path / "out")
    assert not tree(tmp_path)


@pytest.mark.parametrize("twin", ["A.html", "a.HTML"])
def test_two_pages_with_one_address_are_refused(tmp_path: Path, twin: str) -> None:
    with pytest.raises(WorkspaceError, match="is made twice, also as"):
        put([page("a.html"), page(twin)], tmp_path)


def test_two_unicode_forms_of_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="is made twice"):
        put([page("caf\u00e9.html"), page("cafe\u0301.html")], tmp_path)


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="is a file"):
        put([page("a.html")], tmp_path / "out")


def test_a_file_where_a_folder_should_be_leaves_the_old_site(tmp_path: Path) -> None:
    put([page("a.html", b"old")], tmp_path)
    (tmp_path / "meetings").write_bytes(b"theirs")
    before = tree(tmp_path)
    with pytest.raises(WorkspaceError, match="no folder can be made there"):
        put([page("a.html", b"new"), page("meetings/x/index.html")], tmp_path)
    assert tree(tmp_path) == before


def test_a_folder_where_a_page_should_be_leaves_the_old_site(tmp_path: Path) -> None:
    put([page("a.html", b"old"), page("b.html")], tmp_path)
    (tmp_path / "b.html").unlink()
    (tmp_path / "b.html").mkdir()
    (tmp_path / "b.html" / "kept").write_bytes(b"theirs")
    before = tree(tmp_path)
    with pytest.raises(WorkspaceError, match=r"b\.html: stands where a page would go"):
        put([page("a.html", b"new"), page("b.html", b"new")], tmp_path)
    assert tree(tmp_path) == before


def test_a_link_out_of_the_output_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "meetings").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(WorkspaceError, match="leads out of the output folder"):
        put([page("meetings/x/index.html")], tmp_path / "out")
    assert not tree(tmp_path / "elsewhere")


def test_what_a_link_leads_to_is_not_removed(tmp_path: Path) -> None:
    put([page("meetings/x.html")], tmp_path / "out")
    (tmp_path / "out" / "meetings").rename(tmp_path / "elsewhere")
    (tmp_path / "out" / "meetings").symlink_to(tmp_path / "elsewhere")
    assert put([], tmp_path / "out").removed == ()
    assert (tmp_path / "elsewhere" / "x.html").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"files": 3}', '{"files": [1, "/etc/passwd", "../up"]}', "null"]
)
def test_a_damaged_manifest_lists_nothing_to_remove(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(text)
    assert read_manifest(tmp_path) == set()


def test_the_manifest_is_plain_json_in_order(tmp_path: Path) -> None:
    put([page("b"), page("a")], tmp_path)
    assert json.loads((tmp_path / MANIFEST_NAME).read_text())["files"] == ["a", "b"]


def test_folders_that_a_killed_build_left_empty_go(tmp_path: Path) -> None:
    put([page("a.html"), page("meetings/old/index.html")], tmp_path)
    (tmp_path / "meetings" / "old" / "index.html").unlink()
    assert put([page("a.html")], tmp_path).removed == ()
    assert not (tmp_path / "meetings").exists()


def test_pages_go_before_those_that_they_lead_to(tmp_path: Path) -> None:
    paths = [
        "meetings/x/index.html",
        "meetings/x/index.md",
        "topics/a/feed.xml",
        "topics/a/index.html",
    ]
    put([page(path) for path in paths], tmp_path)
    gone: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "_remove", lambda _output, path: gone.append(path))
        put([], tmp_path)
    assert gone == [
        "topics/a/index.html",
        "topics/a/feed.xml",
        "meetings/x/index.html",
        "meetings/x/index.md",
    ]


def test_markdown_comes_before_the_page_that_leads_to_it(tmp_path: Path) -> None:
    came: list[str] = []
    (tmp_path / "x").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "_put", lambda _output, one: came.append(one.path))
        put([page("x/index.html"), page("x/index.md"), page("index.html")], tmp_path)
    assert came == ["x/index.md", "x/index.html", "index.html"]


def test_the_manifest_is_as_it_was_where_no_folder_can_be_made(tmp_path: Path) -> None:
    put([page("a.html")], tmp_path / "used")
    for output in (tmp_path / "used", tmp_path / "new"):
        output.mkdir(exist_ok=True)
        (output / "meetings").write_bytes(b"theirs")
        before = tree(output)
        with pytest.raises(WorkspaceError, match="no folder can be made there"):
            put([page("meetings/x/index.html"), page("b.html")], output)
        assert tree(output) == before


def test_a_folder_that_the_site_lacks_is_put_in_place_whole(tmp_path: Path) -> None:
    (tmp_path / "years").mkdir()
    came: list[str] = []

    def note(_output: Path, one: Staged) -> None:
        came.append(one.path)
        Path(one.file).replace(tmp_path / one.path)

    paths = ["meetings/x/index.html", "meetings/y/index.html", "years/1/index.html", "index.html"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "_put", note)
        put([page(path) for path in paths], tmp_path)
    assert came == ["meetings", "years/1", "index.html"]
    assert set(tree(tmp_path)) == {*paths, MANIFEST_NAME}


def test_a_folder_waits_with_those_below_it_in_any_order(tmp_path: Path) -> None:
    paths = ["years/1/page/2/index.html", "years/1/index.html", "years/index.html"]
    put([page(path) for path in paths], tmp_path)
    assert set(tree(tmp_path)) == {*paths, MANIFEST_NAME}


def test_a_folder_that_came_meanwhile_keeps_what_is_in_it(tmp_path: Path) -> None:
    staging = Staging(Workspace(tmp_path, tmp_path / "out"), Files((), {}, 0))
    staging.put(*sheet_of(page("meetings/x/index.html"))[:3])
    (tmp_path / "out/meetings/x").mkdir(parents=True)
    (tmp_path / "out/meetings/x/notes.txt").write_bytes(b"theirs")
    publish(tmp_path / "out", list(staging.staged.values()), ["meetings/x/index.html"], set())
    staging.drop()
    assert set(tree(tmp_path / "out")) == {
        "meetings/x/index.html",
        "meetings/x/notes.txt",
        MANIFEST_NAME,
    }


def test_a_file_that_came_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    staging = Staging(Workspace(tmp_path, tmp_path / "out"), Files((), {}, 0))
    staging.put(*sheet_of(page("meetings/x/index.html"))[:3])
    theirs = tmp_path / "out/meetings/x/index.html"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"theirs")
    with pytest.raises(WorkspaceError, match="readout did not make it"):
        publish(tmp_path / "out", list(staging.staged.values()), ["meetings/x/index.html"], set())
    staging.drop()
    assert theirs.read_bytes() == b"theirs"


def test_what_is_not_made_after_all_waits_no_more(tmp_path: Path) -> None:
    staging = Staging(Workspace(tmp_path, tmp_path / "out"), Files((), {}, 0))
    for path in ("meetings/x/index.html", "meetings/y/index.html"):
        staging.put(*sheet_of(page(path))[:3])
    staging.keep_only({"meetings/y/index.html"})
    assert list(staging.staged) == ["meetings/y/index.html"]
    publish(tmp_path / "out", list(staging.staged.values()), list(staging.staged), set())
    staging.drop()
    assert not (tmp_path / "out/meetings/x").exists()
    assert set(tree(tmp_path / "out")) == {"meetings/y/index.html", MANIFEST_NAME}


def test_a_page_that_is_put_as_it_stands_waits_no_more(tmp_path: Path) -> None:
    put([page("a.html", b"old")], tmp_path)
    staging = Staging(Workspace(tmp_path.parent, tmp_path), Files((), {}, 0))
    for content in (b"new", b"old"):
        staging.put(*sheet_of(page("a.html", content))[:3])
    assert staging.staged == {}
    staging.drop()
