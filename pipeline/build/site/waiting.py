"""Where a page waits until it is published, and how its file is written."""

import os
from typing import Final, NamedTuple

_FOR_WRITING: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Staged(NamedTuple):
    """A page that waits: its path in the site, and the file that holds it now.

    That file stands in `tree` at the same path, where the site has no folder for it; else `tree` is
    empty.
    """

    path: str
    file: str
    tree: str = ""


def is_inside(path: str) -> bool:
    """Tell whether a path stays in the folder that it leads from."""
    return not path.startswith("/") and ".." not in path.split("/")


def make_folder(folder: str) -> None:
    """Make a folder, and those above it where they are lacking."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:  # for the first in each folder above it
        os.makedirs(folder)
    except FileExistsError:  # made with one below it
        if not os.path.isdir(folder):
            raise


def write_file(path: str, content: bytes) -> None:
    """Write a file, but not at once onto the disk.

    A page that a fall of the power leaves short is seen and made again by the next build.
    """
    descriptor = os.open(path, _FOR_WRITING, 0o666)
    try:
        written = os.write(descriptor, content)
        while written < len(content):  # on a disk that is nearly full, a part is written first
            written += os.write(descriptor, content[written:])
    finally:
        os.close(descriptor)
