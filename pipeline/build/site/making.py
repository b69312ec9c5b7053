"""Make a site of checked records: what is stale is rendered and staged, then all is published."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.build.site.kit import Kit, pack
from pipeline.build.site.manifest import MANIFEST_NAME
from pipeline.build.site.pages import MEETING_TEMPLATES, Made, Published, page_recipe
from pipeline.build.site.recipes import Recipe, recipe_digest
from pipeline.build.site.staging import Staging
from pipeline.build.site.templates import Shelf
from pipeline.build.site.working import Sheet
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import (
    Recipes,
    RecordRow,
    Targets,
)
from pipeline.errors import TemplateError
from pipeline.model import Site
from pipeline.values import dataclass, field

RECIPE = "recipe:"  # facts that hold the last recipe of a template
MEETING = "meeting"  # stands for the templates of a record's pages in the name of such a fact


@dataclass(slots=True)
class Making:
    """A site in the making: what its pages are made by, and what becomes of each.

    `recipes` has the recipe of every page by its path, and is an overlay over those of the pages
    that are kept as they are; `reasons` has why each stale one is made again. `made` are the
    records whose pages are staged, `waiting` those of their pages that are not done, `fault` is the
    first that a template showed, and `ground` the digest of all files that the site is made from
    besides records. `has_left` tells that stale files are left to the next build.
    """

    site: Site
    code: str
    shelf: Shelf
    published: Published
    staging: Staging
    ground: str
    made: set[str] = field(default_factory=set)
    waiting: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fault: TemplateError | None = None
    recipes: Overlay[str] = field(default_factory=lambda: Overlay(Recipes()))
    reasons: dict[str, str] = field(default_factory=dict)
    has_left: bool = False

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
            if sheet.has_slot:
                self.staging.hold(sheet.path, sheet.content)
            else:
                self.staging.put(sheet.path, sheet.content, sheet.sha256)
        if open_pages := tuple([sheet.path for sheet in sheets if sheet.has_slot]):
            self.waiting[name] = open_pages
        else:
            self.waiting.pop(name, None)
        (self.made.add if sheets else self.made.discard)(name)

    def leave(self, paths: Sequence[str]) -> bool:
        """Leave stale files to the next build, if all of them stand as the last build left them."""
        targets = self.published.targets
        recipes = {path: targets[path].recipe for path in paths if path in targets}
        if len(recipes) < len(paths) or not all(
            self.published.stands(path, recipe) for path, recipe in recipes.items()
        ):
            return False
        self.recipes.update(recipes)
        self.has_left = True
        return True

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
                drop_recipes(making.recipes, was.pages.split("\n"))
    for row in noted.values():
        own = page_recipe(shared, row)
        making.recipes.update(dict.fromkeys(row.pages.split("\n"), own))


def drop_recipes(recipes: Overlay[str], paths: Iterable[str]) -> None:
    """Forget the recipes of pages, where there are any."""
    for path in paths:
        recipes.pop(path, None)
