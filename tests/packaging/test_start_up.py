"""Starting up stays quick: what it leaves unloaded, not how long it takes."""

import subprocess
import sys
from pathlib import Path

HEAVY = {
    "dask",
    "htmldate",
    "jinja2",
    "jsonschema",
    "jsonschema_rs",
    "lxml",
    "markdown_it",
    "referencing",
    "rich",
    "trafilatura",
    "yaml",
}
SHOW_LOADED = "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"


def _loaded_by(program: str, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys\n{program}\n{SHOW_LOADED}\n"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


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
