"""What is known of records besides their rows, and which of them pages only show otherwise now."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from pipeline.build.site.derived import Summed
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import Details, Plans, RecordRow
from pipeline.model import Summary
from pipeline.values import replace

FEW = 100  # changed records: with more, looking at all of them is as quick


class Memory(NamedTuple):
    """What is known of records besides their rows, and of plans; each is loaded when asked for.

    `summaries` are those of all records, by the names of their files. `details` are those of the
    records of these names, or of all, `kept` as the last build had them.
    """

    summaries: Callable[[], Mapping[str, Summed]]
    details: Callable[[Sequence[str] | None], Mapping[str, Details]]
    kept: Callable[[Sequence[str]], Mapping[str, Details]]
    plans: Callable[[], Plans | None]


def shown_otherwise(rows: Overlay[RecordRow]) -> list[str]:
    """Return the names of the records whose summary is not that of the last build, none new."""
    return [
        name
        for name, row in rows.changed.items()
        if row.summary_sha256 != rows.base[name].summary_sha256
    ]


def changed_alike(names: Sequence[str], memory: Memory) -> list[tuple[Summary, Summary]] | None:
    """Return the summaries of these records, each as it was and is; None for more than words.

    That is where more of one changed than what pages only show.
    """
    from pipeline.render import summary_from_json

    was, now = memory.kept(names), memory.details(names)
    texts = [(was[name].summary, now[name].summary) for name in names]
    if not all(before and after for before, after in texts):
        return None
    found = [(summary_from_json(before), summary_from_json(after)) for before, after in texts]
    return found if all(is_planned_alike(*one) for one in found) else None


def is_planned_alike(was: Summary, now: Summary) -> bool:
    """Tell whether two summaries of a record differ at most in what pages only show."""
    return replace(was, title=now.title, lead=now.lead) == now
