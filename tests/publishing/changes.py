"""Every kind of change to a workspace, with what is to be made again for it and why.

Each can be made in whatever state the ones before have left the workspace.
"""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.build.site.manifest import MANIFEST_NAME
from pipeline.build.state.store import NAME
from pipeline.build.workspace import workspace_at
from tests.publishing.desk import Desk, set_times
from tests.publishing.invented_site import ARTICLES, CONFIG, record

HARBOUR = ("meetings/harbour/*",)
# Home, feed, and the lists of year, countries, people and topics that a record stands on.
LISTS_OF_HARBOUR = (
    "index.*",
    "feed.xml",
    "countries/no/*",
    "countries/pt/*",
    "people/henrik-aasland/*",
    "people/ilda-marouco/*",
    "topics/agriculture/*",
    "topics/trade/*",
    "years/2025/*",
)
MEETINGS = ("meetings/*",)
EVERYTHING = ("*",)
NOTHING = ()


@dataclass(frozen=True)
class Change:
    """A change; `made` are patterns of the targets that it makes again, None if not pinned.

    `is_refused` where it leaves a fault in a record, so that the old site stands.
    """

    make: Callable[[Desk], None]
    made: tuple[str, ...] | None = None
    why: str = ""
    is_refused: bool = False


def _edit(name: str, was: str, now: str, count: int = 1) -> Callable[[Desk], None]:
    """Replace what matches `was` in a record, if the record is there."""

    def make(desk: Desk) -> None:
        path = desk.record(name)
        if path.exists():
            text = path.read_bytes().decode()
            path.write_bytes(re.sub(was, now, text, count=count, flags=re.MULTILINE).encode())

    return make


def _write(name: str, text: str) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        path = desk.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return make


def _remove(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.root / name).unlink(missing_ok=True)


