"""Every kind of change to a workspace, with what is to be made again for it and why."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.build.site.manifest import MANIFEST_NAME
from tests.publishing.desk import Desk
from tests.publishing.doing import (
    build_in_haste,
    damage_state,
    edit,
    edit_target,
    equal_size_and_time,
    link_target,
    lose_state,
    lose_target,
    old_state,
    other_output,
    ours,
    override,
    parsed_again,
    remove,
    rename,
    timed,
    touch_all,
    versions,
    write,
)
from tests.publishing.invented_site import ARTICLES, CONFIG, record

HARBOUR = ("meetings/harbour/*",)
DATA = ("data/*",)  # that of all records
# Home, feeds, and the lists of year, countries, people, place and topics that a record stands on.
LISTS_OF_HARBOUR = (
    "index.*",
    "feed.xml",
    "feed.json",
    "countries/no/*",
    "countries/pt/*",
    "people/henrik-aasland/*",
    "people/ilda-marouco/*",
    "pairs/no--pt/*",
    "places/pt/index.*",
    "places/pt/lisbon/*",
    "review/index.*",
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


_COMPUTED = '{% include ("html/parts/" ~ "status.html.j2") %}'
_PEOPLE = "schema: readout/people/1\npeople:\n  - name: {}\n"
_LOOKUPS = """\
schema: readout/lookups/1
lookups:
  - {{match: Suva, replace: {}, why: the desk's spelling, in: [place]}}
"""
CHANGES = {
    "body": Change(
        edit("harbour", "open two ports", "open three small ports"),
        (*HARBOUR, *DATA),
        "records/harbour.yaml changed",
    ),
    # The text that people keep is published, and a page names its version.
    "comment": Change(edit("harbour", r"\Z", "# seen\n"), HARBOUR, "records/harbour.yaml changed"),
    "whitespace": Change(
        edit("lake", r"^topics: \[trade\]$", "topics:   [ trade ]"),
        ("meetings/lake/*", "meetings/first-lake/*", "meetings/lake-one/*"),
    ),
    "title": Change(
        edit("harbour", r"^title: .*$", "title: Cod talks"), (*HARBOUR, *LISTS_OF_HARBOUR, *DATA)
    ),
    "date": Change(edit("harbour", '^  date: "2025-', '  date: "2022-')),
    "status": Change(edit("lake", r"^title:", "status: reviewed\ntitle:")),
    "id with alias": Change(
        edit("steppe", r"^id: steppe$", "id: plain\naliases: [steppe]"),
    ),
    "id without alias": Change(edit("copper", r"^id: copper$", "id: cable")),
    "correction": Change(
        edit(
            "pass", r"\Z", "  - {date: 2025-05-01, path: meeting.date, now: 2024-11, why: a slip}\n"
        )
    ),
    "record deleted": Change(lambda desk: desk.record("pass").unlink(missing_ok=True)),
    "record renamed": Change(rename, ()),  # its file alone: its pages say the same
    "record added": Change(write("records/reef.yaml", record("reef", "Talks at the reef", "2019"))),
    "article changed": Change(parsed_again),
    "article added": Change(
        write("articles/fjord.txt", ARTICLES["harbour.txt"].replace("Lisbon", "Oslo"))
    ),
    "article deleted": Change(remove("articles/copper.md"), is_refused=True),
    "reading deleted": Change(remove("records/.parsed/copper.json"), NOTHING),
    "kept text deleted": Change(remove("records/.parsed/river.txt"), NOTHING),
    "our page": Change(
        ours("templates/html/meeting.html.j2", "<!-- ours -->\n"), MEETINGS, "meeting.html.j2"
    ),
    "our macro": Change(ours("templates/markdown/macros.md.j2", "{# ours #}\n")),
    "our stylesheet": Change(
        ours("templates/assets/readout.css", "/* ours */\n"),
        ("assets/readout.css",),
        "assets/readout.css changed",
    ),
    "override of a page": Change(
        override("html/not-found.html.j2", "<p>lost</p>"), ("404.html",), "html/not-found.html.j2"
    ),
    "override changed": Change(override("html/not-found.html.j2", "<p>gone</p>"), ("404.html",)),
    "override removed": Change(remove("templates/html/not-found.html.j2"), NOTHING),
    "override of a partial": Change(
        override("html/parts/glance.html.j2", "<p>glance</p>"), MEETINGS, "parts/glance.html.j2"
    ),
    "override of an entry": Change(override("html/entry.html.j2", "<i>entry</i>")),
    "override of a macro": Change(override("html/macros.html.j2", "{# theirs #}"), None),
    "override of the base": Change(override("html/base.html.j2", "<!-- theirs -->"), None),
    "override of a feed": Change(
        override("feeds/feed.xml.j2", "<!-- theirs -->"),
        ("feed.xml", "countries/*/feed.xml", "topics/*/feed.xml"),
        "feeds/feed.xml.j2",
    ),
    "override of the stylesheet": Change(
        override("assets/readout.css", "/* theirs */"),
        ("assets/readout.css",),
        "assets/readout.css changed",
    ),
    "override in Markdown": Change(
        override("markdown/home.md.j2", "theirs\n"), ("index.md",), "markdown/home.md.j2"
    ),
    "override of an old address": Change(
        override("html/moved.html.j2", "<!-- moved -->"), MEETINGS
    ),
    "overrides gone": Change(
        lambda desk: shutil.rmtree(desk.workspace.templates, ignore_errors=True), NOTHING
    ),
    "computed include": Change(override("html/parts/sources.html.j2", _COMPUTED), MEETINGS),
    "unused template": Change(write("templates/html/parts/spare.html.j2", "spare"), NOTHING),
    "site's title": Change(write("readout.yaml", CONFIG.replace("Desk", "House")), EVERYTHING),
    "base url": Change(
        write("readout.yaml", CONFIG.replace("desk.", "house.")), EVERYTHING, "readout.yaml"
    ),
    "built in haste": Change(
        build_in_haste("harbour"), DATA, "changed|which records there are, or their order"
    ),
    "no data": Change(write("readout.yaml", CONFIG + "data: none\n")),
    "no text of articles": Change(write("readout.yaml", CONFIG + "source_text: none\n")),
    "no base url": Change(write("readout.yaml", "title: Bare\n")),
    "language": Change(write("readout.yaml", CONFIG + "language: fr\n"), EVERYTHING),
    "comment in readout.yaml": Change(write("readout.yaml", "# more\n" + CONFIG), NOTHING),
    "readout.yaml removed": Change(remove("readout.yaml")),
    "people added": Change(write("people.yaml", _PEOPLE.format("Sigrún Hallsdóttir")), NOTHING),
    "people changed": Change(
        write("people.yaml", _PEOPLE.format("Sigrún Halla\n    also: [Sigrún Hallsdóttir]"))
    ),
    "people removed": Change(remove("people.yaml"), NOTHING),
    "lookups added": Change(write("lookups.yaml", _LOOKUPS.format("Suva Town"))),
    "lookups changed": Change(write("lookups.yaml", _LOOKUPS.format("Old Suva"))),
    "lookups removed": Change(remove("lookups.yaml"), NOTHING),
    "schema": Change(ours("schemas/record.schema.json", "\n"), EVERYTHING, "readout itself"),
    "schema in the workspace": Change(write("schemas/record.schema.json", "{}"), NOTHING),
    "code": Change(ours("pipeline/render.py", "AGE = 2\n"), EVERYTHING, "readout itself"),
    "library": Change(versions, EVERYTHING, "readout itself"),
    "target deleted": Change(
        lose_target("meetings/harbour/index.md"),
        HARBOUR,
        "meetings/harbour/index.md was removed in the output folder",
    ),
    "list deleted": Change(lose_target("years/2025/index.html"), ("years/2025/index.html",)),
    "target edited": Change(
        edit_target("feed.xml"), ("feed.xml",), "feed.xml was changed in the output folder"
    ),
    "target a link": Change(link_target(is_equal=False), ("index.html",)),
    "target an equal link": Change(link_target(is_equal=True), ("index.html",)),
    "data edited": Change(
        edit_target("data/facts.csv"), DATA, "data/facts.csv was changed in the output folder"
    ),
    "database removed": Change(lose_target("data/readout.sqlite"), DATA, "was removed"),
    "schema of the data edited": Change(
        edit_target("data/schema/briefing.schema.json"),
        ("data/schema/briefing.schema.json",),
        "was changed in the output folder",
    ),
    "record as data edited": Change(
        edit_target("meetings/harbour/record.json"), HARBOUR, "record.json was changed"
    ),
    "state lost": Change(lose_state, EVERYTHING, "had not been made yet|is new"),
    "state damaged": Change(damage_state, EVERYTHING, "had not been made yet|is new"),
    "state of before": Change(old_state, NOTHING),
    "manifest lost": Change(lose_target(MANIFEST_NAME), NOTHING),
    "manifest edited": Change(edit_target(MANIFEST_NAME), NOTHING),
    "other output": Change(other_output, EVERYTHING, "had not been made yet"),
    "touched": Change(touch_all, NOTHING),
    "equal size and time": Change(equal_size_and_time, None, "steppe(.yaml)? changed"),
    "time of 2038": Change(timed("lake", 2_147_483_647), None, ""),
    "time of 1970": Change(timed("lake", 0), None, ""),
}
# Without a manifest only the state tells which pages are ours, so not both are lost at once.
LOSING_THE_MANIFEST = frozenset(("manifest lost", "manifest edited"))
