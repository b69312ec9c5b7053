"""Bring the data of the whole site up to date: made anew where that of any record changed."""

from collections.abc import Mapping
from typing import Final

from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.site.recipes import (
    READOUT,
    Recipe,
    changes,
    digest_of_columns,
    recipe_digest,
    recipe_to_json,
)
from pipeline.build.site.templates import base_recipe
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import RecordRow, Records, digests_in
from pipeline.build.state.stamps import digest_of
from pipeline.build.state.store import State
from pipeline.render.data.names import BRIEFING_SCHEMA, GATHERED, RECORD_SCHEMA, SCHEMAS
from pipeline.resources import data_dir

DUMPS: Final = "dumps"  # the fact that holds what all of these files share, as JSON
_SQLITE: Final = "SQLite"
_SCHEMA: Final = "record.schema.json"


def make_dumps(
    making: Making, before: State, rows: Overlay[RecordRow], facts: dict[str, str], means: Means
) -> None:
    """Stage the files of data about all records that are stale; note the recipes of all."""
    facts.pop(DUMPS, None)
    if making.site.data == "none":
        return
    _make_schemas(making)
    shared = _shared_recipe(making)
    facts[DUMPS] = recipe_to_json(shared)
    recipe = digest_of_columns((recipe_digest(shared).encode(), rows.column("data")))
    making.recipes.update(dict.fromkeys(GATHERED, recipe))
    stale = [path for path in GATHERED if not making.published.stands(path, recipe)]
    if not stale:
        return
    if means.is_hasty and making.leave(GATHERED):
        facts[DUMPS] = before.facts.get(DUMPS, "")
        return
    words = _why(before, rows, shared)
    why_not = making.published.why_not
    making.reasons.update({path: why_not(path, recipe, words) for path in stale})
    from pipeline.build.site.gathering import gather, record_files

    gather(making.staging, making.site, record_files(rows.texts("pages")), means.progress)


def _shared_recipe(making: Making) -> Recipe:
    """Return what all of these files are made of besides records."""
    from pipeline.build.site.tables_file import VERSION

    return {**base_recipe(making.code, making.site), _SQLITE: VERSION}


def _make_schemas(making: Making) -> None:
    """Stage the schemas, which only readout itself changes."""
    recipe = recipe_digest({READOUT: making.code})
    making.recipes.update(dict.fromkeys(SCHEMAS, recipe))
    stale = [path for path in SCHEMAS if not making.published.stands(path, recipe)]
    if not stale:
        return
    why_not = making.published.why_not
    making.reasons.update({path: why_not(path, recipe, f"{READOUT} changed") for path in stale})
    from pipeline.render.data import briefing_schema

    record_schema = (data_dir("schemas") / _SCHEMA).read_bytes()
    contents = {RECORD_SCHEMA: record_schema, BRIEFING_SCHEMA: briefing_schema(record_schema)}
    for path, content in contents.items():
        making.staging.put(path, content, digest_of(content))


def _why(before: State, rows: Overlay[RecordRow], shared: Recipe) -> str:
    """Return why the data of all records is put together again."""
    if other := changes(before.facts.get(DUMPS), shared):
        return f"{', '.join(other)} changed"
    changed = _changed(before.records, rows)
    if not changed:
        return "which records there are, or their order, changed"
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return f"the data of {changed[0]}{more} changed"


def _changed(before: Mapping[str, RecordRow], rows: Overlay[RecordRow]) -> list[str]:
    """Return the files of records whose data is another, in order."""
    was, now = digests_in(Records.of(before), "data"), digests_in(rows, "data")
    return [name for name, digest in now.items() if was.get(name, "") != digest]
