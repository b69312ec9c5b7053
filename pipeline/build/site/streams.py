"""Write a file piece by piece, for one that may be too large to be held whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest, sha256
from typing import BinaryIO


class Stream:
    """A file in the writing; `size` is what it has so far."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = sha256()
        self.size = 0

    def write(self, content: bytes) -> None:
        """Add a piece."""
        self._file.write(content)
        self._digest.update(content)
        self.size += len(content)

    @property
    def sha256(self) -> str:
        """Return the digest of what was written."""
        return self._digest.hexdigest()


@contextmanager
def stream_to(path: str) -> Iterator[Stream]:
    """Give a stream into a new file."""
    with open(path, "wb") as file:
        yield Stream(file)


def digest_of_file(path: str) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()
