"""How a build is to go about it."""

from pipeline.build.site.means import Progress
from pipeline.model import Pdf
from pipeline.values import dataclass


def untold(_what: str, _done: int, _all: int) -> None:
    """Tell nobody how far a build is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What may differ between builds of the same site, whose bytes are the same either way.

    `jobs` is how many processes work, None for one a core; `cluster` the address of a Dask
    scheduler whose workers do the work instead. `is_trial` writes nothing and says what would be
    written; without `is_parsing`, articles are left alone. With `is_hasty`, the data of all records
    together, the index of the search and PDF files are left to the next build where they stand.
    `pdf` goes before what readout.yaml says of PDF files, unless it is None; then the site is
    another one.
    """

    jobs: int | None = None
    cluster: str | None = None
    is_trial: bool = False
    is_parsing: bool = True
    is_hasty: bool = False
    pdf: Pdf | None = None
    progress: Progress = untold


DEFAULTS = BuildOptions()
