"""Hold the latest state for all who wait for a newer one."""

from threading import Condition


class Board:
    """The latest message, and how many there were; safe to use from several threads."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._message = ""
        self._version = 0
        self._count = 0
        self._is_closed = False

    @property
    def version(self) -> int:
        """Return the version of the site that the latest message tells of."""
        return self._version

    def put(self, message: str, version: int) -> None:
        """Make this the latest message."""
        with self._changed:
            self._message, self._version = message, version
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Send all away who wait."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def after(self, count: int, seconds: float) -> tuple[int, str] | None:
        """Return the latest message with its number if that is above `count`.

        Wait for one so many seconds; the text is empty if none came. Return None once closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._count > count, seconds)
            if self._is_closed:
                return None
            return (self._count, self._message) if self._count > count else (count, "")
