"""Say in one line, with a remedy, why a connection failed."""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import httpx

from pipeline.errors import SourceError
from pipeline.fetch.network import NotPublicError, UnknownHostError
from pipeline.fetch.urls import SAVE_PAGE

_PROXIES = ("https_proxy", "http_proxy", "all_proxy")


@contextmanager
def told(place: str, seconds: float) -> Iterator[None]:
    """Turn what the network raises into a `SourceError`."""
    try:
        yield
    except NotPublicError as err:
        fault = f"{err.host} is at {err.address}, which is no public address"
        remedy = "add --allow-private if it is one of your own network"
        raise SourceError(place, fault, remedy) from err
    except UnknownHostError as err:
        fault = f"no host {err} is known"
        raise SourceError(place, fault, f"check the address and the network{_proxy()}") from err
    except (httpcore.TimeoutException, httpx.TimeoutException) as err:
        fault = f"took longer than {seconds:g} seconds"
        raise SourceError(place, fault, f"try again later, or {SAVE_PAGE}{_proxy()}") from err
    except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError, OSError) as err:
        raise _network_fault(place, err) from err


def _network_fault(place: str, err: Exception) -> SourceError:
    certificate = next((one for one in _causes(err) if isinstance(one, ssl.SSLError)), None)
    if certificate is not None:
        reason = getattr(certificate, "verify_message", "") or certificate.reason or "no reason"
        fault = f"no safe connection: {reason.replace('_', ' ').lower()}"
        return SourceError(place, fault, f"check the address, or {SAVE_PAGE}")
    if isinstance(err, httpcore.ConnectError):
        cause = next((one for one in _causes(err) if isinstance(one, OSError)), None)
        reason = (cause.strerror if cause else None) or "no connection"
        return SourceError(
            place, f"cannot be reached: {reason.lower()}", f"check the network{_proxy()}"
        )
    return SourceError(place, "the answer broke off or is no sound HTTP", "try again later")


def _causes(err: BaseException | None) -> Iterator[BaseException]:
    while err is not None:
        yield err
        err = err.__cause__ or err.__context__


def _proxy() -> str:
    """Return what who has set a proxy should know."""
    is_set = any(os.environ.get(one) or os.environ.get(one.upper()) for one in _PROXIES)
    return f" (readout uses no proxy: behind one, {SAVE_PAGE})" if is_set else ""
