"""Measure how long each stage of a build takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from pipeline.values import dataclass, field


@dataclass(slots=True)
class Stopwatch:
    """Seconds by stage, in the order in which the stages began."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time that the block takes to a stage."""
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start
