"""The files of data that a record has: which there are, what each holds, how pages name them."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from pipeline.languages import ENGLISH
from pipeline.model import Briefing, Page, Record, Site
from pipeline.render.data.bibtex import bibtex
from pipeline.render.data.calendar_file import record_calendar
from pipeline.render.data.csl import csl_json
from pipeline.render.data.csv_files import table_csv
from pipeline.render.data.download import Download
from pipeline.render.data.ftm import record_entities
from pipeline.render.data.json_ld import record_json_ld
from pipeline.render.data.names import ENTITIES_NAME, JSON_NAME, PDF_NAME
from pipeline.render.data.record_json import record_json
from pipeline.render.data.references import references_of
from pipeline.render.data.ris import ris
from pipeline.render.data.subject import Subject, calendar_day
from pipeline.render.language.speaking import gettext, message, speaking, speech
from pipeline.render.views import HeadLink

JSON_LD_TYPE: Final = "application/ld+json"
Maker = Callable[[Subject], bytes | None]


class _Kind:
    """A kind of file that records have; `is_of` tells whether a record has one."""

    def __init__(
        self,
        name: str,
        label: str,
        media_type: str,
        make: Maker,
        is_of: Callable[[Record], bool] = lambda _: True,
    ) -> None:
        self.name = name
        self.make = make
        self.is_of = is_of
        self.download = Download(label, name, media_type)


def _is_relied_on(record: Record) -> bool:
    """Tell whether others may take a record's facts over: nobody is to rely on a retracted one."""
    return record.status != "retracted"


def _has_day(record: Record) -> bool:
    meeting = record.meeting
    return _is_relied_on(record) and meeting is not None and bool(calendar_day(meeting.date))


def _in_english(make: Maker) -> Maker:
    """Return what makes a file for programs, which has the same words on every site."""

    def made(subject: Subject) -> bytes | None:
        if speech() is None:
            return make(subject)
        with speaking(ENGLISH):  # what is worked out once is in one language
            return make(Subject(subject.site, subject.briefing))

    return made


_KINDS: Final = (
    _Kind(
        "record.yaml", message("Record (YAML)"), "application/yaml", lambda one: one.briefing.yaml
    ),
    _Kind(
        JSON_NAME,
        message("Record with its evidence (JSON)"),
        "application/json",
        _in_english(record_json),
    ),
    _Kind(
        "record.jsonld",
        message("schema.org (JSON-LD)"),
        JSON_LD_TYPE,
        record_json_ld,
        _is_relied_on,
    ),
    _Kind(
        ENTITIES_NAME,
        message("FollowTheMoney entities (JSON Lines)"),
        "application/jsonl",
        _in_english(record_entities),
        _is_relied_on,
    ),
    _Kind(
        "citation.bib",
        message("Citation (BibTeX)"),
        "application/x-bibtex",
        lambda one: bibtex(references_of(one)),
    ),
    _Kind(
        "citation.ris",
        message("Citation (RIS)"),
        "application/x-research-info-systems",
        lambda one: ris(references_of(one)),
    ),
    _Kind(
        "citation.json",
        message("Citation (CSL-JSON)"),
        "application/vnd.citationstyles.csl+json",
        lambda one: csl_json(references_of(one)),
    ),
    _Kind(
        "meeting.ics", message("Calendar (iCalendar)"), "text/calendar", record_calendar, _has_day
    ),
)

_PAPER: Final = Download(message("This page to print (PDF)"), PDF_NAME, "application/pdf")


def data_pages(site: Site, briefing: Briefing) -> Iterator[Page]:
    """Yield the files of data of a record; none on a site that publishes no data."""
    if site.data == "none":
        return
    record = briefing.record
    folder = PurePosixPath("meetings", record.id)
    subject = Subject(site, briefing)
    for kind in _KINDS:
        if kind.is_of(record) and (content := kind.make(subject)):
            yield Page(folder / kind.name, content)
    for number, table in enumerate(record.tables, 1):
        yield Page(folder / table_name(number), table_csv(table))


def downloads_of(site: Site, record: Record, *, has_yaml: bool = True) -> tuple[Download, ...]:
    """Return the files beside a record's page, in the order in which to list them.

    Addresses lead from the page. The page to print comes first, where the site has it. No files of
    data are there on a site that publishes none; without the text that people keep (`has_yaml`),
    there is no file of that.
    """
    paper = (_PAPER,) if site.pdf == "all" else ()
    if site.data == "none":
        return paper
    kinds = _KINDS if has_yaml else _KINDS[1:]
    return (
        *paper,
        *(kind.download for kind in kinds if kind.is_of(record)),
        *(
            Download(_table_label(number, table.caption), table_name(number), "text/csv")
            for number, table in enumerate(record.tables, 1)
        ),
    )


def download_words(download: Download) -> str:
    """Return what a page calls a file of data."""
    return gettext(download.label)


def head_links(site: Site, record: Record) -> tuple[HeadLink, ...]:
    """Return what the head of a record's page names for programs: the record as JSON-LD."""
    is_there = site.data != "none" and _is_relied_on(record)
    return (HeadLink("record.jsonld", JSON_LD_TYPE),) if is_there else ()


def table_name(number: int) -> str:
    """Return the name of the file of a table; numbers are those on the page, from 1."""
    return f"table-{number}.csv"


def _table_label(number: int, caption: str | None) -> str:
    if caption:
        return gettext("Table %(number)s: %(caption)s (CSV)", number=number, caption=caption)
    return gettext("Table %(number)s (CSV)", number=number)
