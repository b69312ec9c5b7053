"""The whole way: parse what is new, check every record, publish the site."""

import os
from functools import partial
from typing import TYPE_CHECKING

from pipeline.build.crew.crew import Crew
from pipeline.build.interrupts import held_back
from pipeline.build.known import Known, load_known
from pipeline.build.locking import exclusive
from pipeline.build.options import DEFAULTS, BuildOptions
from pipeline.build.pending import recover
from pipeline.build.site.books import (
    Books,
    check_changed,
    elsewhere,
    open_books,
    problems_of_records,
)
from pipeline.build.site.lists import DERIVED
from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.site.output import (
    PUBLISHED,
    Outcome,
    finish_site,
    is_up_to_date,
    open_site,
)
from pipeline.build.site.publication import Publication
from pipeline.build.state.database import DamagedStateError
from pipeline.build.state.freshness import (
    COMPLETE,
    ELSEWHERE,
    UNSEEN,
    Look,
    completion,
    look_quickly,
)
from pipeline.build.state.rows import Targets
from pipeline.build.state.stamps import file_clock
from pipeline.build.state.store import State, drop_state, load_state, save_state
from pipeline.build.surroundings import look_around, read_site
from pipeline.build.taking import Taken, take_in_articles
from pipeline.build.timing import Stopwatch
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError, Problem, TemplateError, WorkspaceError
from pipeline.model import Site
from pipeline.values import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.build.filing import Reading
    from pipeline.build.sources import Asked