def _ours(name: str, text: str) -> Callable[[Desk], None]:
    """Add to a file of readout's own."""

    def make(desk: Desk) -> None:
        with (desk.ours / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return make


def _override(name: str, text: str) -> Callable[[Desk], None]:
    """Put our template with a text behind it into the workspace, over one that is there."""

    def make(desk: Desk) -> None:
        ours = (desk.ours / "templates" / name).read_text(encoding="utf-8")
        _write(f"templates/{name}", ours + text)(desk)

    return make


def _twice(first: Callable[[Desk], None], then: Callable[[Desk], None]) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        first(desk)
        then(desk)

    return make


def _rename(desk: Desk) -> None:
    path = desk.record("dunes")
    if path.exists():
        path.rename(desk.record("dunes-again"))


def _parsed_again(desk: Desk) -> None:
    path = desk.root / "articles" / "island.txt"
    if path.exists():
        path.write_text(path.read_text() + "\nThey agreed to count whales.\n")


def _edit_target(name: str) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        if (desk.output / name).exists():
            (desk.output / name).write_text("spoilt")

    return make


def _lose_target(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.output / name).unlink(missing_ok=True)


def _link_target(*, is_equal: bool) -> Callable[[Desk], None]:
    """Put a link in the place of a page, to a file of the same bytes or of others."""

    def make(desk: Desk) -> None:
        page, elsewhere = desk.output / "index.html", desk.root.with_name("elsewhere.html")
        if page.exists():
            elsewhere.write_bytes(page.read_bytes() if is_equal else b"somebody's own")
            page.unlink()
            page.symlink_to(elsewhere)

    return make


def _damage_state(desk: Desk) -> None:
    desk.workspace.state_folder.mkdir(exist_ok=True)
    (desk.workspace.state_folder / NAME).write_bytes(b"SQLite format 3\0" + b"\1" * 5000)


def _lose_state(desk: Desk) -> None:
    shutil.rmtree(desk.workspace.state_folder, ignore_errors=True)


def _old_state(desk: Desk) -> None:
    """Put back the state of the first build, whatever has become of the site since."""
    shutil.rmtree(desk.workspace.state_folder, ignore_errors=True)
    shutil.copytree(desk.root.parent.with_name("kept") / "site/.readout", desk.root / ".readout")


def _other_output(desk: Desk) -> None:
    """Build into the other of two folders from now on."""
    name = "output" if desk.output.name != "output" else "output-two"
    desk.workspace = workspace_at(desk.root, desk.root / name)


def _touch_all(desk: Desk) -> None:
    for path in (*desk.root.rglob("*"), *desk.ours.rglob("*")):
        if path.is_file() and not path.is_symlink():
            path.touch()


def _equal_size_and_time(desk: Desk) -> None:
    path = desk.record("steppe")
    if path.exists():
        status = path.stat()
        path.write_bytes(path.read_bytes().replace(b"Mongolia and", b"Mangolia and"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _timed(name: str, seconds: int) -> Callable[[Desk], None]:
    """Edit a record and set its time far off."""
    edit = _edit(name, r"^title: (.*)$", r"title: \1 of late")

    def make(desk: Desk) -> None:
        edit(desk)
        if desk.record(name).exists():
            set_times(desk.record(name), seconds)

    return make


def _versions(desk: Desk) -> None:
    desk.versions += " jinja2-4"


_LISTS = ("index.*", "*/index.*")
_COMPUTED = '{% include ("html/parts/" ~ "status.html.j2") %}'
_PEOPLE = "schema: readout/people/1\npeople:\n  - name: {}\n"
_LOOKUPS = """\
schema: readout/lookups/1
lookups:
  - {{match: Suva, replace: {}, why: the desk's spelling, in: [place]}}
"""
CHANGES = {
    "body": Change(
        _edit("harbour", "open two ports", "open three small ports"),
        HARBOUR,
        "records/harbour.yaml changed",
    ),
    "comment": Change(_edit("harbour", r"\Z", "# seen\n"), NOTHING),
    "whitespace": Change(_edit("lake", r"^topics: \[trade\]$", "topics:   [ trade ]"), NOTHING),
    "title": Change(
        _edit("harbour", r"^title: .*$", "title: Cod talks"), (*HARBOUR, *LISTS_OF_HARBOUR)
    ),
    "date": Change(_edit("harbour", '^  date: "2025-', '  date: "2022-')),
    "status": Change(_edit("lake", r"^title:", "status: reviewed\ntitle:")),
    "id with alias": Change(
        _edit("steppe", r"^id: steppe$", "id: plain\naliases: [steppe]"),
    ),
    "id without alias": Change(_edit("copper", r"^id: copper$", "id: cable")),
    "correction": Change(
        _edit(
            "pass", r"\Z", "  - {date: 2025-05-01, path: meeting.date, now: 2024-11, why: a slip}\n"
        )
    ),
    "record deleted": Change(lambda desk: desk.record("pass").unlink(missing_ok=True)),
    "record renamed": Change(_rename, ("meetings/dunes/*",), "records/dunes-again.yaml is new"),
    "record added": Change(
        _write("records/reef.yaml", record("reef", "Talks at the reef", "2019"))
    ),
    "article changed": Change(_parsed_again),
    "article added": Change(
        _write("articles/fjord.txt", ARTICLES["harbour.txt"].replace("Lisbon", "Oslo"))
    ),
    "article deleted": Change(_remove("articles/copper.md"), is_refused=True),
    "reading deleted": Change(_remove("records/.parsed/copper.json"), NOTHING),
    "kept text deleted": Change(_remove("records/.parsed/river.txt"), NOTHING),
    "our page": Change(
        _ours("templates/html/meeting.html.j2", "<!-- ours -->\n"), MEETINGS, "meeting.html.j2"
    ),
    "our macro": Change(_ours("templates/markdown/macros.md.j2", "{# ours #}\n")),
    "our stylesheet": Change(
        _ours("templates/assets/readout.css", "/* ours */\n"),
        ("assets/readout.css",),
        "assets/readout.css changed",
    ),
    "override of a page": Change(
        _override("html/not-found.html.j2", "<p>lost</p>"), ("404.html",), "html/not-found.html.j2"
    ),
    "override changed": Change(_override("html/not-found.html.j2", "<p>gone</p>"), ("404.html",)),
    "override removed": Change(_remove("templates/html/not-found.html.j2"), NOTHING),
    "override of a partial": Change(
        _override("html/parts/glance.html.j2", "<p>glance</p>"), MEETINGS, "parts/glance.html.j2"
    ),
    "override of an entry": Change(_override("html/entry.html.j2", "<i>entry</i>")),
    "override of a macro": Change(_override("html/macros.html.j2", "{# theirs #}"), None),
    "override of the base": Change(_override("html/base.html.j2", "<!-- theirs -->"), None),
    "override of a feed": Change(
        _override("feeds/feed.xml.j2", "<!-- theirs -->"), ("feed.xml",), "feeds/feed.xml.j2"
    ),
    "override of the stylesheet": Change(
        _override("assets/readout.css", "/* theirs */"),
        ("assets/readout.css",),
        "assets/readout.css changed",
    ),
    "override in Markdown": Change(
        _override("markdown/home.md.j2", "theirs\n"), ("index.md",), "markdown/home.md.j2"
    ),
    "override of an old address": Change(
        _override("html/moved.html.j2", "<!-- moved -->"), MEETINGS
    ),
    "overrides gone": Change(
        lambda desk: shutil.rmtree(desk.workspace.templates, ignore_errors=True), NOTHING
    ),
    "computed include": Change(_override("html/parts/sources.html.j2", _COMPUTED), MEETINGS),
    "unused template": Change(_write("templates/html/parts/spare.html.j2", "spare"), NOTHING),
    "site's title": Change(_write("readout.yaml", CONFIG.replace("Desk", "House")), EVERYTHING),
    "base url": Change(
        _write("readout.yaml", CONFIG.replace("desk.", "house.")), EVERYTHING, "readout.yaml"
    ),
    "no base url": Change(_write("readout.yaml", "title: Bare\n")),
    "language": Change(_write("readout.yaml", CONFIG + "language: fr\n"), EVERYTHING),
    "comment in readout.yaml": Change(_write("readout.yaml", "# more\n" + CONFIG), NOTHING),
    "readout.yaml removed": Change(_remove("readout.yaml")),
    "people added": Change(_write("people.yaml", _PEOPLE.format("Sigrún Hallsdóttir")), NOTHING),
    "people changed": Change(
        _write("people.yaml", _PEOPLE.format("Sigrún Halla\n    also: [Sigrún Hallsdóttir]"))
    ),
    "people removed": Change(_remove("people.yaml"), NOTHING),
    "lookups added": Change(_write("lookups.yaml", _LOOKUPS.format("Suva Town"))),
    "lookups changed": Change(_write("lookups.yaml", _LOOKUPS.format("Old Suva"))),
    "lookups removed": Change(_remove("lookups.yaml"), NOTHING),
    "schema": Change(_ours("schemas/record.schema.json", "\n"), EVERYTHING, "readout itself"),
    "schema in the workspace": Change(_write("schemas/record.schema.json", "{}"), NOTHING),
    "code": Change(_ours("pipeline/render.py", "AGE = 2\n"), EVERYTHING, "readout itself"),
    "library": Change(_versions, EVERYTHING, "readout itself"),
    "target deleted": Change(
        _lose_target("meetings/harbour/index.md"),
        HARBOUR,
        "meetings/harbour/index.md was removed in the output folder",
    ),
    "list deleted": Change(_lose_target("years/2025/index.html"), ("years/2025/index.html",)),
    "target edited": Change(
        _edit_target("feed.xml"), ("feed.xml",), "feed.xml was changed in the output folder"
    ),
    "target a link": Change(_link_target(is_equal=False), ("index.html",)),
    "target an equal link": Change(_link_target(is_equal=True), ("index.html",)),
    "state lost": Change(_lose_state, EVERYTHING, "was not made yet|is new"),
    "state damaged": Change(_damage_state, EVERYTHING, "was not made yet|is new"),
    "state of before": Change(_old_state, NOTHING),
    "manifest lost": Change(_lose_target(MANIFEST_NAME), NOTHING),
    "manifest edited": Change(_edit_target(MANIFEST_NAME), NOTHING),
    "other output": Change(_other_output, EVERYTHING, "was not made yet"),
    "touched": Change(_touch_all, NOTHING),
    "equal size and time": Change(_equal_size_and_time, None, "steppe(.yaml)? changed"),
    "time of 2038": Change(_timed("lake", 2_147_483_647), None, ""),
    "time of 1970": Change(_timed("lake", 0), None, ""),
}
# Without a manifest only the state tells which pages are ours, so not both are lost at once.
LOSING_THE_MANIFEST = frozenset(("manifest lost", "manifest edited"))
