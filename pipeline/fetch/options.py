"""How far a fetch may go."""

from pipeline.values import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """The bounds of one fetch.

    `seconds` is for all of it, from the first name that is looked up to the last byte; `most_bytes`
    is the size of the page once it is unpacked. `allows_private` lets it connect to addresses that
    are not public.
    """

    allows_private: bool = False
    seconds: float = 30.0
    most_bytes: int = 10 * MIB
    most_redirects: int = 5


DEFAULTS = FetchOptions()
