"""The list of the files in the output folder that are ours; all others are never touched."""

import json
from collections.abc import Iterable
from pathlib import Path

from pipeline.build.files import write_whole

MANIFEST_NAME = ".readout-manifest.json"


def read_manifest(output: Path) -> set[str]:
    """Return the paths that earlier builds made in `output`; none if that is not known."""
    try:
        listed = json.loads((output / MANIFEST_NAME).read_text(encoding="utf-8"))["files"]
        return {path for path in listed if _is_inside(path)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()


def write_manifest(output: Path, paths: Iterable[str]) -> bool:
    """List these paths as ours; return whether the list was another."""
    return write_whole(output / MANIFEST_NAME, manifest_bytes(paths))


def manifest_bytes(paths: Iterable[str]) -> bytes:
    """Return the manifest of these paths."""
    # Written out, for `json` with an indentation takes ten times as long for a large site.
    files = ",\n  ".join(map(json.dumps, sorted(paths)))
    listed = f"[\n  {files}\n ]" if files else "[]"
    return f'{{\n "schema": "readout/manifest/1",\n "files": {listed}\n}}\n'.encode()


def _is_inside(path: object) -> bool:
    if not isinstance(path, str):
        return False
    return not path.startswith("/") and ".." not in path.split("/") and "\0" not in path
