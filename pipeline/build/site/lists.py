"""Stage the pages about several records that are stale, planned anew only where that is needed."""

from collections.abc import Mapping

from pipeline.build.site.derived import (
    Planned,
    Summed,
    Why,
    derived_key,
    fill_pages,
    plan_pages,
    read_summaries,
    why_stale,
)
from pipeline.build.site.making import MEETING, RECIPE, Making, drop_recipes
from pipeline.build.site.manifest import MANIFEST_NAME
from pipeline.build.site.means import Means
from pipeline.build.site.memory import FEW, Memory, changed_alike, shown_otherwise
from pipeline.build.site.papers import paper_paths
from pipeline.build.site.plans import (
    page_of,
    pages_showing,
    plans_of,
    records_shown,
)
from pipeline.build.site.recipes import recipe_to_json
from pipeline.build.site.searching import index_paths
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import Plans, RecordRow, Records
from pipeline.build.state.store import State
from pipeline.render.data.names import SITE_FILES

DERIVED = "derived"  # the fact that holds the digest of all that derived pages depend on


def make_derived(
    making: Making,
    before: State,
    rows: Overlay[RecordRow],
    memory: Memory,
    facts: dict[str, str],
    compiled: dict[str, bytes],
    means: Means,
) -> Plans | None:
    """Stage the pages about several records that are stale; note the recipes of all.

    Return how they are planned, None where that is as it was.
    """
    key = derived_key(rows, making.everything)
    facts[DERIVED] = key
    if before.facts.get(DERIVED) == key and _all_stand(making, before):
        return None
    plans = None
    known = _planned_alike(making, before, rows, memory)
    if known is None:
        summed, stale, plans = _planned_anew(making, before, memory, facts)
    else:
        summed, stale = known
    making.recipes.update({one.path: one.recipe for one in stale})
    making.reasons.update({one.path: one.why or "" for one in stale})
    kit = making.kit(compiled)
    for done, sheet in enumerate(fill_pages(stale, summed, kit, means.crew, compiled), 1):
        making.staging.put(sheet.path, sheet.content, sheet.sha256)
        means.progress("listing", done, len(stale))
    return plans


def _planned_anew(
    making: Making,
    before: State,
    memory: Memory,
    facts: dict[str, str],
) -> tuple[Mapping[str, Summed], list[Planned], Plans]:
    """Plan all pages; return all summaries, the pages that are stale, and the plans of all."""
    from pipeline.render import derived_pages

    summed = memory.summaries()
    why = why_stale(before.records, summed, _kept_recipes(before), making.recipe)
    pages = derived_pages(making.site, [one.summary for one in summed.values()])
    planned = list(plan_pages(pages, summed, making.published, making.recipe, why))
    if making.is_keeping:
        kept = {one.path for one in planned if not one.why}
        drop_recipes(making.recipes, _derived_before(before) - kept - making.recipes.changed.keys())
    else:
        making.recipes.update({one.path: one.recipe for one in planned})
    for template in {one.page.template for one in planned}:
        facts[RECIPE + template] = recipe_to_json(making.recipe(template))
    names = {one.summary.id: name for name, one in summed.items()}
    return summed, [one for one in planned if one.why], plans_of(planned, names)


def _planned_alike(
    making: Making, before: State, rows: Overlay[RecordRow], memory: Memory
) -> tuple[Mapping[str, Summed], list[Planned]] | None:
    """Return the summaries and pages that are stale where the plans of all still hold, else None.

    That is where nothing changed but what pages show of a few records.
    """
    recipes = _kept_recipes(before)
    if not making.is_keeping or rows.gone or rows.added() or len(rows.changed) > FEW:
        return None
    if any(text != recipe_to_json(making.recipe(name)) for name, text in recipes.items()):
        return None
    names = shown_otherwise(rows)
    plans = memory.plans()
    if plans is None or changed_alike(names, memory) is None:
        return None
    found = pages_showing(plans, names)
    shown = sorted({name for plan in found.values() for name in records_shown(plan)})
    digests = {name: rows[name].summary_sha256 for name in shown}
    summed = read_summaries(digests, memory.details(shown))
    ids = {name: one.summary.id for name, one in summed.items()}
    why = Why(frozenset(ids[name] for name in names), {})
    pages = (page_of(path, plan, ids) for path, plan in found.items())
    return summed, list(plan_pages(pages, summed, making.published, making.recipe, why))


def _kept_recipes(before: State) -> dict[str, str]:
    """Return the recipes of templates of derived pages, as JSON."""
    return {
        name.removeprefix(RECIPE): text
        for name, text in before.facts.items()
        if name.startswith(RECIPE) and name != RECIPE + MEETING
    }


def _all_stand(making: Making, before: State) -> bool:
    """Tell whether all derived pages of before stand; note their recipes if they do."""
    if making.is_keeping:
        return True
    derived = {path: before.targets[path].recipe for path in _derived_before(before)}
    if not all(making.published.stands(path, recipe) for path, recipe in derived.items()):
        return False
    making.recipes.update(derived)
    return True


def _derived_before(before: State) -> set[str]:
    """Return the paths of the derived pages of the last build."""
    pages = Records.of(before.records).texts("pages")
    of_records = {path for paths in pages for path in paths.split("\n")}
    others = {MANIFEST_NAME, *SITE_FILES, *index_paths(before), *paper_paths(before)}
    return set(before.targets) - of_records - others
