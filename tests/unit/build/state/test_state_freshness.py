import os
import time
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.state import freshness, watching
from pipeline.build.state.database import NAME
from pipeline.build.state.freshness import is_fresh
from pipeline.build.state.stamps import FINE_NS
from pipeline.build.state.store import load_state
from pipeline.build.workspace import Workspace, workspace_at


def settle(workspace: Workspace) -> None:
    """Build until nothing was written so shortly before that a change would not show."""
    build(workspace, (), BuildOptions(jobs=1))
    time.sleep(3 * FINE_NS / 1e9)
    build(workspace, (), BuildOptions(jobs=1))


@pytest.fixture
def built(site: Workspace) -> Workspace:
    settle(site)
    return site


def test_nothing_is_fresh_before_the_first_build(site: Workspace) -> None:
    assert not is_fresh(site)


def test_a_site_that_was_built_is_fresh(built: Workspace) -> None:
    assert is_fresh(built)


def test_a_workspace_that_moved_is_fresh_when_its_output_moved_along(
    built: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built.root)
    assert is_fresh(workspace_at(Path()))


def test_a_touched_file_with_the_same_content_makes_nothing(built: Workspace) -> None:
    os.utime(built.record_path("alpha"), ns=(1, 1))
    done = build(built, (), BuildOptions(jobs=1))
    assert done.publication is not None
    assert (done.publication.written, done.reasons) == ((), {})
    settle(built)
    assert is_fresh(built)


def test_what_a_build_wrote_need_not_be_looked_into(site: Workspace) -> None:
    time.sleep(3 * FINE_NS / 1e9)  # for the records
    build(site, (), BuildOptions(jobs=1))
    assert build(site, (), BuildOptions(jobs=1)).reasons == {}
    assert is_fresh(site)


def test_what_was_written_a_moment_ago_is_looked_into(built: Workspace) -> None:
    path = built.output / "index.html"
    path.write_bytes(path.read_bytes())
    assert not is_fresh(built)
    assert build(built, (), BuildOptions(jobs=1)).reasons == {}


def test_a_change_of_equal_size_and_time_is_seen(built: Workspace) -> None:
    path = built.record_path("alpha")
    kept = path.stat().st_mtime_ns
    path.write_text(path.read_text().replace("alpha", "aleph"))
    os.utime(path, ns=(kept, kept))
    assert not is_fresh(built)


def test_a_page_that_another_changed_is_seen(built: Workspace) -> None:
    (built.output / "index.html").write_text("spoilt")
    assert not is_fresh(built)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "records" / "b.yaml").touch(),
        lambda root: (root / "records" / "beta.yaml").unlink(),
        lambda root: (root / "records" / "beta.yaml").write_text("longer"),
        lambda root: (root / "readout.yaml").unlink(),
        lambda root: (root / "people.yaml").touch(),
        lambda root: (root / "articles").mkdir() or (root / "articles" / "a.txt").touch(),
        lambda root: (root / "templates").mkdir() or (root / "templates" / "x.j2").touch(),
        lambda root: (root / "output" / "index.html").unlink(),
        lambda root: (root / "output" / ".readout-manifest.json").unlink(),
        lambda root: (root / "output" / ".readout-staging").mkdir(),
    ],
)
def test_a_changed_workspace_is_not_fresh(built: Workspace, change) -> None:
    change(built.root)
    assert not is_fresh(built)


@pytest.mark.parametrize("name", [".beta.yaml.swp", "beta.yaml~", ".#beta.yaml"])
def test_files_of_editors_change_nothing(built: Workspace, name: str) -> None:
    (built.records / name).touch()
    assert is_fresh(built)


def test_a_template_of_ours_that_changed_is_seen(
    site: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "packaged"
    ours.mkdir()
    (ours / "x.j2").write_text("one")
    real = watching.data_dir
    monkeypatch.setattr(
        watching, "data_dir", lambda name: ours if name == "schemas" else real(name)
    )
    settle(site)
    assert is_fresh(site)
    (ours / "x.j2").write_text("two")
    assert not is_fresh(site)


def test_another_version_of_a_library_is_seen(
    built: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "versions", lambda: "python-3.99 jinja2-9")
    assert not is_fresh(built)


@pytest.mark.parametrize("content", [b"", b"{", b"SQLite format 3\0" + b"x" * 4000])
def test_a_damaged_state_means_a_build(built: Workspace, content: bytes) -> None:
    (built.state_folder / NAME).write_bytes(content)
    assert not is_fresh(built)
    assert build(built, (), BuildOptions(jobs=1)).publication.written == ()
    settle(built)
    assert is_fresh(built)


def test_a_lost_state_means_a_build(built: Workspace) -> None:
    (built.state_folder / NAME).unlink()
    assert not is_fresh(built)


def test_another_output_is_another_site(built: Workspace, tmp_path: Path) -> None:
    assert not is_fresh(workspace_at(built.root, tmp_path / "other"))


def test_a_link_in_the_place_of_a_page_gives_way_to_the_page(
    built: Workspace, tmp_path: Path
) -> None:
    page, elsewhere = built.output / "index.html", tmp_path / "elsewhere.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)
    kept = elsewhere.read_bytes()
    assert not is_fresh(built)
    assert build(built, (), BuildOptions(jobs=1)).publication.written == ("index.html",)
    assert not page.is_symlink()
    assert page.read_bytes() == elsewhere.read_bytes() == kept


@pytest.mark.parametrize("manifest", [None, "{}", '{"files": ["CNAME"]}'])
def test_pages_are_known_as_ours_where_the_manifest_is_lost(
    built: Workspace, manifest: str | None
) -> None:
    listed = built.output / ".readout-manifest.json"
    listed.unlink()
    if manifest:
        listed.write_text(manifest)
    built.record_path("beta").unlink()
    alpha = built.record_path("alpha")
    alpha.write_text(alpha.read_text().replace("Talks of", "Speeches of"))
    done = build(built, (), BuildOptions(jobs=1)).publication
    assert "meetings/alpha/index.html" in done.written
    assert "meetings/beta/index.html" in done.removed
    assert not (built.output / "meetings" / "beta").exists()


def test_the_state_forgets_the_pages_of_the_output_before(built: Workspace, tmp_path: Path) -> None:
    built.record_path("beta").unlink()
    other = workspace_at(built.root, tmp_path / "other")
    build(other, (), BuildOptions(jobs=1))
    known = load_state(built.state_folder).targets
    assert known.keys() == {path.relative_to(other.output).as_posix() for path in pages(other)}


def pages(workspace: Workspace) -> list[Path]:
    return [path for path in workspace.output.rglob("*") if path.is_file()]
