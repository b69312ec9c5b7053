"""Tell whether a file is still the one that was read.

Size and times are only the first look: a file whose times could hide a later change (git's
racy-timestamp rule, https://git-scm.com/docs/racy-git), or differ, is compared by its content.
"""

import os
from time import sleep
from typing import NamedTuple

# Times of most file systems move on in steps of at most 10 ms (a tick of the kernel); those that
# keep whole seconds only, in steps of up to two.
FINE_NS = 20_000_000
COARSE_NS = 2_000_000_000
_SECOND_NS = 1_000_000_000


class Stamp(NamedTuple):
    """Size in bytes, times in nanoseconds and SHA-256 of a file, as they stood when it was read.

    `is_settled` is 1 where every later change must show in size or times, else 0.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    sha256: str
    is_settled: int


def stamp_of(status: os.stat_result, digest: str, now_ns: int) -> Stamp:
    """Return the stamp of a file that has this status and content; `now_ns` as `file_clock`."""
    settled = is_settled(status.st_mtime_ns, status.st_ctime_ns, now_ns)
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, digest, int(settled))


def is_settled(mtime_ns: int, ctime_ns: int, now_ns: int) -> bool:
    """Tell whether a change after `now_ns` would show in one of the two times."""
    grain = FINE_NS if mtime_ns % _SECOND_NS else COARSE_NS
    return mtime_ns < now_ns - grain and ctime_ns < now_ns - FINE_NS


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a content in lower-case hex."""
    from hashlib import sha256  # takes a moment to load, and a look at times needs no digest

    return sha256(content).hexdigest()


def let_settle() -> None:
    """Wait until a change of what was written just now would show in its times.

    That is a moment; where times are whole seconds, the next build looks into the files instead.
    """
    sleep(FINE_NS / _SECOND_NS)


def file_clock(folder: str) -> int:
    """Return the present time as the file system of a folder writes it, in nanoseconds.

    The clock of the machine may be set to anything, and that of a file server be another.
    """
    path = os.path.join(folder, "clock")
    with open(path, "wb"):
        pass
    os.utime(path)
    return os.stat(path).st_mtime_ns
