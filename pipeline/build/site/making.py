"""Make a site of checked records: what is stale is rendered and staged, then all is published."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pipeline.build.site.derived import (
    Planned,
    Summed,
    derived_key,
    fill_pages,
    plan_derived,
    read_summaries,
    why_stale,
)
from pipeline.build.site.kit import Kit, pack
from pipeline.build.site.manifest import MANIFEST_NAME
from pipeline.build.site.means import Means
from pipeline.build.site.pages import MEETING_TEMPLATES, Made, Published, page_recipe
from pipeline.build.site.recipes import Recipe, recipe_digest, recipe_to_json
from pipeline.build.site.staging import Staging
from pipeline.build.site.templates import Shelf
from pipeline.build.site.working import Sheet
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import Details, Recipes, RecordRow, Records, Targets
from pipeline.build.state.store import State
from pipeline.errors import TemplateError
from pipeline.model import Site
from pipeline.values import dataclass, field

DERIVED = "derived"  # the fact that holds the digest of all that derived pages depend on
RECIPE = "recipe:"  # facts that hold the last recipe of a template


@dataclass(slots=True)
class Making:
    """A site in the making: what its pages are made by, and what becomes of each.

    `recipes` has the recipe of every page by its path, and is an overlay over those of the pages
    that are kept as they are; `reasons` has why each stale one is made again. `made` are the
    records whose pages are staged, `fault` is the first that a template showed, and `ground` the
    digest of all files that the site is made from besides records.
    """

    site: Site
    code: str
    shelf: Shelf
    published: Published
    staging: Staging
    ground: str
    made: set[str] = field(default_factory=set)
    fault: TemplateError | None = None
    recipes: Overlay[str] = field(default_factory=lambda: Overlay(Recipes()))
    reasons: dict[str, str] = field(default_factory=dict)

    def recipe(self, template: str) -> Recipe:
        """Return the recipe of a template."""
        return self.shelf.recipe(template, self.code, self.site)

    @property
    def meeting_recipe(self) -> Recipe:
        """Return what the pages of all records share."""
        return {
            key: value for name in MEETING_TEMPLATES for key, value in self.recipe(name).items()
        }

    @property
    def everything(self) -> Recipe:
        """Return what any page of the site could be made of besides records."""
        return {**self.recipe(MEETING_TEMPLATES[0]), **self.shelf.digests}

    def take(self, name: str, sheets: Sequence[Sheet], fault: TemplateError | None) -> None:
        """Stage the pages of a record; it has none if it has errors, or a template has a fault."""
        self.fault = self.fault or fault
        for sheet in sheets:
            self.staging.put(*sheet)
        (self.made.add if sheets else self.made.discard)(name)

    def keep(self) -> None:
        """Begin with all pages as the last build left them."""
        self.recipes = Overlay(Targets.of(self.published.targets).recipes())
        del self.recipes[MANIFEST_NAME]

    @property
    def is_keeping(self) -> bool:
        """Tell whether pages of the last build stay where nothing is said of them."""
        return len(self.recipes.base) > 0

    def kit(self, compiled: Mapping[str, bytes]) -> Kit:
        """Return what workers need to make pages."""
        key = "\0".join((self.code, repr(self.site), self.shelf.digest))
        return pack(self.site, self.shelf.texts, compiled, key)


def note_pages(
    making: Making, rows: Overlay[RecordRow], stale: Mapping[str, str], made: Made
) -> None:
    """Note the recipes of the pages of all records, and why those of `stale` ones are made."""
    shared = recipe_digest(making.meeting_recipe)
    for name, why in stale.items():
        making.reasons.update(dict.fromkeys(rows[name].pages.split("\n"), why))
    noted: Mapping[str, RecordRow] = rows
    if making.is_keeping:
        noted = made.differing(rows)
        for name in (*noted, *rows.gone):
            if was := made.rows.get(name):
                _drop(making.recipes, was.pages.split("\n"))
    for row in noted.values():
        own = page_recipe(shared, row.briefing)
        making.recipes.update(dict.fromkeys(row.pages.split("\n"), own))


def _drop(recipes: Overlay[str], paths: Iterable[str]) -> None:
    for path in paths:
        recipes.pop(path, None)


def make_derived(
    making: Making,
    before: State,
    rows: Overlay[RecordRow],
    details: Callable[[], Mapping[str, Details]],
    facts: dict[str, str],
    compiled: dict[str, bytes],
    means: Means,
) -> None:
    """Stage the pages about several records that are stale; note the recipes of all.

    `details` are only asked for if one is stale.
    """
    key = derived_key(rows, making.everything)
    facts[DERIVED] = key
    if before.facts.get(DERIVED) == key and _all_stand(making, before):
        return
    summed = read_summaries(rows, details())
    planned = _planned(making, before, summed)
    stale = [one for one in planned if one.why]
    if making.is_keeping:
        kept = {one.path for one in planned if not one.why}
        _drop(making.recipes, _derived_before(before) - kept - making.recipes.changed.keys())
    new = stale if making.is_keeping else planned
    making.recipes.update({one.path: one.recipe for one in new})
    making.reasons.update({one.path: one.why or "" for one in stale})
    kit = making.kit(compiled)
    for done, sheet in enumerate(fill_pages(stale, summed, kit, means.crew, compiled), 1):
        making.staging.put(*sheet)
        means.progress("listing", done, len(stale))
    for template in {one.page.template for one in planned}:
        facts[RECIPE + template] = recipe_to_json(making.recipe(template))


def _planned(making: Making, before: State, summed: Mapping[str, Summed]) -> list[Planned]:
    kept = {
        name.removeprefix(RECIPE): text
        for name, text in before.facts.items()
        if name.startswith(RECIPE)
    }
    why = why_stale(before.records, summed, kept, making.recipe)
    return list(plan_derived(making.site, summed, making.published, making.recipe, why))


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
    return set(before.targets) - of_records - {MANIFEST_NAME}
