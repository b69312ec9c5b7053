"""Review items and corrections name places that exist, and what is done is not left to do."""

from collections.abc import Iterator

from pipeline.record.data import Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding
from pipeline.record.places import (
    HiddenPlaceError,
    NoPlaceError,
    check_place,
    find_place,
    is_place,
)
from pipeline.values import replace


def find_wrong_places(data: Data, base: Data, *, is_whole: bool) -> Iterator[Finding]:
    """Yield review items and corrections whose place is none, and review items that are done.

    `base` is the record as the parser read it, None where that is not kept. An item is done if the
    parser wrote it and a person has changed the value since, or taken it out. What people write to
    each other is theirs to delete. Only of a record that `is_whole`, so that it fits the schema, is
    it sure what a person has changed.
    """
    if data != base:  # else every item is the parser's, and nothing has been done
        yield from _find_wrong_items(data, base, is_whole=is_whole)
    for index, item in mappings_in(value_at(data, ("revisions",))):
        if isinstance(text := item.get("path"), str):
            yield from _find_misnamed(data, base, ("revisions", index), text)


def _find_wrong_items(data: Data, base: Data, *, is_whole: bool) -> Iterator[Finding]:
    parsers = [item for _, item in mappings_in(value_at(base, ("review",)))]
    for index, item in mappings_in(value_at(data, ("review",))):
        if isinstance(text := item.get("path"), str):
            place: Path = ("review", index)
            if item not in parsers:
                yield from _find_lost(data, place, text)
            elif is_whole:
                yield from _find_done(data, base, place, text)


def _find_lost(data: Data, item: Path, text: str) -> Iterator[Finding]:
    try:
        find_place(data, text)
    except HiddenPlaceError:  # what keeps the part from being read is told already
        return
    except NoPlaceError as err:
        yield _no_place(item, err)


def _find_done(data: Data, base: Data, item: Path, text: str) -> Iterator[Finding]:
    try:
        was = value_at(base, find_place(base, text))
    except NoPlaceError:  # what the parser itself got wrong is no fault of the record's owner
        return
    try:
        now = value_at(data, find_place(data, text))
    except NoPlaceError:
        yield _done(item, f"{text} is no longer there")
        return
    if _asked(now) != _asked(was):
        yield _done(
            item, f"{text} has been filled in" if was is None else f"{text} has been changed"
        )


def _asked(value: Data) -> Data:
    """Return what an item about a value asks: of people, themes and tables only which there are.

    Whoever corrects one of them has not said that it belongs there.
    """
    if isinstance(value, list) and all(isinstance(one, dict) and "id" in one for one in value):
        return [one["id"] for one in value if isinstance(one, dict)]
    return value


def _find_misnamed(data: Data, base: Data, item: Path, text: str) -> Iterator[Finding]:
    """Yield a place that no record has, and an id that is probably another.

    A corrected part itself may be gone since: so an id that nothing has is told only where the
    parser knows none either, another is much like it, and the correction says that a value stands.
    """
    try:
        check_place(text)
    except NoPlaceError as err:
        yield _no_place(item, err)
        return
    if value_at(data, (*item, "now")) is None or is_place(base, text):
        return
    try:
        find_place(data, text)
    except HiddenPlaceError:
        return
    except NoPlaceError as err:
        if err.meant:
            yield replace(_no_place(item, err), severity="warning")


def _done(item: Path, message: str) -> Finding:
    # A warning: the record is right, and a list that is longer than need be keeps no page back.
    return Finding(
        path=item,
        message=f"is stale: {message}",
        remedy="delete this item",
        code="stale-review",
        severity="warning",
    )


def _no_place(item: Path, err: NoPlaceError) -> Finding:
    return Finding(path=(*item, "path"), message=err.fault, remedy=err.remedy, code="place")
