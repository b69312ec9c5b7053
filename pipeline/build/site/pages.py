"""Find the records whose pages are to be made, for the record or templates are not as they were."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.build.site.recipes import (
    Recipe,
    changes,
    digest_of_parts,
    recipe_digest,
    recipe_to_json,
)
from pipeline.build.state.columns import Overlay
from pipeline.build.state.files import AsLeft, Files
from pipeline.build.state.rows import RecordRow, TargetRow
from pipeline.values import dataclass

MEETING_TEMPLATES = (
    "html/meeting.html.j2",
    "markdown/meeting.md.j2",
    "html/related.html.j2",
    "markdown/related.md.j2",
    "html/moved.html.j2",
    "markdown/moved.md.j2",
)
OWN_PAGE = "/index.html"  # how the path of a record's page in HTML ends

_BESIDE = "a meeting of the same parties"


@dataclass(frozen=True, slots=True)
class Published:
    """What is published: the rows of the last build, and the files as they stand.

    `ours` are the paths of ours; `is_listed` tells that the manifest has just these.
    """

    targets: Mapping[str, TargetRow]
    files: Files | AsLeft
    ours: set[str]
    is_listed: bool

    def stands(self, path: str, recipe: str) -> bool:
        """Tell whether a page made by this recipe is in place."""
        target = self.targets.get(path)
        return target is not None and target.recipe == recipe and self._is_as_left(path, target)

    @property
    def is_as_left(self) -> bool:
        """Tell whether all that the last build published stands as it left it."""
        return isinstance(self.files, AsLeft)

    def why_not(self, path: str, recipe: str, changed: str) -> str:
        """Say why a page does not stand; `changed` are the words for another recipe."""
        target = self.targets.get(path)
        if target is None:
            return f"{path} had not been made yet"
        if target.recipe != recipe:
            return changed
        return f"{path} was {'changed' if path in self.files else 'removed'} in the output folder"

    def _is_as_left(self, path: str, target: TargetRow) -> bool:
        return self.is_as_left or self.files.digest(path) == target.stamp.sha256


def page_recipe(recipe: str, row: RecordRow) -> str:
    """Return the recipe of a record's pages: what all share, what it says, who is beside it."""
    return digest_of_parts((recipe, row.briefing, row.neighbours))


def own_pages(rows: Overlay[RecordRow]) -> list[str]:
    """Return the page of each record in HTML, in the order of the addresses.

    It comes before those at the record's old addresses.
    """
    listed = (paths.split("\n") for paths in rows.texts("pages") if paths)
    return sorted(next(path for path in paths if path.endswith(OWN_PAGE)) for paths in listed)


class Made(NamedTuple):
    """What the pages of records were made of: the rows, and the recipe that all shared, as JSON.

    `is_all` tells whether they all were published.
    """

    rows: Mapping[str, RecordRow]
    recipe: str | None
    is_all: bool

    def stand(self, published: Published, recipe: Recipe) -> bool:
        """Tell whether all of them stand, made as they would be made by this recipe now."""
        return self.is_all and published.is_as_left and self.recipe == recipe_to_json(recipe)

    def differing(self, rows: Overlay[RecordRow]) -> dict[str, RecordRow]:
        """Return the rows that are others since, in order."""
        if rows.base is self.rows:
            return dict(sorted(rows.changed.items()))
        return {name: row for name, row in rows.items() if row != self.rows.get(name)}


def find_unmade(
    rows: Overlay[RecordRow], published: Published, recipe: Recipe, made: Made
) -> Iterator[tuple[str, str]]:
    """Yield the records whose pages do not stand, and why."""
    shared, before = recipe_digest(recipe), made.recipe
    words = ", ".join(changes(before, recipe)) or "the record"
    concerned = made.differing(rows) if made.stand(published, recipe) else rows
    for name, row in concerned.items():
        if not row.briefing:
            continue
        own = page_recipe(shared, row)
        paths = row.pages.split("\n") if row.pages else [f"the pages of {name}"]
        lost = next((path for path in paths if not published.stands(path, own)), None)
        if lost is not None:
            said = _BESIDE if _differs_beside(made.rows.get(name), row) else words
            yield name, published.why_not(lost, own, f"{said} changed")


def _differs_beside(before: RecordRow | None, row: RecordRow) -> bool:
    """Tell whether a record says what it said before, but its neighbours do not."""
    if before is None or before.briefing != row.briefing:
        return False
    return before.neighbours != row.neighbours
