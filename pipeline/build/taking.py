"""Parse the articles that a build finds to be parsed, and check the records that this makes."""

from typing import TYPE_CHECKING, NamedTuple

from pipeline.build.known import Known
from pipeline.build.schemas import keep_schemas
from pipeline.build.site.books import Books, articles_to_parse, check_changed, look_again
from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.state.stamps import let_settle
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.build.filing import Reading
    from pipeline.build.sources import Asked


class Taken(NamedTuple):
    """What became of articles, and in a trial, those that would have been parsed."""

    readings: "tuple[Reading, ...]" = ()
    failures: tuple[PipelineError, ...] = ()
    waiting: "tuple[Asked, ...]" = ()


def take_in_articles(
    workspace: Workspace,
    books: Books,
    articles: "Sequence[Asked]",
    known: Known,
    making: Making | None,
    means: Means,
) -> Taken:
    """Parse what is to be parsed into records, and check these."""
    paths: tuple[Asked, ...] = articles_to_parse(workspace, books, known.digest)
    if articles:
        from pipeline.build.intake import article_paths

        paths = (*article_paths(articles), *paths)
    if means.is_trial:
        return Taken(waiting=paths)
    if not paths:
        if keep_schemas(workspace, books.inputs):
            let_settle()
            look_again(workspace, books, means.clock())
        return Taken()
    # What parses is loaded when there is something to parse: it is most of the program.
    from pipeline.build.filing import Reading, take_in

    outcomes = []
    given = [one for one in paths if not isinstance(one, str)]
    for done, one in enumerate(take_in(workspace, given, known, crew=means.crew), 1):
        outcomes.append(one)
        means.progress("parsing", min(done, len(paths)), len(paths))
    let_settle()
    look_again(workspace, books, means.clock())
    check_changed(workspace, books, making, means)
    return Taken(
        readings=tuple(one for one in outcomes if isinstance(one, Reading)),
        failures=tuple(one for one in outcomes if isinstance(one, PipelineError)),
    )
