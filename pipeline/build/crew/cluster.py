"""Have a Dask cluster do the work, through its own executor; loaded for --cluster alone."""

import logging
import pickle
import warnings
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, wait
from functools import partial
from time import monotonic
from typing import Any, NoReturn, TypeVar

from pipeline.build.crew.remote import pack
from pipeline.build.crew.team import Team
from pipeline.build.state.watching import own_digest
from pipeline.errors import WorkspaceError

_T = TypeVar("_T")

ANSWER_S = 10  # so long the scheduler may not answer
WORKERS_S = 20  # so long there may be nobody to work at first
GONE_S = 30  # so long all workers may be gone: those that are started again need some
_LOOK_S = 1
_LEAVE_OUT = "or leave --cluster out"


def connect(address: str) -> Team:
    """Return the workers of the cluster whose scheduler is at `address`.

    Raise `WorkspaceError` if Dask is not installed, or nobody answers or works there.
    """
    if not address.strip():
        remedy = f"give that of the scheduler (tcp://HOST:8786), {_LEAVE_OUT}"
        raise WorkspaceError("--cluster", "its address is empty", remedy)
    try:
        from distributed import Client
    except ImportError as err:
        fault, remedy = "Dask is not installed here", "pip install 'readout-briefings[dask]'"
        raise WorkspaceError("--cluster", fault, f"{remedy}, {_LEAVE_OUT}") from err
    _silence()
    try:
        client: Any = Client(address, timeout=ANSWER_S, set_as_default=False)  # type: ignore[no-untyped-call] # has no types
    except Exception as err:  # noqa: BLE001 - each kind of address fails in ways of its own
        fault = f"no Dask scheduler answers there ({_words(err)})"
        _fail(address, fault, "correct the address or start one (dask scheduler)", err)
    try:
        client.wait_for_workers(1, timeout=WORKERS_S)
        size = sum(client.nthreads().values())
    except (OSError, TimeoutError) as err:
        client.close()
        fault = f"the Dask cluster has had no workers for {WORKERS_S} seconds"
        _fail(address, fault, "start some (dask worker)", err)
    return Team(
        _Packing(client.get_executor(pure=False), address),
        size,
        partial(_result, client, address),
        lambda _: client.close(),
    )


def _silence() -> None:
    """Keep Dask's own words off the terminal: what matters of them is told as our errors are."""
    for name in ("distributed", "distributed.client", "tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    warnings.filterwarnings("ignore", module=r"(distributed|dask|contextlib)\b")


def _fail(address: str, fault: str, remedy: str, cause: BaseException | None = None) -> NoReturn:
    raise WorkspaceError(f"--cluster {address}", fault, f"{remedy}, {_LEAVE_OUT}") from cause


def _fail_unconnected(address: str, cause: BaseException) -> NoReturn:
    _fail(address, "the connection to the scheduler was lost", "see to it and try again", cause)


def _words(err: BaseException) -> str:
    return " ".join(str(err).split()) or type(err).__name__


class _Packing(Executor):
    """The executor of a cluster, given tasks as bytes that Dask does not look into."""

    def __init__(self, executor: Executor, address: str) -> None:
        self._executor = executor
        self._address = address
        self._digest = own_digest()

    def submit(self, task: Callable[..., _T], /, *args: Any, **_: Any) -> "Future[_T]":  # noqa: ANN401 - as its parent
        packed = pack(self._digest, task, args)
        try:
            return self._executor.submit(pickle.loads, packed)
        except Exception as err:  # noqa: BLE001 - that is what Dask raises without a connection
            _fail_unconnected(self._address, err)


def _result(client: Any, address: str, future: "Future[_T]") -> _T:  # noqa: ANN401 - has no types
    """Wait for a result as long as there is anybody to work on it."""
    from distributed import KilledWorker

    _wait(client, address, future)
    try:
        return future.result()
    except CancelledError as err:
        _fail_unconnected(address, err)
    except KilledWorker as err:
        fault = "workers ended at one task again and again, perhaps for want of memory"
        _fail(address, fault, "give them more", err)
    except ImportError as err:
        if (err.name or "").partition(".")[0] != "pipeline":
            raise
        fault = "a worker has no readout, or another than this"
        _fail(address, fault, "install the same version on all", err)


def _wait(client: Any, address: str, future: "Future[_T]") -> None:  # noqa: ANN401 - has no types
    seen = monotonic()
    while not wait([future], _LOOK_S).done:
        try:
            workers = client.nthreads()
        except (OSError, RuntimeError) as err:
            _fail_unconnected(address, err)
        if workers:
            seen = monotonic()
        elif monotonic() - seen > GONE_S:
            fault = f"all workers have been gone for {GONE_S} seconds"
            _fail(address, fault, "start others (dask worker)")
