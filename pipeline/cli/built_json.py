"""What a build did, for programs: one object of the same keys whatever became of the build.

Nothing else is loaded for it: where nothing changed, an answer takes no longer than in words.
"""

import json
from collections.abc import Mapping, Sequence

SCHEMA = "readout/build/1"


def built_json(output: str, found: Mapping[str, object]) -> str:
    """Return the object, with `found` in the place of what holds for a build without work."""
    return json.dumps({**_without_work(output), **found}, ensure_ascii=False, indent=2)


def failed_json(output: str, problems: Sequence[object], *, is_trial: bool) -> str:
    """Return the object of a build that could not go on, with the problems that kept it."""
    found = {
        "is_complete": False,
        "is_up_to_date": False,
        "is_dry_run": is_trial,
        "problems": problems,
    }
    return built_json(output, found)


def _without_work(output: str) -> dict[str, object]:
    """Return what is said where nothing changed; null stands for what was not looked into."""
    return {
        "schema": SCHEMA,
        "output": output,
        "is_complete": True,
        "is_up_to_date": True,
        "is_dry_run": False,
        "records": None,
        "articles": [],
        "to_parse": [],
        "failures": [],
        "problems": [],
        "written": [],
        "unchanged": None,
        "removed": [],
        "reasons": {},
        "seconds": {},
    }
