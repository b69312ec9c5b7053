"""What workers do with a record: check it and, if nothing is wrong, make its pages at once.

Material in, plain values out; what is not needed any more never leaves the process.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.build.examining import Material
from pipeline.build.site.examined import Examined, examined, problems_to_json
from pipeline.build.site.kit import Kit, Press, press_of
from pipeline.build.state.rows import Details, RecordRow
from pipeline.build.state.stamps import digest_of
from pipeline.errors import TemplateError
from pipeline.model import Briefing, Page
from pipeline.render.data.names import ENTITIES_NAME, JSON_NAME
from pipeline.render.language.speaking import speaking

GOES_INTO_DUMPS = (f"/{JSON_NAME}", f"/{ENTITIES_NAME}")  # how the paths of such pages end


class Sheet(NamedTuple):
    """A page that was made: its path in the site, its content and the digest of that.

    One that `has_slot` is not done: its neighbours are still to be put in.
    """

    path: str
    content: bytes
    sha256: str
    has_slot: bool = False


class Worked(NamedTuple):
    """What is now known of a record, but for its key and articles, and its pages if it has any."""

    row: RecordRow
    details: Details
    sheets: tuple[Sheet, ...]


class Batch(NamedTuple):
    """Some records, code that was compiled for them, and the first fault of a template."""

    records: list[Worked]
    compiled: dict[str, bytes]
    fault: TemplateError | None


def work_through(kit: Kit | None, language: str, materials: Sequence[Material]) -> Batch:
    """Check records, each on its own, and make the pages of those that have no errors.

    Without a kit, no pages are made; `language` is that of the site, which summaries are in. A
    fault of a template leaves a record without pages.
    """
    faults: list[TemplateError] = []
    with speaking(language):
        press = press_of(kit) if kit else None
        records = [_worked(material, press, faults) for material in materials]
    compiled = press.newly_compiled() if press else {}
    return Batch(records, compiled, faults[0] if faults else None)


def _worked(material: Material, press: Press | None, faults: list[TemplateError]) -> Worked:
    found = examined(material)
    sheets: tuple[Sheet, ...] = ()
    if press and found.briefing:
        try:
            sheets = tuple(_sheets(press, found.briefing))
        except TemplateError as err:
            faults.append(err)
    return Worked(_row(found, sheets), Details(found.summary, found.outline), sheets)


def _sheets(press: Press, briefing: Briefing) -> Iterator[Sheet]:
    from pipeline.render import has_slot, meeting_pages

    for page in meeting_pages(press.site, briefing, press.html, press.markdown):
        yield sheet_of(page, has_slot=has_slot(page.content))


def sheet_of(page: Page, *, has_slot: bool = False) -> Sheet:
    """Return a page as it is carried and staged."""
    return Sheet(page.path.as_posix(), page.content, digest_of(page.content), has_slot)


def _row(found: Examined, sheets: Sequence[Sheet]) -> RecordRow:
    data = [one for one in sheets if one.path.endswith(GOES_INTO_DUMPS)]
    return RecordRow(
        key="",
        articles="",
        pages="\n".join([one.path for one in sheets]),
        briefing=_digest_of_sheets(sheets) if found.briefing else "",
        data=_digest_of_sheets(data) if data else "",
        summary_sha256=digest_of(found.summary.encode()),
        outline_sha256=digest_of(found.outline.encode()),
        problems=problems_to_json(found.problems),
    )


def _digest_of_sheets(sheets: Sequence[Sheet]) -> str:
    return digest_of("".join([f"{one.path}\0{one.sha256}\0" for one in sheets]).encode())
