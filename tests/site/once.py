"""Make what is costly once for all workers of a test run: the first makes it, the others wait."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of this run have in common."""
    base = factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / "site-checks"
    folder.mkdir(exist_ok=True)
    return folder


def made_once(folder: Path, name: str, make: Callable[[Path], Any]) -> Any:
    """Return what `make` returned for the folder `name` in `folder`; it must be fit for JSON.

    Where it failed for one worker, the next tries again and fails with the same words.
    """
    place = folder / name
    answer = folder / f"{name}.json"
    with FileLock(folder / f"{name}.lock"):
        if not answer.is_file():
            place.mkdir(exist_ok=True)
            answer.write_text(json.dumps(make(place)), encoding="utf-8")
    return json.loads(answer.read_text(encoding="utf-8"))
