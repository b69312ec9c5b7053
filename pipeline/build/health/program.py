"""The program itself: its version, its Python, the system and the terminal."""

import codecs
import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from pipeline.build.health.findings import Finding
from pipeline.version import VERSION

DISTRIBUTION = "readout-briefings"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def look_at_program() -> Iterator[Finding]:
    """Yield what runs here."""
    yield Finding("program", "readout", "ok", f"{VERSION}, in {Path(__file__).parents[2]}")
    yield Finding("program", "Python", "ok", f"{platform.python_version()}, {sys.executable}")
    yield _system()
    yield _libraries()
    yield _terminal()


def _system() -> Finding:
    value = platform.platform(aliased=True, terse=False)
    if platform.system() in ("Linux", "Darwin"):
        return Finding("program", "system", "ok", value)
    remedy = "readout is not tested here: see docs/terminal.md"
    return Finding("program", "system", "note", value, remedy)


def _libraries() -> Finding:
    """Return whether the libraries that readout cannot do without are there."""
    try:
        named = requires(DISTRIBUTION) or ()
    except PackageNotFoundError:
        remedy = "pip install . in the copy of readout, if a library is lacking"
        return Finding("program", "libraries", "note", "not known: not installed by pip", remedy)
    needed = [match[0] for one in named if "extra ==" not in one and (match := _NAME.match(one))]
    lacking = [one for one in needed if not installed_version(one)]
    if lacking:
        remedy = f"pip install --force-reinstall {DISTRIBUTION}"
        return Finding("program", "libraries", "problem", f"lacking: {', '.join(lacking)}", remedy)
    return Finding("program", "libraries", "ok", f"all {len(needed)} there")


def installed_version(distribution: str) -> str | None:
    """Return the version of an installed distribution, None where it is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _terminal() -> Finding:
    encoding = getattr(sys.stdout, "encoding", None) or "none"
    shown = f"{encoding}, {os.environ.get('TERM') or 'no TERM'}"
    if _is_utf8(encoding):
        return Finding("program", "terminal", "ok", shown)
    remedy = "letters that it lacks are shown as numbers; set PYTHONUTF8=1 or a UTF-8 locale"
    return Finding("program", "terminal", "note", shown, remedy)


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name.startswith("utf-8")
    except LookupError:
        return False
