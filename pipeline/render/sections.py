"""Build the sections of a meeting page: delegations, themes with their points, and tables."""

from collections.abc import Mapping
from itertools import chain

from pipeline.model import Participant, Record, Table, Theme
from pipeline.render.flow import parts_of_theme
from pipeline.render.grounds import Grounds
from pipeline.render.language.speaking import gettext
from pipeline.render.parties import party_name
from pipeline.render.views import Delegation, Person, Row, TableView, Text, ThemeView
from pipeline.render.wording import CAPACITY, CLAIM, NO_HEADING, labelled, listed


def delegations(record: Record, grounds: Grounds) -> tuple[Delegation, ...]:
    """Return the participants by party, in order of each party's first participant."""
    groups: dict[str | None, list[Person]] = {}
    for number, person in enumerate(record.participants, 1):
        group = groups.setdefault(party_name(person.represents), [])
        group.append(_person(person, f"participant-{number}", grounds))
    known = [Delegation(name, tuple(people)) for name, people in groups.items() if name]
    unknown = [Delegation(None, tuple(people)) for name, people in groups.items() if not name]
    return (*known, *unknown)


def themes_and_tables(
    record: Record, grounds: Grounds
) -> tuple[tuple[ThemeView, ...], tuple[TableView, ...]]:
    """Return the themes with their tables, and the tables that no theme claims."""
    tables = {
        table.id: table_view(table, number, grounds)
        for number, table in enumerate(record.tables, 1)
    }
    ids = _tables_by_theme(record)
    themes = tuple(
        _theme(theme, number, [tables.pop(id_) for id_ in ids[theme.id]], grounds)
        for number, theme in enumerate(record.themes, 1)
    )
    return themes, tuple(tables.values())


def table_view(table: Table, number: int, grounds: Grounds) -> TableView:
    """Return a table with its number; the name of one without a caption is made of its columns."""
    anchor = f"table-{number}"
    name = table.caption or listed(table.columns)
    label = gettext("Table %(number)s", number=number)
    return TableView(
        number=number,
        anchor=anchor,
        caption=table.caption,
        name=labelled(label, name) if name else label,
        columns=table.columns,
        rows=tuple(
            [
                Row(cells, place := f"{anchor}-row-{row}", grounds.marks(place, 1))
                for row, cells in enumerate(table.rows, 1)
            ]
        ),
        marks=grounds.marks(anchor, 1),
    )


def _person(person: Participant, anchor: str, grounds: Grounds) -> Person:
    fields = [field for field in ("name", "role", "represents") if getattr(person, field)]
    return Person(
        name=person.name,
        role=person.role,
        capacity=gettext(CAPACITY[person.capacity]),
        is_delegate=person.capacity == "delegate",
        anchor=anchor,
        marks=grounds.marks_of_fields(anchor, fields),
    )


def _tables_by_theme(record: Record) -> Mapping[str, list[str]]:
    """Return the ids of each theme's tables: those it lists, then those that name it, each once."""
    found: dict[str, list[str]] = {theme.id: [] for theme in record.themes}
    free = {table.id for table in record.tables}
    listed_ids = ((theme.id, id_) for theme in record.themes for id_ in theme.tables)
    naming_ids = ((table.theme or "", table.id) for table in record.tables)
    for theme_id, id_ in chain(listed_ids, naming_ids):
        if theme_id in found and id_ in free:
            free.remove(id_)
            found[theme_id].append(id_)
    return found


def _theme(theme: Theme, number: int, tables: list[TableView], grounds: Grounds) -> ThemeView:
    anchor = f"theme-{number}"
    word, means = CLAIM[theme.claim]
    marks = grounds.marks
    paragraphs = [
        Text(text, place := f"{anchor}-paragraph-{at}", marks(place))
        for at, text in enumerate(theme.text, 1)
    ]
    points = [
        Text(point.text, place := f"{anchor}-point-{at}", marks(place), point.label)
        for at, point in enumerate(theme.points, 1)
    ]
    return ThemeView(
        number=number,
        anchor=anchor,
        title=theme.title or gettext(NO_HEADING),
        claim=theme.claim,
        claim_word=gettext(word),
        claim_means=gettext(means),
        parts=parts_of_theme(paragraphs, points, tables),
        marks=marks(anchor, 1),
    )
