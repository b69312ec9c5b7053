"""An id that one part names belongs to another part, and themes and tables name each other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.likeness import closest
from pipeline.record.data import BROKEN, Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding
from pipeline.record.wording import shown, visible
from pipeline.values import replace

# The places that hold the id of another part, without the positions in lists, and its kind.
_REFERRING: dict[tuple[str, ...], str] = {
    ("meeting", "host"): "participant",
    ("themes", "tables"): "table",
    ("tables", "theme"): "theme",
}


class _Listing(NamedTuple):
    """A place where a theme lists a table, and both ids."""

    place: Path
    theme: str
    table: str


def find_broken_references(data: Data) -> Iterator[Finding]:
    """Yield ids that lead nowhere, and tables whose theme does not list them.

    Where an id cannot be read, nothing is said of what may refer to it.
    """
    people, themes, tables = (_ids(data, part) for part in ("participants", "themes", "tables"))
    yield from _unknown(data, ("meeting", "host"), people, "participant")
    listings = list(_listings(data))
    for listing in listings:
        if tables is not None and listing.table not in tables:
            yield from _unknown(data, listing.place, tables, "table")
    for index, _ in mappings_in(value_at(data, ("tables",))):
        yield from _unknown(data, ("tables", index, "theme"), themes, "theme")
    if themes is not None and tables is not None:
        yield from _disagreements(data, listings, themes)


def _ids(data: Data, part: str) -> set[str] | None:
    """Return the ids in a part; None if any of them cannot be read."""
    items = value_at(data, (part,))
    if items is None:
        return set()
    if not isinstance(items, list):
        return None
    ids = [item.get("id") for item in items if isinstance(item, dict)]
    texts = [one for one in ids if isinstance(one, str)]
    return set(texts) if len(texts) == len(items) else None


def _unknown(data: Data, place: Path, known: set[str] | None, kind: str) -> Iterator[Finding]:
    value = value_at(data, place)
    if known is None or not isinstance(value, str) or value in known:
        return
    yield Finding(
        path=place,
        message=f"no {kind} has the id {shown(value)}",
        remedy=_remedy(value, sorted(known), kind),
        code="reference",
    )


def _remedy(value: str, known: list[str], kind: str) -> str:
    if not known:
        return f"write the id of a {kind}; this record has none"
    meant = closest(value, known)
    hint = f"did you mean {shown(meant)}?" if meant else f"write the id of a {kind};"
    return f"{hint} known: {visible(', '.join(known))}"


def explain_references(findings: Iterable[Finding], data: Data) -> Iterator[Finding]:
    """Yield findings, those of ids in a form that no id can have in the words of this check.

    What the form alone would suggest, small letters perhaps, need not be the id of anything.
    """
    for finding in findings:
        part = tuple(step for step in finding.path if isinstance(step, str))
        kind = _REFERRING.get(part) if finding.code == "form" else None
        yield finding if kind is None else _explained(finding, data, kind)


def _explained(finding: Finding, data: Data, kind: str) -> Finding:
    known = _ids(data, f"{kind}s")
    if known is None:
        return replace(finding, remedy=f"write the id of a {kind}")
    return next(_unknown(data, finding.path, known, kind), finding)


def _listings(data: Data) -> Iterator[_Listing]:
    for index, theme in mappings_in(value_at(data, ("themes",))):
        listed, theme_id = theme.get("tables"), theme.get("id")
        if isinstance(listed, list) and isinstance(theme_id, str):
            for number, table in enumerate(listed):
                if isinstance(table, str):
                    yield _Listing(("themes", index, "tables", number), theme_id, table)


def _disagreements(data: Data, listings: list[_Listing], themes: set[str]) -> Iterator[Finding]:
    """Yield tables that name another theme than the one that lists them."""
    unread = {
        theme.get("id")
        for _, theme in mappings_in(value_at(data, ("themes",)))
        if (listed := theme.get("tables")) is BROKEN
        or (isinstance(listed, list) and BROKEN in listed)
    }
    for index, table in mappings_in(value_at(data, ("tables",))):
        named = table.get("theme")
        owners = [one for one in listings if one.table == table.get("id")]
        if named is not None and (named not in themes or (named in unread and not owners)):
            continue
        if named in [owner.theme for owner in owners]:
            yield from (_surplus(owner, named) for owner in owners if owner.theme != named)
        elif named is not None or owners:
            yield _one_sided(("tables", index, "theme"), named, owners)


def _one_sided(place: Path, named: Data, owners: list[_Listing]) -> Finding:
    if not owners:
        message = f"theme '{named}' does not list this table"
        return Finding(
            path=place,
            message=message,
            remedy=f"add the table's id to themes[{named}].tables, or write null",
            code="two-sided",
        )
    found = "is empty" if named is None else f"is '{named}'"
    return Finding(
        path=place,
        message=f"{found}, but theme '{owners[0].theme}' lists this table on line {{line}}",
        remedy=f"write {owners[0].theme}, or list the table elsewhere",
        code="two-sided",
        see=owners[0].place,
    )


def _surplus(owner: _Listing, named: Data) -> Finding:
    return Finding(
        path=owner.place,
        message=f"table '{owner.table}' belongs to theme '{named}'",
        remedy="delete it here, or change the table's theme",
        code="two-sided",
    )
