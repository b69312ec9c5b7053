"""What others keep in the output folder stays as it is, whatever else comes and goes."""

import os
import shutil
from pathlib import Path

import pytest

from pipeline.errors import WorkspaceError
from tests.publishing.changes import CHANGES
from tests.publishing.desk import Desk
from tests.publishing.invented_site import tree

FILES = {
    "CNAME": "desk.example.org",
    ".nojekyll": "",
    ".git/HEAD": "ref: refs/heads/pages",
    ".well-known/security.txt": "Contact: mailto:desk@example.org",
    "drafts/notes.html": "notes",
    "meetings/harbour/photo.jpg": "a photo",
    "meetings/pass/photo.jpg": "another",
    "years/2024/poster.pdf": "a poster",
    "assets/own.css": "p {}",
}
LINKS = {"latest": "meetings/harbour", "outside": "../articles", "nowhere": "no/such/file"}
# All but what leaves the folder, touches the very files, or keeps the old site from then on.
CHAIN = [
    name
    for name, change in CHANGES.items()
    if name not in ("other output", "touched") and not change.is_refused
]


def _put_files(output: Path) -> None:
    for name, text in FILES.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for name, leads_to in LINKS.items():
        (output / name).symlink_to(leads_to)


def _foreign(output: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return content, time and mode of the files that are not ours; a gone one is left out."""
    found = tree(output)
    return {
        name: (found[name], status.st_mtime_ns, status.st_mode)
        for name in (*FILES, *LINKS)
        if name in found
        for status in (os.lstat(output / name),)
    }


def test_foreign_files_stay_as_they_are_through_all_changes(desk: Desk) -> None:
    _put_files(desk.output)
    before = _foreign(desk.output)
    assert len(before) == len(FILES) + len(LINKS)
    for name in CHAIN:
        CHANGES[name].make(desk)
        assert desk.build().is_complete, name
        assert _foreign(desk.output) == before, name
    ours = tree(desk.output).keys() - before.keys()
    shutil.rmtree(desk.output)
    assert desk.build().publication.written
    assert ours == tree(desk.output).keys()


def test_a_folder_that_our_pages_leave_stays_for_what_else_is_in_it(desk: Desk) -> None:
    _put_files(desk.output)
    desk.record("pass").unlink()
    removed = desk.build().publication.removed
    assert "meetings/pass/index.html" in removed
    assert [path.name for path in (desk.output / "meetings/pass").iterdir()] == ["photo.jpg"]


@pytest.mark.parametrize("name", ["meetings/reef/index.html", "years/2019/index.html"])
def test_a_file_where_a_new_page_would_go_stops_the_build(desk: Desk, name: str) -> None:
    path = desk.output / name
    path.parent.mkdir(parents=True)
    path.write_text("somebody's own")
    before = tree(desk.output)
    CHANGES["record added"].make(desk)
    with pytest.raises(WorkspaceError, match="readout did not make it") as caught:
        desk.build()
    assert str(path) in str(caught.value)
    assert "move it away" in str(caught.value)
    assert tree(desk.output) == before


def test_a_link_out_of_the_output_in_the_place_of_a_folder_stops_the_build(
    desk: Desk, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (desk.output / "meetings/harbour").rename(elsewhere)
    (desk.output / "meetings/harbour").symlink_to(elsewhere)
    kept = tree(elsewhere)
    CHANGES["body"].make(desk)
    with pytest.raises(WorkspaceError, match="leads out of the output folder"):
        desk.build()
    assert tree(elsewhere) == kept
