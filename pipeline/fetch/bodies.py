"""Read the body of an answer, unpacked as it comes, and never more of it than may be."""

import zlib
from collections.abc import Iterator

import httpx

from pipeline.errors import SourceError
from pipeline.fetch.urls import SAVE_PAGE

_PACKED = ("gzip", "x-gzip", "deflate")
_EITHER = 32 + zlib.MAX_WBITS  # gzip or zlib, as the bytes say


def read_body(
    response: httpx.Response, place: str, most_bytes: int, *, is_cut: bool = False
) -> bytes:
    """Return the body of an answer.

    Where it has more than `most_bytes`, the rest is cut off with `is_cut`; else, and for a packing
    that is not known or damaged, raise `SourceError`.
    """
    body = bytearray()
    for piece in _pieces(response, place, most_bytes):
        body += piece
        if len(body) > most_bytes:
            if is_cut:
                return bytes(body[:most_bytes])
            fault = f"larger than {most_bytes / 1024 / 1024:g} MiB"
            raise SourceError(place, fault, "save the article's text as .txt and give that")
    return bytes(body)


def _pieces(response: httpx.Response, place: str, most_bytes: int) -> Iterator[bytes]:
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("", "identity"):
        yield from response.iter_raw()
    elif packing in _PACKED:
        yield from _unpacked(response.iter_raw(), place, most_bytes)
    else:
        fault = f"is packed in a way that was not asked for ({packing[:40]!a})"
        raise SourceError(place, fault, SAVE_PAGE)


def _unpacked(packed: Iterator[bytes], place: str, most_bytes: int) -> Iterator[bytes]:
    """Yield unpacked pieces, none longer than a page may be: a few bytes may stand for millions.

    What is packed with gzip may come in several members, one behind the other (RFC 1952).
    """
    unpacker = zlib.decompressobj(_EITHER)
    is_begun = False
    try:
        for piece in packed:
            rest = piece
            while rest:
                is_begun = True
                if unpacker.eof:
                    unpacker = zlib.decompressobj(_EITHER)
                yield unpacker.decompress(rest, most_bytes + 1)
                rest = unpacker.unused_data
        yield unpacker.flush()
    except zlib.error as err:
        raise _damaged(place) from err
    if is_begun and not unpacker.eof:
        raise _damaged(place)


def _damaged(place: str) -> SourceError:
    return SourceError(place, "came damaged: its packing broke off", f"try again, or {SAVE_PAGE}")