_OUTPUT = "output"  # the fact that says which folder the targets of the state stand in


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did; `publication` is None where problems kept the old site in place.

    `records` is how many there are. `waiting` are the articles that a trial would have parsed, and
    `reasons` why each page was made again. `has_left` tells that a hasty build left files to
    the next.
    """

    readings: "tuple[Reading, ...]" = ()
    failures: tuple[PipelineError, ...] = ()
    problems: tuple[Problem, ...] = ()
    records: int = 0
    publication: Publication | None = None
    waiting: "tuple[Asked, ...]" = ()
    reasons: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    is_up_to_date: bool = False
    has_left: bool = False

    @property
    def is_complete(self) -> bool:
        """Return True if all of the workspace is now in the site."""
        return self.is_up_to_date or (self.publication is not None and not self.failures)


def build(
    workspace: Workspace, articles: "Sequence[Asked]" = (), options: BuildOptions = DEFAULTS
) -> Built:
    """Bring the site up to date with the workspace, taking in `articles` first.

    If any record has an error, the old site stays. An article that cannot be parsed has no record
    yet, so it keeps nothing else back; it is tried again at the next build.
    """
    look = look_quickly(workspace, options.pdf)
    if look.is_fresh and not articles:
        return Built(is_up_to_date=True)
    return rebuild(workspace, articles, options, look)


def rebuild(
    workspace: Workspace,
    articles: "Sequence[Asked]" = (),
    options: BuildOptions = DEFAULTS,
    look: Look = UNSEEN,
) -> Built:
    """Do as `build`, for a workspace of which it is known that something changed.

    `look` is the look that was taken just before.
    """
    _insist_on_contents(workspace, articles, options)
    known = load_known(workspace)
    with Crew(options.jobs, options.cluster) as crew:
        if options.is_trial:
            means = Means(
                crew, options.progress, lambda: 0, look.inputs, look.published, is_trial=True
            )
            return _build_surely(workspace, articles, known, means, options)
        with exclusive(workspace) as has_waited:
            folder = str(workspace.state_folder)
            # Whom this one waited for may have written records since the look.
            still = UNSEEN if has_waited or recover(workspace) else look
            clock = partial(file_clock, folder)
            means = Means(
                crew,
                options.progress,
                clock,
                still.inputs,
                still.published,
                is_hasty=options.is_hasty,
            )
            return _build_surely(workspace, articles, known, means, options)


def _build_surely(
    workspace: Workspace,
    articles: "Sequence[Asked]",
    known: Known,
    means: Means,
    options: BuildOptions,
) -> Built:
    """Build from what the last build knew, or from nothing where that is damaged."""
    try:
        return _build(workspace, articles, known, means, options)
    except DamagedStateError:
        if not means.is_trial:
            drop_state(workspace.state_folder)
        return _build(workspace, articles, known, means, options, is_from_nothing=True)


def _build(
    workspace: Workspace,
    articles: "Sequence[Asked]",
    known: Known,
    means: Means,
    options: BuildOptions,
    *,
    is_from_nothing: bool = False,
) -> Built:
    watch = Stopwatch()
    with watch.stage("looking"):
        stored = State() if is_from_nothing else load_state(workspace.state_folder)
        books = _opened(workspace, means, stored)
        making = _opened_site(workspace, books, means, options)
    try:
        with watch.stage("checking"):
            check_changed(workspace, books, making, means)
        taken = Taken()
        if options.is_parsing:
            with watch.stage("parsing"):
                taken = take_in_articles(workspace, books, articles, known, making, means)
        with watch.stage("checking"):
            around = look_around(workspace)
            found = {*around.problems, *problems_of_records(workspace, books, known)}
        outcome = None
        if all(one.severity != "error" for one in found):
            site = _site_for(around.site, options)
            if making is None or not is_up_to_date(making, books, site):
                making = open_site(workspace, books, site, means)
            outcome = finish_site(workspace, books, making, means, watch)
    finally:
        if making:
            with held_back():
                making.staging.drop()
    has_left = making is not None and making.has_left
    if not means.is_trial:
        with watch.stage("noting"):
            is_all = options.is_parsing and not (taken.failures or has_left)
            complete = completion(workspace, options.pdf) if is_all else None
            _note(workspace, books, outcome, complete)
    return Built(
        readings=taken.readings,
        failures=taken.failures,
        problems=tuple(sorted(found)),
        records=len(books.rows),
        publication=outcome.publication if outcome else None,
        waiting=taken.waiting,
        reasons=outcome.reasons if outcome else {},
        seconds=watch.seconds,
        has_left=has_left,
    )


def _opened(workspace: Workspace, means: Means, stored: State) -> Books:
    """Return the books as the last build left them, and with what is seen today."""
    before = stored
    if stored.facts.get(_OUTPUT) != os.path.realpath(workspace.output):
        facts = {name: value for name, value in stored.facts.items() if name != DERIVED}
        before = replace(stored, facts=facts, targets=Targets())
    return open_books(workspace, stored, before, means)


def _opened_site(
    workspace: Workspace, books: Books, means: Means, options: BuildOptions
) -> Making | None:
    """Return the site in the making; None where a fault of settings or templates is to be told.

    That is told when all records were checked.
    """
    try:
        site, faults = read_site(workspace)
        if faults:
            return None
        return open_site(workspace, books, _site_for(site, options), means)
    except (TemplateError, WorkspaceError):
        return None


def _site_for(site: Site, options: BuildOptions) -> Site:
    """Return the site as it was asked for."""
    return site if options.pdf is None else replace(site, pdf=options.pdf)


def _note(
    workspace: Workspace, books: Books, outcome: Outcome | None, complete: str | None
) -> None:
    """Keep what is known for the next build; `complete` if this one is, once it has published."""
    facts = {**books.facts, _OUTPUT: os.path.realpath(workspace.output)}
    facts[ELSEWHERE] = "\n".join(elsewhere(books.rows))
    for name in (COMPLETE, PUBLISHED):
        facts.pop(name, None)
    targets, plans = books.before.targets, None
    if outcome and outcome.targets is not None:
        targets, plans = outcome.targets, outcome.plans
        facts[PUBLISHED] = ""
        if complete is not None:
            facts[COMPLETE] = complete
    inputs = books.inputs.stamps()
    now = State(facts, inputs, books.rows, targets, books.compiled, books.details, plans)
    save_state(workspace.state_folder, books.stored, now)


def _insist_on_contents(
    workspace: Workspace, articles: "Sequence[Asked]", options: BuildOptions
) -> None:
    if not workspace.root.is_dir() and not (options.is_parsing and articles):
        root = workspace.root
        remedy = f"name the workspace's folder, or make one: readout init {root}"
        raise WorkspaceError(str(root), "no such folder", remedy)
    if options.is_parsing and not (
        articles or workspace.articles.is_dir() or workspace.records.is_dir()
    ):
        raise WorkspaceError(
            str(workspace.root),
            "holds neither articles nor records",
            "put articles into its folder articles/",
        )
