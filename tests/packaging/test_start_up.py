"""Starting up stays quick: what it leaves unloaded, not how long it takes."""

import subprocess
import sys
from pathlib import Path

from tests.invented_articles import put_articles

HEAVY = {
    "dask",
    "distributed",
    "htmldate",
    "jinja2",
    "jsonschema",
    "jsonschema_rs",
    "lxml",
    "markdown_it",
    "referencing",
    "rich",
    "spacy",
    "trafilatura",
    "yaml",
}
# What a build loads when there is something to do, and not to find out that there is nothing.
LATE = {
    "asyncio",
    "concurrent",
    "distributed",
    "filelock",
    "hashlib",
    "multiprocessing",
    "tempfile",
}
# The way of a build in an up-to-date workspace: a module that joins it costs everybody time.
QUICK = {
    "pipeline.late",
    "pipeline.version",
    "pipeline.build",
    "pipeline.build.state",
    "pipeline.build.state.database",
    "pipeline.build.state.freshness",
    "pipeline.build.state.glancing",
    "pipeline.build.state.stamps",
    "pipeline.build.state.watching",
    "pipeline.build.workspace",
    "pipeline.cli",
    "pipeline.cli.build",
    "pipeline.cli.building",
    "pipeline.cli.built_json",
    "pipeline.cli.options",
    "pipeline.cli.readout",
    "pipeline.cli.stopping",
    "pipeline.errors",
    "pipeline.resources",
    "pipeline.values",
}
# What runs extractors of others, and what looks up which are installed.
EXTENDING = {"importlib.metadata", "pipeline.build.proposing", "pipeline.extensions"}
TALKS = """Ferries

Norwegian Transport Minister Sunniva Hauketo met Icelandic Transport Minister Egill Thorvardsson in
Bergen on 12 May 2025. They discussed ferries between their islands, sea ports and trade.
"""
SHOW_LOADED = "print(*sorted(sys.modules), file=sys.stderr)"


def _loaded_by(program: str, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys\n{program}\n{SHOW_LOADED}\n"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    names = done.stderr.split()
    return {*names, *(name.partition(".")[0] for name in names)}


def _call(*arguments: str) -> str:
    return (
        "from pipeline.cli import main\n"
        f"sys.argv = ['readout', *{list(arguments)!r}]\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass"
    )


def test_importing_the_command_line_loads_no_heavy_library(tmp_path: Path) -> None:
    loaded = _loaded_by("import pipeline.cli", tmp_path)
    assert "click" in loaded
    assert not loaded & HEAVY


def test_asking_for_the_version_loads_no_heavy_library(tmp_path: Path) -> None:
    assert not _loaded_by(_call("--version"), tmp_path) & HEAVY


def test_building_where_nothing_changed_loads_next_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ferries.txt").write_text(TALKS, encoding="utf-8")
    build = _call("build", "--quiet", "--jobs", "1")
    _loaded_by(build, tmp_path)
    _loaded_by(build, tmp_path)  # what the first wrote has settled by now
    for form in ("text", "json"):
        loaded = _loaded_by(_call("build", "--quiet", "--format", form), tmp_path)
        assert {"click", "sqlite3"} <= loaded
        assert not loaded & (HEAVY | LATE)
        assert {name for name in loaded if name.startswith("pipeline.")} <= QUICK


def test_parsing_without_extractors_of_others_looks_none_up(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ferries.txt").write_text(TALKS, encoding="utf-8")
    loaded = _loaded_by(_call("parse", "--quiet", "articles"), tmp_path)
    assert (tmp_path / "records" / "ferries.yaml").is_file()
    assert not loaded & (EXTENDING | {"spacy", "yaml"})
    (tmp_path / "readout.yaml").write_text("title: Ferries\n", encoding="utf-8")
    assert not _loaded_by(_call("parse", "articles"), tmp_path) & (EXTENDING | {"spacy"})


def test_building_without_a_cluster_loads_nothing_of_dask(tmp_path: Path) -> None:
    put_articles(tmp_path / "articles", 12)
    loaded = _loaded_by(_call("build", "--quiet", "--jobs", "2"), tmp_path)
    assert (tmp_path / "output" / "index.html").is_file()
    assert "concurrent.futures.process" in loaded
    assert not loaded & {"dask", "distributed", "tornado"}


def test_parsing_with_an_extractor_does_look_it_up(tmp_path: Path) -> None:
    program = _call("parse", "--stdout", "--extractor", "x", "article.txt")
    assert "importlib.metadata" in _loaded_by(f"{program}\nprint(file=sys.stderr)", tmp_path)
