"""Look at files now against how they stood, reading no more of them than is asked for."""

from collections.abc import Iterable, Mapping
from hashlib import file_digest
from pathlib import Path

from pipeline.build.state.stamps import Stamp, digest_of, looks_same, stamp_of
from pipeline.build.state.watching import Watched

_UNREADABLE = "unreadable"


class Files:
    """Files by name, whose content is digested when first asked for.

    `before` are their stamps of earlier; `now_ns` is the file system's time before the look.
    """

    def __init__(self, found: Iterable[Watched], before: Mapping[str, Stamp], now_ns: int) -> None:
        self._now_ns = now_ns
        self._found = {one.name: one for one in found}
        self._before = before
        self._stamps: dict[str, Stamp] = {}
        for name, one in self._found.items():
            stamp = before.get(name)
            if stamp and stamp.is_settled and looks_same(one.status, stamp):
                self._stamps[name] = stamp

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def names(self, prefix: str = "") -> list[str]:
        """Return the names that begin with a prefix, in order."""
        return sorted(name for name in self._found if name.startswith(prefix))

    def path(self, name: str) -> Path:
        """Return where a file stands."""
        return Path(self._found[name].path)

    def digest(self, name: str) -> str:
        """Return the digest of a file's content, empty where there is no file."""
        if name not in self._found:
            return ""
        return self.stamp(name).sha256

    def stamp(self, name: str) -> Stamp:
        """Return how a file stands."""
        known = self._stamps.get(name)
        if known is None:
            known = self._stamps[name] = self._stamped(name, _file_digest(self._found[name].path))
        return known

    def note(self, name: str, content: bytes) -> str:
        """Take a content that was just read for the file's; return its digest.

        A build stands on what it read: where the file changed since the look, the next one sees it.
        """
        digest = digest_of(content)
        if name in self._found and self._digest_if_known(name) != digest:
            self._stamps[name] = self._stamped(name, digest)
        return digest

    def add(self, one: Watched) -> None:
        """Take a further file into the look."""
        self._found.setdefault(one.name, one)

    def unlike(self) -> set[str]:
        """Return the files that do not look as they did, those that are gone included."""
        return (self._found.keys() - self._stamps.keys()) | (self._before.keys() - self._found)

    def is_known(self, name: str) -> bool:
        """Tell whether a file looks as it did, or is as absent as it was."""
        return name in self._stamps if name in self._found else name not in self._before

    def known(self) -> dict[str, Stamp]:
        """Return the stamps that are known, of earlier where a file was not looked into since."""
        return {**self._before, **self._stamps}

    def stamps(self) -> dict[str, Stamp]:
        """Return how all of them stand."""
        return {name: self.stamp(name) for name in self._found}

    def _digest_if_known(self, name: str) -> str:
        known = self._stamps.get(name)
        return known.sha256 if known else ""

    def _stamped(self, name: str, digest: str) -> Stamp:
        return stamp_of(self._found[name].status, digest, self._now_ns)


class AsLeft:
    """Files that all look as a build left them, so that their stamps are all there is to know."""

    def __init__(self, stamps: Mapping[str, Stamp]) -> None:
        self._stamps = stamps

    def __contains__(self, name: str) -> bool:
        return name in self._stamps

    def digest(self, name: str) -> str:
        """Return the digest of a file's content, empty where there is no file."""
        stamp = self._stamps.get(name)
        return stamp.sha256 if stamp else ""

    def stamp(self, name: str) -> Stamp:
        """Return how a file stands."""
        return self._stamps[name]


def _file_digest(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:  # who needs the content says so
        return _UNREADABLE
