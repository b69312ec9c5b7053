"""What a workspace adds to the rules, as it goes to workers: packed once, set up once in each."""

import pickle
from collections.abc import Callable
from functools import cached_property, lru_cache

from pipeline.build.extractors import Extension, set_up
from pipeline.model import KnownPerson
from pipeline.record import Lookup
from pipeline.values import dataclass


@dataclass(frozen=True)
class Aids:
    """What a workspace adds to the rules: people whom it knows, fixes, extractors of others.

    Extractors need not be values that can be pickled: elsewhere they are set up anew from their
    names and options.
    """

    people: tuple[KnownPerson, ...] = ()
    extensions: tuple[Extension, ...] = ()
    lookups: tuple[Lookup, ...] = ()

    def __reduce__(self) -> tuple[Callable[[bytes], "Aids"], tuple[bytes]]:
        return _aids_from_bytes, (self._packed,)

    @cached_property
    def _packed(self) -> bytes:
        asked = [(one.name, one.options) for one in self.extensions]
        return pickle.dumps((self.people, asked, self.lookups), pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=4)
def _aids_from_bytes(packed: bytes) -> Aids:
    people, asked, lookups = pickle.loads(packed)  # noqa: S301 - packed by who gives the work
    extensions = tuple(set_up(name, dict(options)) for name, options in asked)
    return Aids(people, extensions, lookups)
