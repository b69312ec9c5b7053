"""Clear away what waits to be published, by this build or by one that was stopped."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Final

from pipeline.errors import WorkspaceError

NEW: Final = "new"  # the folder of pages whose folder the site lacks; other pages have numbers


def clear_staging(folder: Path) -> None:
    """Remove what a build that was stopped left waiting; only what is named as we name it.

    Raise `WorkspaceError` if no folder stands there: through a link, pages would go elsewhere.
    """
    drop_staging(folder)
    if os.path.islink(folder) or (folder.exists() and not folder.is_dir()):
        fault = "stands where pages wait until all are made"
        remedy = "move it away, or name another folder with --output"
        raise WorkspaceError(str(folder), fault, remedy)


def drop_staging(folder: Path) -> None:
    """Remove what waits, and the folder if nothing else is in it."""
    if os.path.islink(folder):
        return
    try:
        with os.scandir(folder) as entries:
            found = [entry.path for entry in entries if entry.name.isdecimal()]
    except OSError:
        return
    for path in (*found, str(folder / NEW)):
        with suppress(OSError):
            os.unlink(path)
    rmtree(folder / NEW, ignore_errors=True)
    with suppress(OSError):
        folder.rmdir()
