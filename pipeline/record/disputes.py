"""Take over what the parser reads where people and parser differ."""

from typing import Any

from pipeline.record.data import Data, Path, value_at, with_value
from pipeline.record.decisions import DecisionError
from pipeline.record.emptying import without_value
from pipeline.record.merging.pairing import pairs, rules_for, triples
from pipeline.record.merging.review import TOGETHER
from pipeline.record.merging.values import Kind
from pipeline.record.merging.wording import tells_of


def taken_over(
    data: dict[str, Any], ours: dict[str, Any], item: dict[str, str], kind: Kind, path: Path
) -> dict[str, Any]:
    """Return a record's data with what the parser reads at the place that a review item disputes.

    `ours` is what the parser last read. Raise `DecisionError` where that is not what the item
    tells, as after the loss of what was read then.
    """
    if kind is Kind.VALUE:
        return _with_value(data, ours, item, path)
    if kind is Kind.GONE:
        return _with_less(data, ours, item, path)
    return _with_more(data, ours, item, kind, path)


def _with_value(
    data: dict[str, Any], ours: dict[str, Any], item: dict[str, str], path: Path
) -> dict[str, Any]:
    there = _counterpart(data, ours, path)
    if there is None:
        raise _other(item)
    keys = TOGETHER.get(path[-1], path[-1:])
    values = [value_at(ours, (*there[:-1], key)) for key in keys]
    stands = [value_at(data, (*path[:-1], key)) for key in keys]
    if not any(
        tells_of(item["why"], Kind.VALUE, *sides)
        for sides in (
            (dict(zip(keys, stands, strict=True)), dict(zip(keys, values, strict=True))),
            (stands[0], values[0]),
        )
    ):
        raise _other(item)
    for key, value in zip(keys, values, strict=True):
        data = with_value(data, (*path[:-1], key), value)
    return data


def _with_less(
    data: dict[str, Any], ours: dict[str, Any], item: dict[str, str], path: Path
) -> dict[str, Any]:
    stands = value_at(data, path)
    there = _counterpart(data, ours, path[:-1])
    read = value_at(ours, there) if there is not None else None
    is_gone = not isinstance(read, list) or stands not in read
    if is_gone and tells_of(item["why"], Kind.GONE, stands, None):
        return without_value(data, path, item["path"])
    raise _other(item)


def _with_more(
    data: dict[str, Any], ours: dict[str, Any], item: dict[str, str], kind: Kind, path: Path
) -> dict[str, Any]:
    """Return the data with the one of the parser's items that a review item names, in its place."""
    there = _counterpart(data, ours, path)
    theirs, listed = _items(data, path), _items(ours, there) if there is not None else []
    missing = [one.ours for one in triples(listed, theirs, listed, rules_for(_part(path)))
               if one.theirs is None and one.ours is not None]  # fmt: skip
    named = [at for at in missing if tells_of(item["why"], kind, None, listed[at])]
    if not named:
        raise _other(item)
    at = named[0]
    return with_value(data, path, [*theirs[:at], listed[at], *theirs[at:]])


def _items(data: Data, path: Path) -> list[Data]:
    found = value_at(data, path)
    return found if isinstance(found, list) else []


def _counterpart(data: Data, ours: Data, path: Path) -> Path | None:
    """Return where the parser has what stands at a path, None where it has nothing of the kind."""
    there: Path = ()
    for at, step in enumerate(path):
        is_cell = at > 0 and isinstance(
            path[at - 1], int
        )  # a row of a table has its cells in order
        if isinstance(step, int) and not is_cell:
            found = pairs(
                _items(data, path[:at]), _items(ours, there), rules_for(_part(path[:at]))
            ).get(step)
            if found is None:
                return None
            there = (*there, found)
        else:
            there = (*there, step)
    return there


def _part(path: Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))


def _other(item: dict[str, str]) -> DecisionError:
    return DecisionError(
        f"{item['path']} was last read otherwise than this item tells; run readout parse again, or "
        "write the right value with --set"
    )
