"""The list of the files in the output folder that are ours; all others are never touched."""

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

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
    text = json.dumps({"schema": "readout/manifest/1", "files": sorted(paths)}, indent=1) + "\n"
    return text.encode()


def _is_inside(path: object) -> bool:
    if not isinstance(path, str):
        return False
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts and "\0" not in path
