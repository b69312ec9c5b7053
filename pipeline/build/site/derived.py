"""Make the pages about several records that are stale: those that show a summary that changed.

What is planned anew is only a list of pages with the summaries that each shows; a page is filled in
only if that differs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from pipeline.build.crew.crew import Crew
from pipeline.build.site.kit import Kit, press_of
from pipeline.build.site.pages import Published
from pipeline.build.site.recipes import (
    Recipe,
    changes,
    digest_of_columns,
    digest_of_parts,
    recipe_digest,
)
from pipeline.build.site.working import Sheet, sheet_of
from pipeline.build.state.columns import NAMES, Overlay
from pipeline.build.state.rows import Details, RecordRow, Records, digests_in
from pipeline.model import Derived, Summary


class Planned(NamedTuple):
    """A derived page, the digest of all that it is made of, and why it is stale, if it is."""

    page: Derived
    recipe: str
    why: str | None

    @property
    def path(self) -> str:
        """Return its path from the output folder."""
        return str(self.page.path.as_posix())


class Filled(NamedTuple):
    """Pages that were filled in, and code that was compiled for them."""

    pages: list[Sheet]
    compiled: dict[str, bytes]


Shown = tuple[Derived, tuple[str, ...]]
"""A derived page with the summaries that it shows, as JSON."""


def derived_key(rows: Overlay[RecordRow], recipe: Recipe) -> str:
    """Return the digest of all that derived pages can depend on."""
    summaries = rows.column(NAMES), rows.column("summary_sha256")
    return digest_of_columns((recipe_digest(recipe).encode(), *summaries))


class Summed(NamedTuple):
    """The summary of a record, its digest, and the JSON that it was read from."""

    summary: Summary
    sha256: str
    text: str


def read_summaries(digests: Mapping[str, str], details: Mapping[str, Details]) -> dict[str, Summed]:
    """Return the summaries of these records that have one, by the names of their files."""
    from pipeline.render import summary_from_json

    return {
        name: Summed(summary_from_json(one.summary), digests[name], one.summary)
        for name, one in details.items()
        if one.summary
    }


def plan_pages(
    pages: Iterable[Derived],
    summed: Mapping[str, Summed],
    published: Published,
    recipe_of: Callable[[str], Recipe],
    why: "Why",
) -> Iterator[Planned]:
    """Yield derived pages, which show some of these summaries, with what they are made of."""
    digests = {one.summary.id: one.sha256 for one in summed.values()}
    shared: dict[str, str] = {}
    for page in pages:
        if page.template not in shared:
            shared[page.template] = recipe_digest(recipe_of(page.template))
        shown = [digests[one] for one in page.shown]
        recipe = digest_of_parts((shared[page.template], repr(page.words), *shown))
        path = page.path.as_posix()
        is_made = published.stands(path, recipe)
        yield Planned(page, recipe, None if is_made else why.words(page, path, recipe, published))


class Why(NamedTuple):
    """What tells why derived pages are stale: changed summaries by id, templates that changed."""

    summaries: frozenset[str]
    changed: Mapping[str, tuple[str, ...]]

    def words(self, page: Derived, path: str, recipe: str, published: Published) -> str:
        """Return why a page is stale."""
        records = [one for one in page.shown if one in self.summaries]
        if templates := self.changed.get(page.template):
            words = f"{', '.join(templates)} changed"
        elif records:
            more = f" and {len(records) - 1} more" if len(records) > 1 else ""
            words = f"what it shows of {records[0]}{more} changed"
        else:
            words = "which records it shows, or how many, changed"
        return published.why_not(path, recipe, words)


def why_stale(
    before: Mapping[str, RecordRow],
    summed: Mapping[str, Summed],
    kept: Mapping[str, str],
    recipe_of: Callable[[str], Recipe],
) -> Why:
    """Return what changed since the last build; `kept` are its recipes by template, as JSON."""
    digests = digests_in(Records.of(before), "summary_sha256")
    changed = (one.summary.id for name, one in summed.items() if digests.get(name) != one.sha256)
    templates = {name: changes(text, recipe_of(name)) for name, text in kept.items()}
    return Why(frozenset(changed), templates)


def fill_pages(
    planned: Sequence[Planned],
    summed: Mapping[str, Summed],
    kit: Kit,
    crew: Crew,
    compiled: dict[str, bytes],
) -> Iterator[Sheet]:
    """Yield the pages that are planned, filled in; raise `TemplateError` for a template's fault."""
    texts = {one.summary.id: one.text for one in summed.values()}
    orders = ((one.page, tuple([texts[id_] for id_ in one.page.shown])) for one in planned)
    for filled in crew.run(partial(fill_batch, kit), orders, len(planned)):
        compiled.update(filled.compiled)
        yield from filled.pages


def fill_batch(kit: Kit, orders: list[Shown]) -> Filled:
    """Fill some derived pages in; this is what runs on workers."""
    from pipeline.render import fill_derived

    press = press_of(kit)
    pages = [
        sheet_of(
            fill_derived(
                press.site,
                page,
                [press.summary(text) for text in shown],
                press.html,
                press.markdown,
                press.load,
            )
        )
        for page, shown in orders
    ]
    return Filled(pages, press.newly_compiled())
