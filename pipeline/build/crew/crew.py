"""Run tasks on one process, several, or a cluster, through executors of `concurrent.futures`.

A task is a plain function of values that can be pickled, so it does not matter where it runs.
Results come back in the order of their tasks.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pipeline.build.crew.team import Team
from pipeline.build.interrupts import held_back

if TYPE_CHECKING:
    from concurrent.futures import Future

_T = TypeVar("_T")
_Item = TypeVar("_Item")

_AHEAD = 3  # tasks that wait for each worker: it is never idle, and few results pile up


class Load(NamedTuple):
    """How items are handed out: so many a task, and none to others where there are only a few."""

    batch: int
    few: int


LIGHT = Load(20, 60)  # so many are done before other processes have started
HEAVY = Load(4, 8)  # each takes as long as ten light ones


class Crew:
    """Workers, started when there is enough to do for them; use it in a `with` block.

    `jobs` is how many processes work on this machine, None for one a core; `cluster` the address of
    a Dask scheduler that works instead.
    """

    def __init__(self, jobs: int | None = None, cluster: str | None = None) -> None:
        self._jobs = jobs or available_cores()
        self._cluster = cluster
        self._team: Team | None = None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._team is not None:
            self._team.part(kind is None)

    def run(
        self,
        task: Callable[[list[_Item]], _T],
        items: Iterable[_Item],
        count: int,
        load: Load = LIGHT,
    ) -> Iterator[_T]:
        """Yield what `task` makes of each batch of items, in order; `count` is how many there are.

        Items are asked for only a little before they are worked on, and here one by one. What a
        task raises is raised here. Raise `WorkspaceError` for workers that are lost.
        """
        team = self._team_for(count, load)
        if team is None:
            yield from (task([item]) for item in items)
        else:
            yield from _in_order(team, task, _batches(items, load.batch))

    def _team_for(self, count: int, load: Load) -> Team | None:
        """Return the workers, None where this process does it quicker itself."""
        if self._team is not None or not count:
            return self._team
        if self._cluster is not None:
            from pipeline.build.crew.cluster import connect

            self._team = connect(self._cluster)
        elif self._jobs > 1 and count > load.few:
            from pipeline.build.crew.local import processes

            self._team = processes(self._jobs)
        return self._team


ALONE = Crew(1)  # this process does it


def _batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    waiting = iter(items)
    while batch := list(islice(waiting, size)):
        yield batch


def _in_order(
    team: Team, task: Callable[[list[_Item]], _T], batches: Iterable[list[_Item]]
) -> Iterator[_T]:
    waiting: deque[Future[_T]] = deque()
    try:
        for batch in batches:
            waiting.append(_submit(team, task, batch))
            if len(waiting) >= team.size * _AHEAD:
                yield team.wait(waiting.popleft())
        while waiting:
            yield team.wait(waiting.popleft())
    finally:
        if not team.drops_waiting:
            for future in waiting:
                future.cancel()


def _submit(team: Team, task: Callable[[list[_Item]], _T], batch: list[_Item]) -> "Future[_T]":
    from concurrent.futures import BrokenExecutor, Future

    try:
        with held_back():  # it may fork, and what is raised amidst that is lost
            return team.executor.submit(task, batch)
    except BrokenExecutor as err:  # told when its turn comes
        future: Future[_T] = Future()
        future.set_exception(err)
        return future


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
