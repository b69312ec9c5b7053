"""Change a workspace at a desk, in whatever state changes before have left it."""

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress

from pipeline.build.building import build
from pipeline.build.state.database import NAME
from pipeline.build.workspace import workspace_at
from pipeline.errors import PipelineError
from pipeline.values import replace
from tests.publishing.desk import Desk, set_times
from tests.publishing.invented_site import ONE_PROCESS


def edit(name: str, was: str, now: str, count: int = 1) -> Callable[[Desk], None]:
    """Replace what matches `was` in a record, if the record is there."""

    def make(desk: Desk) -> None:
        path = desk.record(name)
        if path.exists():
            text = path.read_bytes().decode()
            path.write_bytes(re.sub(was, now, text, count=count, flags=re.MULTILINE).encode())

    return make


def write(name: str, text: str) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        path = desk.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return make


def remove(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.root / name).unlink(missing_ok=True)


def ours(name: str, text: str) -> Callable[[Desk], None]:
    """Add to a file of readout's own."""

    def make(desk: Desk) -> None:
        with (desk.ours / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return make


def override(name: str, text: str) -> Callable[[Desk], None]:
    """Put our template with a text behind it into the workspace, over one that is there."""

    def make(desk: Desk) -> None:
        ours = (desk.ours / "templates" / name).read_text(encoding="utf-8")
        write(f"templates/{name}", ours + text)(desk)

    return make


def rename(desk: Desk) -> None:
    path = desk.record("dunes")
    if path.exists():
        path.rename(desk.record("dunes-again"))


def parsed_again(desk: Desk) -> None:
    path = desk.root / "articles" / "island.txt"
    if path.exists():
        path.write_text(path.read_text() + "\nThey agreed to count whales.\n")


def edit_target(name: str) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        if (desk.output / name).exists():
            (desk.output / name).write_text("spoilt")

    return make


def lose_target(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.output / name).unlink(missing_ok=True)


def link_target(*, is_equal: bool) -> Callable[[Desk], None]:
    """Put a link in the place of a page, to a file of the same bytes or of others."""

    def make(desk: Desk) -> None:
        page, elsewhere = desk.output / "index.html", desk.root.with_name("elsewhere.html")
        if page.exists():
            elsewhere.write_bytes(page.read_bytes() if is_equal else b"somebody's own")
            page.unlink()
            page.symlink_to(elsewhere)

    return make


def build_in_haste(name: str) -> Callable[[Desk], None]:
    """Change a record and build what pages show of it; the data of all is left as it stands."""
    change = edit(name, r"^title: (.*)$", r"title: \1 today")

    def make(desk: Desk) -> None:
        change(desk)
        data = desk.output / "data" / "meetings.csv"
        before = data.read_bytes() if data.exists() else None
        with suppress(PipelineError):  # of what changes before have spoilt
            built = build(desk.workspace, (), replace(ONE_PROCESS, is_hasty=True))
            assert not built.has_left or data.read_bytes() == before

    return make


def damage_state(desk: Desk) -> None:
    desk.workspace.state_folder.mkdir(exist_ok=True)
    (desk.workspace.state_folder / NAME).write_bytes(b"SQLite format 3\0" + b"\1" * 5000)


def lose_state(desk: Desk) -> None:
    shutil.rmtree(desk.workspace.state_folder, ignore_errors=True)


def old_state(desk: Desk) -> None:
    """Put back the state of the first build, whatever has become of the site since."""
    shutil.rmtree(desk.workspace.state_folder, ignore_errors=True)
    shutil.copytree(desk.root.parent.with_name("kept") / "site/.readout", desk.root / ".readout")


def other_output(desk: Desk) -> None:
    """Build into the other of two folders from now on."""
    name = "output" if desk.output.name != "output" else "output-two"
    desk.workspace = workspace_at(desk.root, desk.root / name)


def touch_all(desk: Desk) -> None:
    for path in (*desk.root.rglob("*"), *desk.ours.rglob("*")):
        if path.is_file() and not path.is_symlink():
            path.touch()


def equal_size_and_time(desk: Desk) -> None:
    path = desk.record("steppe")
    if path.exists():
        status = path.stat()
        path.write_bytes(path.read_bytes().replace(b"Mongolia and", b"Mangolia and"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def timed(name: str, seconds: int) -> Callable[[Desk], None]:
    """Edit a record and set its time far off."""
    change = edit(name, r"^title: (.*)$", r"title: \1 of late")

    def make(desk: Desk) -> None:
        change(desk)
        if desk.record(name).exists():
            set_times(desk.record(name), seconds)

    return make


def versions(desk: Desk) -> None:
    desk.versions += " jinja2-4"
