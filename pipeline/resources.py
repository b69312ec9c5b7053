"""Find the data folders that ship with the program: `schemas` and `templates`."""

from pathlib import Path
from typing import Literal


def data_dir(name: Literal["schemas", "templates"]) -> Path:
    """Return the packaged folder, or the checkout's where the program runs from its source tree."""
    package = Path(__file__).parent
    packaged = package / name
    return packaged if packaged.is_dir() else package.parent / name
