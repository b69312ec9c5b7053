"""Build whenever something changed, and tell of each build."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import time_ns

from pipeline.build.building import Built, build
from pipeline.build.options import BuildOptions
from pipeline.build.site.means import Progress
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError
from pipeline.serve.state import State, faults_of, state_of
from pipeline.serve.watching import Changes, Watcher, insist_on_places, places_of
from pipeline.values import dataclass, replace

_CALM_S = 1.0  # without a change, before what a hasty build left is made


class _GaveWay(Exception):  # noqa: N818 - no error
    """Something changed while nothing urgent was at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One build, why it came about, and what browsers are told of it.

    `built` tells how it went, None where something kept it from being one: a `fault` of the
    workspace, or a `crash` of ours. `is_late` tells that it only made what builds before had left.
    """

    state: State
    changes: Changes = frozenset()
    built: Built | None = None
    fault: PipelineError | None = None
    crash: Exception | None = None
    is_late: bool = False


class Rounds:
    """The builds of a workspace, one after the other."""

    def __init__(
        self,
        workspace: Workspace,
        watcher: Watcher,
        options: BuildOptions,
        progress: Callable[[], AbstractContextManager[Progress]],
    ) -> None:
        self._workspace = workspace
        self._watcher = watcher
        self._options = options
        self._progress = progress
        self._places: tuple[str, ...] = ()
        # No page that a server before this one has sent is of one of our versions.
        self._version = time_ns() // 1_000_000

    def run(self, publish: Callable[[State], None]) -> Iterator[Round]:
        """Yield a round now and after each change, once browsers are told of it by `publish`."""
        publish(state_of(self._version, (), is_published=True))
        changes: Changes = frozenset()
        has_left = False
        while True:
            one = self._round(changes, is_hasty=True)
            if one.fault is not None:  # of the site's files, perhaps, which haste passes over
                one = self._round(changes, is_hasty=False)
            publish(one.state)
            yield one
            has_left = has_left or (one.built is not None and one.built.has_left)
            changes = self._watcher.wait(_CALM_S if has_left else None)
            if has_left and not changes:
                late = self._finish()
                if late is not None:
                    has_left = False
                    publish(late.state)
                    yield late
                changes = self._watcher.wait()

    def _round(self, changes: Changes, *, is_hasty: bool, gives_way: bool = False) -> Round:
        try:
            insist_on_places(self._workspace, self._places)
            self._places = tuple(dict.fromkeys((*self._places, *places_of(self._workspace))))
            built = self._build(is_hasty=is_hasty, gives_way=gives_way)
        except PipelineError as err:
            return Round(state=self._refused(err), changes=changes, fault=err)
        except OSError as err:  # a file that was there a moment ago, or is locked
            place, words = str(err.filename or self._workspace.root), err.strerror or str(err)
            fault = PipelineError(place, words, "see to that; the next file you save is a new try")
            return Round(state=self._refused(fault), changes=changes, fault=fault)
        except _GaveWay:
            raise
        except Exception as err:  # noqa: BLE001 - shown, and the next save may be all right
            fault = PipelineError("readout", f"failed: {err!r}", "the terminal shows where")
            return Round(state=self._refused(fault), changes=changes, crash=err)
        return Round(state=self._state_after(built), changes=changes, built=built)

    def _build(self, *, is_hasty: bool, gives_way: bool) -> Built:
        with self._progress() as progress:
            tell = self._giving_way(progress) if gives_way else progress
            options = replace(self._options, is_hasty=is_hasty, progress=tell)
            return build(self._workspace, (), options)

    def _finish(self) -> Round | None:
        """Make what was left; None if a change came between."""
        try:
            late = self._round(frozenset(), is_hasty=False, gives_way=True)
            return replace(late, is_late=True)
        except _GaveWay:
            return None

    def _giving_way(self, progress: Progress) -> Progress:
        def tell(what: str, done: int, total: int) -> None:
            if self._watcher.has_news:
                raise _GaveWay
            progress(what, done, total)

        return tell

    def _state_after(self, built: Built) -> State:
        done = built.publication
        if done is not None and (done.written or done.removed):
            self._version += 1
        faults = faults_of((*built.failures, *built.problems))
        is_published = done is not None or built.is_up_to_date
        return state_of(self._version, faults, is_published=is_published)

    def _refused(self, err: PipelineError) -> State:
        return state_of(self._version, faults_of((err,)), is_published=False)


def base_path(base_url: str | None) -> str:
    """Return the path that a site stands at on its host, decoded, with a slash at both ends."""
    from urllib.parse import unquote, urlsplit

    path = unquote(urlsplit(base_url or "").path)
    return path if path.endswith("/") else f"{path}/" if path else "/"
