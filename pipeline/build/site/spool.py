"""Keep bytes aside between two steps of a build without keeping them in memory."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO

_IN_MEMORY = 4 * 1024 * 1024


class Spool:
    """Bytes by name, on disk where they are many; use it in a `with` block."""

    def __init__(self) -> None:
        self._file: BytesIO | IO[bytes] = BytesIO()
        self._places: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def put(self, name: str, content: bytes) -> None:
        """Keep a content; one that was kept under this name is forgotten."""
        start = self._file.seek(0, 2)
        if isinstance(self._file, BytesIO) and start + len(content) > _IN_MEMORY:
            self._file = _on_disk(self._file.getvalue())
        self._file.write(content)
        self._places[name] = start, len(content)

    def get(self, name: str) -> bytes:
        """Return what is kept under a name."""
        start, size = self._places[name]
        self._file.seek(start)
        return self._file.read(size)

    def drop(self, name: str) -> None:
        """Forget what is kept under a name, if anything is."""
        self._places.pop(name, None)

    def names(self) -> Iterator[str]:
        """Yield the names in the order in which they were first put."""
        yield from self._places


def _on_disk(content: bytes) -> IO[bytes]:
    from tempfile import TemporaryFile  # takes a moment to load, and small builds need none

    file = TemporaryFile()  # noqa: SIM115 - closed by `Spool.__exit__`
    file.write(content)
    return file
