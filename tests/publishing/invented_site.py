"""A workspace of eight invented meetings: five read from articles, three written by hand."""

import shutil
from pathlib import Path

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import workspace_at

ONE_PROCESS = BuildOptions(jobs=1)
CONFIG = """\
# the desk's own site
title: Desk of talks
base_url: https://desk.example.org/talks/
"""
HARBOUR = """\
Harbour talks in Lisbon

Lisbon, 4 March 2025

Foreign Minister Ilda Marouço of Portugal met Foreign Minister Henrik Aasland of Norway in Lisbon.
They discussed fishing quotas and trade in dried cod.

Ports: Both sides agreed to open two ports to each other's boats.
"""
COPPER = """\
# Call on copper and energy

Lusaka, 9 May 2025

President Chanda Mwelwa of Zambia spoke by telephone with Prime Minister Maris Kaljurand of Estonia.
They discussed copper mining and solar energy. The call lasted twenty minutes.

## Next steps

Two experts will meet in Tartu in June.
"""
RIVER = """\
<!doctype html>
<html lang="en"><head><title>River Council hears Uruguay</title></head>
<body><nav><a href="/">Start</a></nav><main><article>
<h1>River Council hears Uruguay</h1>
<p>Montevideo, 17 September 2024</p>
<p>Foreign Minister Rocío Benítez of Uruguay received Prime Minister Tomás Iribarne of Paraguay in
Montevideo. They discussed water, trade and health on the shared river.</p>
<table><tr><th>Field</th><th>Step</th></tr><tr><td>Water</td><td>A joint gauge</td></tr>
<tr><td>Health</td><td>A clinic for boatmen</td></tr></table>
</article></main></body></html>
"""
STEPPE = """\
Mongolia and Botswana agree on leather

Ulaanbaatar, 4 March 2025

President Bat-Erdene Sukh of Mongolia met President Kagiso Tau of Botswana in Ulaanbaatar.
They discussed trade, agriculture and education.
"""
ISLAND = """\
Iceland and Fiji on the sea

Suva, 2 June 2023

Prime Minister Ratu Vakatora of Fiji met Foreign Minister Sigrún Hallsdóttir of Iceland in Suva.
They discussed climate and fishing.
"""
ARTICLES = {
    "harbour.txt": HARBOUR,
    "copper.md": COPPER,
    "river.html": RIVER,
    "steppe.txt": STEPPE,
    "island.txt": ISLAND,
}
RECORD = """\
schema: readout/record/1
id: {id}
{more}title: {title}
sources:
  - {{article: null, sha256: null}}
meeting:
  status: reported
  date: {date}
  place: {{name: Vaduz, country: LI}}
participants:
  - id: mira-solvang
    name: Mira Solvang
    role: envoy
    represents: {{country: "NO"}}
  - id: teo-varga
    name: Teo Varga
    role: null
    represents: {{organization: River Council}}
topics: [trade]
themes:
  - id: first
    title: First theme
    text: [Boats were counted twice.]
    claim: reported
"""
REVISION = """\
revisions:
  - {date: 2025-04-01, path: meeting.place, was: Bergen, now: Vaduz, why: the desk had it wrong}
"""


def record(record_id: str, title: str, date: str = "2025-03-04", more: str = "") -> str:
    """Return the YAML of a small record; `more` are further lines."""
    return RECORD.format(id=record_id, title=title, date=date, more=more)


def write_sources(root: Path) -> None:
    """Write what people make: articles, settings, and records by hand."""
    (root / "articles").mkdir(parents=True)
    (root / "records").mkdir()
    for name, text in ARTICLES.items():
        (root / "articles" / name).write_text(text, encoding="utf-8")
    (root / "readout.yaml").write_text(CONFIG)
    aliases = "aliases: [first-lake, lake-one]\n"
    made = {
        "lake": record("lake", "Talks at the lake", more=aliases),
        "pass": record("pass", "Talks on the pass", "2024-11", "status: reviewed\n") + REVISION,
        "dunes": record("dunes", "Talks in the dunes", more="status: retracted\n"),
    }
    for name, text in made.items():
        (root / "records" / f"{name}.yaml").write_text(text)


def write_site(root: Path) -> None:
    """Make the workspace at `root`, with its readings, and nothing built."""
    write_sources(root)
    done = build(workspace_at(root), (), ONE_PROCESS)
    if not done.is_complete:
        raise AssertionError([str(one) for one in done.problems])
    shutil.rmtree(root / "output")
    shutil.rmtree(root / ".readout")


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path from there; links as what they lead to."""
    return {
        path.relative_to(folder).as_posix(): _content(path)
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def _content(path: Path) -> bytes:
    if path.is_symlink():
        return b"link to " + str(path.readlink()).encode()
    return path.read_bytes()
