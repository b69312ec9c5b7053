"""What a crew needs to know of the workers that it has, wherever they are."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future


class Team(NamedTuple):
    """Workers: their executor, how many they are, how to wait for a result, and how to part.

    `wait` returns the result of a future, or raises what its task raised, or `WorkspaceError` where
    the workers are lost. `part` is told whether all went well; with `drops_waiting` it also sees to
    the tasks that still wait, which must not be cancelled before.
    """

    executor: "Executor"
    size: int
    wait: Callable[["Future[Any]"], Any]
    part: Callable[[bool], None]
    drops_waiting: bool = False
