"""Keep bytes aside between two steps of a build without keeping them in memory."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile

_IN_MEMORY = 4 * 1024 * 1024


class Spool:
    """Bytes by name, on disk where they are many; use it in a `with` block."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed by __exit__
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
