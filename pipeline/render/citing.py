"""Word how a meeting page is cited, and where an error in it is reported."""

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

from pipeline.model import Briefing, Record, Site
from pipeline.render.language.speaking import gettext, message
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.recordlines import RecordLines
from pipeline.render.views import CiteView, ReportView, ReviewView, Value
from pipeline.values import replace

_VERSION_LENGTH = 12  # hexadecimal digits
_PARTS = (
    ("title", message("Title")),
    ("sources", message("Sources")),
    ("meeting", message("Meeting")),
    ("participants", message("Participants")),
    ("themes", message("Themes")),
    ("tables", message("Tables")),
)


def record_version(briefing: Briefing) -> str | None:
    """Return the first digits of the SHA-256 of the record's file; None if it is not at hand."""
    return sha256(briefing.yaml).hexdigest()[:_VERSION_LENGTH] if briefing.yaml else None


def cite_view(site: Site, record: Record, title: str, version: str | None) -> CiteView:
    """Return how to cite a page; what changes with the day it is read on is left to the reader."""
    href = page_address(site, record.id)
    edition = edition_words(record.id, version)
    if record.status == "retracted":
        edition += gettext(" (retracted)")
    told = {"title": title, "site": site.title, "edition": edition}
    return CiteView(
        short=gettext("(%(site)s, “%(title)s”)", **told),
        full=gettext("“%(title)s”, %(site)s, %(edition)s.", **told),
        href=href,
    )


def edition_words(id_: str, version: str | None) -> str:
    """Return the words for a record with its version, where that is known."""
    if version is None:
        return gettext("record %(id)s", id=id_)
    return gettext("record %(id)s, version %(version)s", id=id_, version=version)


def page_address(site: Site, id_: str) -> str | None:
    """Return the address of a meeting page; None if the site has none."""
    base = find_safe_url(site.base_url)
    return f"{base}{file_url('meetings', id_)}/" if base else None


class RecordFile(NamedTuple):
    """A record's file in the repository: its name, its address there, and where what stands."""

    name: str
    href: str
    lines: RecordLines


def record_file(site: Site, briefing: Briefing) -> RecordFile | None:
    """Return a record's file in the repository; None if the site names none."""
    repository = find_safe_url(site.repository)
    if not repository:
        return None
    name = briefing.file or f"{briefing.record.id}.yaml"
    lines = RecordLines(briefing.yaml.decode("utf-8", "replace"))
    return RecordFile(f"records/{name}", f"{repository}records/{file_url(name)}", lines)


def report_view(site: Site, record: Record, file: RecordFile | None) -> ReportView:
    """Return where to report an error in a record."""
    contact = find_safe_url(site.contact)
    if contact and contact.startswith("mailto:"):
        mark = "&" if "?" in contact else "?"
        contact = f"{contact}{mark}subject={quote(gettext('Record %(id)s', id=record.id), safe='')}"
    return ReportView(
        contact=contact,
        file=Value(file.name, href=file.href) if file else None,
        lines=tuple(_parts(file)) if file else (),
    )


def _parts(file: RecordFile) -> Iterator[Value]:
    for key, words in _PARTS:
        if line := file.lines.line_of(key):
            label = gettext("%(part)s (line %(line)s)", part=gettext(words), line=line)
            yield Value(label, href=f"{file.href}#L{line}")


def with_lines(
    items: tuple[ReviewView, ...], record: Record, file: RecordFile | None
) -> tuple[ReviewView, ...]:
    """Return review items that lead to their lines of the record's file, if that is on the web."""
    if file is None:
        return items
    found = []
    for view, item in zip(items, record.review, strict=True):
        line = file.lines.line_of(item.path)
        words = gettext("line %(line)s of the record", line=line)
        link = Value(words, href=f"{file.href}#L{line}") if line else None
        found.append(replace(view, line=link))
    return tuple(found)
