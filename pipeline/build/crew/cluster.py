"""Have a Dask cluster do the work, through its own executor; loaded for --cluster alone."""

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from pipeline.build.state.watching import own_digest
from pipeline.errors import WorkspaceError

_WAIT_S = 10


def connect(address: str) -> tuple[Executor, int, Callable[[], None]]:
    """Return the executor of the cluster at `address`, how many work there, and what ends the talk.

    Raise `WorkspaceError` if Dask is not installed, nobody answers, or workers have another readout
    than this, and so might make other pages.
    """
    try:
        from distributed import Client
    except ImportError as err:
        remedy = "pip install 'readout-briefings[dask]', or leave --cluster out"
        raise WorkspaceError("--cluster", "Dask is not installed here", remedy) from err
    try:
        client: Any = Client(address, timeout=_WAIT_S, set_as_default=False)  # type: ignore[no-untyped-call] # has no types
        client.wait_for_workers(1, timeout=_WAIT_S)
    except (OSError, ValueError, TimeoutError) as err:
        fault = f"no Dask cluster with workers answers within {_WAIT_S} seconds"
        remedy = "start one (dask scheduler, dask worker), or correct the address"
        raise WorkspaceError(address, fault, remedy) from err
    _insist_on_same_code(client, address)
    return client.get_executor(), len(client.nthreads()), client.close


def _insist_on_same_code(client: Any, address: str) -> None:  # noqa: ANN401 - has no types
    ours = own_digest()
    found = client.run(own_digest)
    for worker, theirs in sorted(found.items()):
        if theirs != ours:
            fault = f"its worker {worker} has another readout, Python or library than this"
            raise WorkspaceError(address, fault, "install the same versions there")
