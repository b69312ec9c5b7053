"""Bring the output folder up to date with the books, or say what would be done to it."""

import os
from collections.abc import Mapping
from functools import cache, partial
from typing import NamedTuple

from pipeline.build.site.books import Books, check_these, details_of, kept_details
from pipeline.build.site.derived import read_summaries
from pipeline.build.site.dumps import make_dumps
from pipeline.build.site.leftovers import clear_staging
from pipeline.build.site.lists import make_derived
from pipeline.build.site.making import MEETING, RECIPE, Making, note_pages
from pipeline.build.site.manifest import MANIFEST_NAME, read_manifest
from pipeline.build.site.means import Means
from pipeline.build.site.memory import Memory
from pipeline.build.site.pages import OWN_PAGE, Made, Published, find_unmade
from pipeline.build.site.papers import PAPERS, make_papers
from pipeline.build.site.publication import Publication, plan_publication, publish
from pipeline.build.site.recipes import digest_of_columns, recipe_to_json
from pipeline.build.site.relating import fill_waiting, find_neighbours
from pipeline.build.site.searching import make_index
from pipeline.build.site.staging import Staging
from pipeline.build.site.templates import read_shelf
from pipeline.build.site.tools import insist_on_tools
from pipeline.build.site.working import GOES_INTO_DUMPS
from pipeline.build.state.columns import Overlay
from pipeline.build.state.comparing import are_as_left
from pipeline.build.state.files import AsLeft, Files
from pipeline.build.state.glancing import Glance
from pipeline.build.state.rows import Plans, TargetRow, Targets, digests_in
from pipeline.build.state.stamps import Stamp, let_settle, stamp_of
from pipeline.build.state.store import load_plans
from pipeline.build.state.watching import OWN, Watched, published_file
from pipeline.build.timing import Stopwatch
from pipeline.build.workspace import CONFIG_NAME, Workspace
from pipeline.model import Site

PUBLISHED = "published"  # the fact that the pages of all records of the state were published


class Outcome(NamedTuple):
    """What was done to the output folder, why each page was made again, and the files as they are.

    `targets` is None where nothing was to be written, `plans` where those of before hold.
    """

    publication: Publication
    reasons: dict[str, str]
    targets: Mapping[str, TargetRow] | None
    plans: Plans | None


def look_at_output(workspace: Workspace, books: Books, means: Means) -> Published:
    """Return what is published, as the last build left it and as it stands.

    Where the manifest is not as the last build left it, what it lists is ours, and what stands as
    the last build left it. A hasty build takes all to stand so: the next one looks.
    """
    targets = Targets.of(books.before.targets)
    stamps = targets.stamps()
    if _passes_over(books, means):
        return Published(targets, AsLeft(stamps), set(targets) - {MANIFEST_NAME}, is_listed=True)
    glance = means.published or Glance(str(workspace.output), targets.names)
    if MANIFEST_NAME in targets and are_as_left(glance, stamps):
        return Published(targets, AsLeft(stamps), set(targets) - {MANIFEST_NAME}, is_listed=True)
    is_listed = MANIFEST_NAME in targets and _is_as_left(workspace, targets)
    listed = set() if is_listed else read_manifest(workspace.output)
    output = os.path.join(workspace.output, "")
    names = listed.union(targets)
    found = (one for name in names if (one := published_file(name, output + name)))
    files = Files(found, stamps, means.clock())
    left = {name for name in targets if is_listed or files.digest(name) == stamps[name].sha256}
    return Published(targets, files, listed.union(left) - {MANIFEST_NAME}, is_listed)


def _is_as_left(workspace: Workspace, targets: Mapping[str, TargetRow]) -> bool:
    found = published_file(MANIFEST_NAME, str(workspace.output / MANIFEST_NAME))
    if found is None:
        return False
    left = targets[MANIFEST_NAME].stamp
    return Files((found,), {MANIFEST_NAME: left}, 0).digest(MANIFEST_NAME) == left.sha256


def open_site(workspace: Workspace, books: Books, site: Site, means: Means) -> Making:
    """Return a site in the making, with nothing made of it yet.

    Raise `WorkspaceError` or `TemplateError` for what keeps any site from being made.
    """
    if not means.is_trial:
        clear_staging(workspace.staging)
    insist_on_tools(site)
    published = look_at_output(workspace, books, means)
    shelf = read_shelf(books.inputs, books.facts, books.compiled)
    read_again = (*GOES_INTO_DUMPS, OWN_PAGE)
    staging = Staging(workspace, published.files, read_again, is_trial=means.is_trial)
    making = Making(site, books.code, shelf, published, staging, _ground_of(books.inputs))
    making.has_left = _passes_over(books, means)
    return making


