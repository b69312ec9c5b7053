"""Work that is shared out comes back in order, and what goes wrong there is told here."""

import os
import signal
import time

import pytest

from pipeline.build.crew.crew import Crew, Load
from pipeline.errors import PipelineError, WorkspaceError

PAIRS = Load(2, 0)


def the_first_takes_longest(numbers: list[int]) -> list[int]:
    time.sleep(0.05 if numbers[0] == 0 else 0)
    return [number * number for number in numbers]


def fails_at_three(numbers: list[int]) -> list[int]:
    if 3 in numbers:
        raise WorkspaceError("three", "is odd", "add one")
    return numbers


def dies_at_three(numbers: list[int]) -> list[int]:
    if 3 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_results_come_in_the_order_of_their_items(jobs: int) -> None:
    with Crew(jobs) as crew:
        found = [
            number
            for batch in crew.run(the_first_takes_longest, iter(range(21)), 21, PAIRS)
            for number in batch
        ]
    assert found == [number * number for number in range(21)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_task_raises_is_raised_in_its_turn(jobs: int) -> None:
    with Crew(jobs) as crew:
        found = crew.run(fails_at_three, range(9), 9, Load(1, 0))
        assert [next(found), next(found), next(found)] == [[0], [1], [2]]
        with pytest.raises(PipelineError, match="three: is odd; add one") as told:
            next(found)
    assert (told.value.place, told.value.remedy) == ("three", "add one")


def test_a_worker_that_is_killed_is_told_with_a_remedy() -> None:
    told = r"a worker process was ended from outside.*--jobs 1"
    with Crew(2) as crew, pytest.raises(WorkspaceError, match=told):
        list(crew.run(dies_at_three, range(90), 90, PAIRS))


def test_few_items_start_no_workers() -> None:
    with Crew(4) as crew:
        found = list(crew.run(lambda _: os.getpid(), range(3), 3, Load(1, 3)))
    assert found == [os.getpid()] * 3


def test_items_are_asked_for_only_a_little_ahead() -> None:
    asked = []

    def items() -> object:
        for number in range(100):
            asked.append(number)
            yield number

    with Crew(2) as crew:
        next(crew.run(the_first_takes_longest, items(), 100, PAIRS))
    assert len(asked) <= 2 * 2 * 3
