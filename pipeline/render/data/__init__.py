"""Publish records as data: for each record files of its own, for the whole site tables of all.

Nothing here opens a file. `data_pages` has the files of one record, and `downloads_of` tells its
page which there are; `site_downloads` tells those of the whole site, of which a build makes those
that put records together: from the `record.json` of each, row by row. `names` has their names.
"""

from typing import TYPE_CHECKING

from pipeline.late import late_exports

if TYPE_CHECKING:
    from pipeline.render.data.csv_files import csv_lines
    from pipeline.render.data.download import Download
    from pipeline.render.data.files import data_pages, download_words, downloads_of, head_links
    from pipeline.render.data.ftm import MERGED_KINDS, Entity, entity_lines, merge_entity
    from pipeline.render.data.package import data_package
    from pipeline.render.data.schemas import briefing_schema
    from pipeline.render.data.site_files import site_downloads
    from pipeline.render.data.tables import TABLES, FlatTable
    from pipeline.render.data.texts import encoded, storable

__all__ = [
    "MERGED_KINDS",
    "TABLES",
    "Download",
    "Entity",
    "FlatTable",
    "briefing_schema",
    "csv_lines",
    "data_package",
    "data_pages",
    "download_words",
    "downloads_of",
    "encoded",
    "entity_lines",
    "head_links",
    "merge_entity",
    "site_downloads",
    "storable",
]

_ROOMS = {
    "csv_files": ("csv_lines",),
    "download": ("Download",),
    "files": (
        "data_pages",
        "download_words",
        "downloads_of",
        "head_links",
    ),
    "ftm": (
        "MERGED_KINDS",
        "Entity",
        "entity_lines",
        "merge_entity",
    ),
    "package": ("data_package",),
    "schemas": ("briefing_schema",),
    "site_files": ("site_downloads",),
    "tables": (
        "TABLES",
        "FlatTable",
    ),
    "texts": (
        "encoded",
        "storable",
    ),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
