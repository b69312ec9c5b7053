"""Name the files of data that stand beside the pages, for the page that describes them."""

from typing import Final

from pipeline.model import Site
from pipeline.render.data import site_downloads
from pipeline.render.data.names import FOLDER
from pipeline.render.language.speaking import gettext

DATA: Final = FOLDER


def data_files(site: Site) -> tuple[tuple[str, str], ...]:
    """Return (path from the folder of data, what it holds); none where no data is published."""
    return tuple(
        (one.href.removeprefix(f"{DATA}/"), gettext(one.label)) for one in site_downloads(site)
    )