def _passes_over(books: Books, means: Means) -> bool:
    """Tell whether what is published is not looked at, but left to the next build."""
    return means.is_hasty and MANIFEST_NAME in books.before.targets


def is_up_to_date(making: Making, books: Books, site: Site) -> bool:
    """Tell whether a site that was opened earlier is still made from the files as they stand."""
    return making.site == site and making.ground == _ground_of(books.inputs)


def _ground_of(inputs: Files) -> str:
    """Return the digest of all files that a site is made from besides records."""
    settings = inputs.digest(CONFIG_NAME).encode()
    return digest_of_columns((settings, *inputs.digests("templates/"), *inputs.digests(OWN)))


def finish_site(
    workspace: Workspace, books: Books, making: Making, means: Means, watch: Stopwatch
) -> Outcome:
    """Make all pages that are stale and publish them, or with `is_trial` say what would be done.

    Until all of them are made, the old site stands as it was. Raise `TemplateError` for a fault of
    a template.
    """
    memory = _memory(workspace, books)
    with watch.stage("rendering"):
        find_neighbours(books, memory)
        _make_meetings(workspace, books, making, means)
        fill_waiting(books, making, means)
    with watch.stage("gathering"):
        make_dumps(making, books.before, books.rows, books.facts, means)
    books.facts.pop(PAPERS, None)
    if making.site.pdf == "all":
        with watch.stage("printing"):
            make_papers(making, books.before, books.rows, books.facts, means)
    if making.site.search == "pagefind":
        with watch.stage("indexing"):
            make_index(making, books.before, books.rows, means)
    with watch.stage("listing"):
        plans = make_derived(
            making, books.before, books.rows, memory, books.facts, books.compiled, means
        )
    with watch.stage("publishing"):
        return _publish(workspace, making, plans, means)


def _make_meetings(workspace: Workspace, books: Books, making: Making, means: Means) -> None:
    """Make the pages of records that were right already, but for another reason are stale."""
    recipe = making.meeting_recipe
    facts = books.before.facts
    made = Made(books.before.records, facts.get(RECIPE + MEETING), is_all=PUBLISHED in facts)
    if made.stand(making.published, recipe):
        making.keep()
    stale = dict(find_unmade(books.rows, making.published, recipe, made))
    unmade = {name: why for name, why in stale.items() if name not in making.made}
    if unmade and not making.fault:
        check_these(workspace, books, unmade, making, means)
    if making.fault:
        raise making.fault
    stale = {name: books.reasons.get(name, why) for name, why in stale.items()}
    note_pages(making, books.rows, stale, made)
    books.facts[RECIPE + MEETING] = recipe_to_json(recipe)


def _memory(workspace: Workspace, books: Books) -> Memory:
    details = partial(details_of, workspace, books)
    return Memory(
        cache(lambda: read_summaries(digests_in(books.rows, "summary_sha256"), details(None))),
        details,
        partial(kept_details, workspace, books),
        partial(load_plans, workspace.state_folder),
    )


def _publish(workspace: Workspace, making: Making, plans: Plans | None, means: Means) -> Outcome:
    making.staging.keep_only(making.recipes)
    output, staged = workspace.output, list(making.staging.staged.values())
    paths = making.recipes.names
    published = making.published
    if means.is_trial:
        done = plan_publication(output, staged, paths, published.ours)
        return Outcome(done, making.reasons, None, None)
    done = publish(output, staged, paths, published.ours, is_listed=published.is_listed)
    if done.written and not means.is_hasty:
        let_settle()
    return Outcome(done, making.reasons, _rows(workspace, making, means.clock()), plans)


def _rows(workspace: Workspace, making: Making, now_ns: int) -> Overlay[TargetRow]:
    """Return how every file of the site stands now."""
    files, digests, staged = making.published.files, making.staging.digests, making.staging.staged
    output = os.path.join(workspace.output, "")
    rows = Overlay(Targets.of(making.published.targets) if making.is_keeping else Targets())
    recipes = making.recipes
    rows.gone.update(recipes.gone)
    for path in {**recipes.changed, **staged}:
        if path in files and path not in staged:
            rows[path] = TargetRow(recipes[path], files.stamp(path))
        else:
            status = os.stat(output + path)
            rows[path] = TargetRow(recipes[path], stamp_of(status, digests[path], now_ns))
    listed = published_file(MANIFEST_NAME, output + MANIFEST_NAME)
    if listed:
        rows[MANIFEST_NAME] = TargetRow("", _manifest_stamp(listed, making.published, now_ns))
    return rows


def _manifest_stamp(listed: Watched, published: Published, now_ns: int) -> Stamp:
    known = {MANIFEST_NAME: published.targets[MANIFEST_NAME].stamp} if published.is_as_left else {}
    return Files((listed,), known, now_ns).stamp(MANIFEST_NAME)
