"""The whole way: parse what is new, check every record, publish the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build import freshness
from pipeline.build.filing import Reading, take_in
from pipeline.build.holdings import new_articles
from pipeline.build.inspection import Entry, Inspection, inspect
from pipeline.build.intake import article_paths
from pipeline.build.known import Known, load_known
from pipeline.build.locking import exclusive
from pipeline.build.pending import recover
from pipeline.build.publication import Publication, publish, template_loader
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError, WorkspaceError
from pipeline.model import Briefing
from pipeline.resources import data_dir


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did; `publication` is None where problems kept the old site in place."""

    readings: tuple[Reading, ...]
    failures: tuple[PipelineError, ...]
    inspection: Inspection | None
    publication: Publication | None

    @property
    def is_complete(self) -> bool:
        """Return True if all of the workspace is now in the site."""
        return self.is_up_to_date or (self.publication is not None and not self.failures)

    @property
    def is_up_to_date(self) -> bool:
        """Return True if nothing had changed, so that nothing was looked at."""
        return self.inspection is None


def build(workspace: Workspace, articles: Sequence[Path] = ()) -> Built:
    """Bring the site up to date with the workspace, taking in `articles` first.

    If any record has an error, the old site stays. An article that cannot be parsed has no record
    yet, so it keeps nothing else back; it is tried again at the next build.
    """
    if not articles and freshness.is_fresh(workspace):
        return Built((), (), None, None)
    _insist_on_contents(workspace, articles)
    known = load_known(workspace)
    with exclusive(workspace):
        return _build(workspace, articles, known)


def _build(workspace: Workspace, articles: Sequence[Path], known: Known) -> Built:
    recover(workspace)
    paths = (*article_paths(articles), *new_articles(workspace, known.digest))
    outcomes = list(take_in(workspace, paths, known))
    failures = tuple(one for one in outcomes if isinstance(one, PipelineError))
    readings = tuple(one for one in outcomes if isinstance(one, Reading))
    seen = freshness.look(workspace)
    inspection = inspect(workspace)
    publication = None if inspection.errors else render_site(workspace, inspection)
    if failures or inspection.errors:
        freshness.forget(workspace)
    else:
        freshness.remember(workspace, seen)
    return Built(readings, failures, inspection, publication)


def render_site(workspace: Workspace, inspection: Inspection) -> Publication:
    """Render the records of a workspace without errors and put the site in place."""
    from pipeline.render import render

    load = template_loader(workspace, data_dir("templates"))
    briefings = [_briefing(entry) for entry in inspection.entries]
    return publish(render(inspection.site, briefings, load), workspace.output)


def _briefing(entry: Entry) -> Briefing:
    from pipeline.record import standing_facts

    record = entry.loaded.record
    if record is None:
        raise AssertionError(f"{entry.path} was to be rendered with errors in it")
    return Briefing(record, standing_facts(record, entry.draft) if entry.draft else ())


def _insist_on_contents(workspace: Workspace, articles: Sequence[Path]) -> None:
    if not (articles or workspace.articles.is_dir() or workspace.records.is_dir()):
        raise WorkspaceError(
            str(workspace.root),
            "holds neither articles nor records",
            "put articles into its folder articles/",
        )
