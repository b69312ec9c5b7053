"""Keep how derived pages are planned, so that a new title costs only the pages that show it.

Planning asks all records; which pages there are, in what order they show records, and what they
count stays the same while nothing of a summary changes but what is only shown.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from pipeline.build.site.derived import Planned
from pipeline.build.state.rows import PlanRow, Plans
from pipeline.model import Derived, Words


def plans_of(planned: Iterable[Planned], names: Mapping[str, str]) -> Plans:
    """Return the plans of all derived pages; `names` has the file of each record by its id."""
    return Plans.of(
        {
            one.path: PlanRow(
                one.page.template,
                json.dumps(one.page.words),
                "\n".join(["", *[names[id_] for id_ in one.page.shown], ""]),
            )
            for one in planned
        }
    )


def pages_showing(plans: Plans, names: Collection[str]) -> dict[str, PlanRow]:
    """Return the plans of the pages that show one of these records, by path."""
    marks = [f"\n{name}\n" for name in names]
    return {
        path: plans[path]
        for path, shown in zip(plans.names, plans.texts("shown"), strict=True)
        if any(mark in shown for mark in marks)
    }


def records_shown(plan: PlanRow) -> list[str]:
    """Return the files of the records that a page shows, in its order."""
    return plan.shown.split("\n")[1:-1]


def page_of(path: str, plan: PlanRow, ids: Mapping[str, str]) -> Derived:
    """Return the page of a plan; `ids` has the id of each record by its file."""
    shown = tuple([ids[name] for name in records_shown(plan)])
    return Derived(PurePosixPath(path), plan.template, shown, _words(json.loads(plan.words)))


def _words(words: list[Any]) -> Words:
    return tuple([one if isinstance(one, str) else _words(one) for one in words])
