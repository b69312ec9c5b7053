"""Put the data of all records together, one record after the other, into files that then wait.

Each record comes from its own `record.json`, as it waits or as it is published: that is smaller
than what it was made of, and holding one at a time is enough.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from pipeline.build.site.staging import Staging
from pipeline.build.site.streams import Stream, digest_of_file
from pipeline.build.site.tables_file import TablesFile
from pipeline.errors import WorkspaceError
from pipeline.model import Site
from pipeline.render.data import (
    MERGED_KINDS,
    TABLES,
    Entity,
    csv_lines,
    data_package,
    encoded,
    entity_lines,
    merge_entity,
)
from pipeline.render.data.names import (
    DATABASE,
    ENTITIES,
    ENTITIES_NAME,
    JSON_LINES,
    JSON_NAME,
    PACKAGE,
    table_path,
)


class RecordFiles(NamedTuple):
    """Where the data of one record is; `entities` is None where it has none to be relied on."""

    id: str
    json: str
    entities: str | None


def record_files(pages: Iterable[str]) -> list[RecordFiles]:
    """Return the files of records in order of their ids; `pages` are those of each, one a line."""
    found = []
    for paths in pages:
        own = paths.split("\n")
        data = next((path for path in own if path.endswith(f"/{JSON_NAME}")), None)
        entities = next((path for path in own if path.endswith(f"/{ENTITIES_NAME}")), None)
        if data:
            found.append(RecordFiles(data.split("/")[1], data, entities))
    return sorted(found)


def gather(
    staging: Staging,
    site: Site,
    records: Sequence[RecordFiles],
    progress: Callable[[str, int, int], None],
) -> None:
    """Stage the data of these records together; raise `WorkspaceError` if it cannot be written."""
    with ExitStack() as stack:
        tables = {
            table.name: stack.enter_context(staging.writing(table_path(table.name)))
            for table in TABLES
        }
        lines = stack.enter_context(staging.writing(JSON_LINES))
        entities = stack.enter_context(staging.writing(ENTITIES))
        database = stack.enter_context(_database(staging))
        for table in TABLES:
            names = [field.name for field in table.fields]
            tables[table.name].write(encoded(csv_lines([names])))
        merged: dict[str, Entity] = {}
        for done, one in enumerate(records, 1):
            content = staging.content(one.json)
            lines.write(content)
            _add_rows(json.loads(content), tables, database)
            if one.entities:
                _add_entities(staging.content(one.entities), entities, merged)
            progress("gathering", done, len(records))
        entities.write(entity_lines(merged[id_] for id_ in sorted(merged)))
        sizes = {name: (stream.size, stream.sha256) for name, stream in tables.items()}
    with staging.writing(PACKAGE) as package:
        package.write(data_package(site, sizes))


def _add_rows(record: dict[str, object], tables: dict[str, Stream], database: TablesFile) -> None:
    for table in TABLES:
        rows = list(table.rows(record))
        if rows:
            tables[table.name].write(encoded(csv_lines(rows)))
            database.add(table.name, rows)


def _add_entities(content: bytes, stream: Stream, merged: dict[str, Entity]) -> None:
    """Write the entities that no other record has; put the others with those of before."""
    own = []
    for line in content.splitlines():
        entity: Entity = json.loads(line)
        if entity["schema"] in MERGED_KINDS:
            merge_entity(merged, entity)
        else:
            own.append(entity)
    stream.write(entity_lines(own))


@contextmanager
def _database(staging: Staging) -> Iterator[TablesFile]:
    """Give the database in the writing, and stage it in the end."""
    path = staging.new_file(DATABASE)
    try:
        made = TablesFile(path, TABLES)
        try:
            yield made
            made.finish()
        finally:
            made.close()
    except sqlite3.Error as err:
        remedy = "the old site stands; make room or name another --output, and retry"
        raise WorkspaceError(str(Path(path)), f"cannot be written: {err}", remedy) from err
    staging.put_file(DATABASE, path, digest_of_file(path))
