"""Look at files now against how they stood, reading no more of them than is asked for."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from hashlib import file_digest
from pathlib import Path

from pipeline.build.state.columns import Overlay, joined
from pipeline.build.state.comparing import unlike_before
from pipeline.build.state.rows import Stamps, packed_digest
from pipeline.build.state.stamps import Stamp, digest_of, stamp_of
from pipeline.build.state.watching import Seen, Watched, see

_UNREADABLE = "f" * 64  # a digest as any other, and that of no file that we shall meet


class Files:
    """Files by name, whose content is digested when first asked for.

    `before` are their stamps of earlier; `now_ns` is the file system's time before the look.
    """

    def __init__(
        self, found: Iterable[Watched] | Seen, before: Mapping[str, Stamp], now_ns: int
    ) -> None:
        seen = found if isinstance(found, Seen) else see({one.name: one for one in found}.values())
        self._now_ns = now_ns
        self._found = {one.name: one for one in seen.files}
        self._before = before
        self._names = list(self._found)
        self._unlike = unlike_before(self._names, seen.times, before)
        self._stamps: dict[str, Stamp] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def names(self, prefix: str = "") -> list[str]:
        """Return the names that begin with a prefix, in order."""
        start = bisect_left(self._names, prefix)
        end = bisect_left(self._names, 1, start, key=lambda name: int(not name.startswith(prefix)))
        return self._names[start:end]

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
        known = self._known(name)
        if known is None:
            known = self._stamps[name] = self._stamped(name, _file_digest(self._found[name].path))
        return known

    def note(self, name: str, content: bytes) -> str:
        """Take a content that was just read for the file's; return its digest.

        A build stands on what it read: where the file changed since the look, the next one sees it.
        """
        digest = digest_of(content)
        if name in self._found:
            known = self._known(name)
            if known is None or known.sha256 != digest:
                self._stamps[name] = self._stamped(name, digest)
        return digest

    def add(self, one: Watched) -> None:
        """Take a further file into the look."""
        if one.name not in self._found:
            self._found[one.name] = one
            self._names = sorted(self._found)
            self._unlike.add(one.name)

    def digests(self, prefix: str) -> tuple[bytes, bytes]:
        """Return the names that begin with a prefix and the digests of their files, as columns."""
        names = self.names(prefix)
        other = (*self._unlike, *self._stamps)
        if any(name.startswith(prefix) for name in other):
            return joined(names), b"".join([packed_digest(self.digest(name)) for name in names])
        known = Stamps.of(self._before)
        start, width = bisect_left(known.names, prefix), known.WIDTHS["sha256"]
        return joined(names), known.content["sha256"][start * width :][: len(names) * width]

    def unlike(self) -> set[str]:
        """Return the files that do not look as they did, those that are gone included."""
        return self._unlike - self._stamps.keys()

    def is_known(self, name: str) -> bool:
        """Tell whether a file looks as it did, or is as absent as it was."""
        return name in self._stamps or name not in self._unlike

    def known(self) -> Mapping[str, Stamp]:
        """Return the stamps that are known, of earlier where a file was not looked into since."""
        return Stamps.of(self._overlaid())

    def stamps(self) -> Mapping[str, Stamp]:
        """Return how all of them stand."""
        for name in self._unlike & self._found.keys():
            self.stamp(name)
        found = self._overlaid()
        for name in self._unlike - self._found.keys():
            del found[name]
        return found

    def _overlaid(self) -> Overlay[Stamp]:
        found = Overlay(Stamps.of(self._before))
        found.changed.update(self._stamps)
        return found

    def _known(self, name: str) -> Stamp | None:
        known = self._stamps.get(name)
        return self._before[name] if known is None and name not in self._unlike else known

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
