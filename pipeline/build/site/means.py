"""What a build works with."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline.build.crew.crew import Crew
from pipeline.build.state.glancing import Glance
from pipeline.build.state.watching import Seen

Progress = Callable[[str, int, int], None]
"""Told what is done in a word, how much of it is done, and how much there is."""


class Means(NamedTuple):
    """Workers, whom to tell how far it is, and the file system's time.

    `seen` and `published` are what a look just before has seen of the workspace and of its site,
    None where that is still to be looked at. With `is_trial`, nothing is written; with `is_hasty`,
    files that take long and that no page shows stay as they stand, and what is published is not
    looked at.
    """

    crew: Crew
    progress: Progress
    clock: Callable[[], int]
    seen: Seen | None = None
    published: Glance | None = None
    is_trial: bool = False
    is_hasty: bool = False
