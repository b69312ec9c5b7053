"""Build what the page of one meeting shows, from its record and the facts that still stand."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from pipeline.model import Briefing, Record, Revision, Site
from pipeline.render.citing import cite_view, record_file, record_version, report_view, with_lines
from pipeline.render.dates import date_value
from pipeline.render.glance import glance_rows
from pipeline.render.grounds import Grounds, grounds_of_record
from pipeline.render.language.speaking import gettext
from pipeline.render.neighbours import may_have_neighbours
from pipeline.render.places import find_unit_of_path
from pipeline.render.sections import delegations, themes_and_tables
from pipeline.render.slots import SLOT
from pipeline.render.sources import source_links, source_views
from pipeline.render.titles import title_and_note
from pipeline.render.views import Correction, ListsOfKind, MeetingView, StatusView, Value
from pipeline.render.worded import worded
from pipeline.render.wording import NO_HEADING, OWN_CLAIMS, RECORD_STATUS, review_words
from pipeline.sentences import sentence_spans
from pipeline.values import replace

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_SLOT = Markup(SLOT)  # noqa: S704 - it is ours, and is replaced before anybody sees the page


def meeting_view(
    briefing: Briefing, site: Site, lists: tuple[ListsOfKind, ...] = ()
) -> MeetingView:
    """Return the meeting page of a record; `lists` are those that it stands on."""
    briefing = _as_told(briefing)
    record = briefing.record
    grounds = grounds_of_record(briefing, source_links(record), site.source_text)
    sources = source_views(record, grounds)
    themes, tables = themes_and_tables(record, grounds)
    title, note = title_and_note(briefing)
    lead, more = _parted(record.summary)
    version = record_version(briefing)
    file = record_file(site, briefing)
    return MeetingView(
        id=record.id,
        version=version,
        title=title,
        title_note=note,
        title_marks=grounds.marks("title", is_read=record.title is not None),
        language=_text_language(record, site.language),
        status=status_view(record),
        certainty=_certainty(record, grounds),
        lead=lead,
        more=more,
        lead_marks=grounds.marks("summary", is_read=record.summary is not None),
        is_meeting=record.meeting is not None,
        glance=glance_rows(record, grounds, sources),
        delegations=delegations(record, grounds),
        participants=len(record.participants),
        themes=tuple([one for one in themes if one.claim not in OWN_CLAIMS]),
        own_themes=tuple([one for one in themes if one.claim in OWN_CLAIMS]),
        related_slot=_SLOT if may_have_neighbours(record) else None,
        tables=tables,
        corrections=_corrections(record),
        review=with_lines(grounds.review, record, file),
        sources=sources,
        texts=grounds.texts,
        passages=grounds.passages,
        cite=cite_view(site, record, title, version),
        report=report_view(site, record, file),
        lists=lists,
        downloads=_downloads(site, briefing),
        contents=_contents(record, grounds),
    )


def _as_told(briefing: Briefing) -> Briefing:
    """Return a record that was retracted without its questions: nobody is to answer them."""
    if briefing.record.status != "retracted" or not briefing.record.review:
        return briefing
    return replace(briefing, record=replace(briefing.record, review=()))


def _downloads(site: Site, briefing: Briefing) -> tuple[Value, ...]:
    if site.data == "none" and site.pdf == "none":
        return ()
    from pipeline.render.data import download_words, downloads_of  # not for sites without data

    found = downloads_of(site, briefing.record, has_yaml=bool(briefing.yaml))
    return tuple([Value(download_words(one), None, one.href) for one in found])


def _parted(summary: str | None) -> tuple[str | None, str | None]:
    """Return the first sentence of a summary, and what follows it."""
    if not summary:
        return None, None
    end = next(sentence_spans(summary), (0, len(summary)))[1]
    return summary[:end], summary[end:].strip() or None


def _certainty(record: Record, grounds: Grounds) -> str:
    """Return how sure the page is of what has no mark of its own."""
    if record.status == "retracted":
        return gettext("Withdrawn; do not rely on it.")
    if record.status == "reviewed":
        return gettext("Confirmed by a person, except where marked otherwise.")
    if grounds.is_read:
        return gettext(
            "Read by the parser and not yet confirmed by a person, except where marked otherwise."
        )
    return gettext("Set by hand, and not yet checked by a second person.")


def status_view(record: Record) -> StatusView:
    """Return the status strip of a record."""
    word, means = RECORD_STATUS[record.status]
    number = len(record.review)
    corrections = [item for item in record.revisions if item.path != "status"]
    retractions = [item for item in record.revisions if item.path == "status"]
    retraction = _find_last(retractions) if record.status == "retracted" else None
    correction = _find_last(corrections)
    return StatusView(
        key=record.status,
        word=gettext(word),
        means=gettext(means),
        to_review=number,
        review_words=review_words(number),
        corrected=date_value(correction.date) if correction else None,
        retracted=date_value(retraction.date) if retraction else None,
        reason=retraction.why if retraction else None,
    )


def _find_last(revisions: Sequence[Revision]) -> Revision | None:
    return max(revisions, key=lambda item: item.date, default=None)


def _contents(record: Record, grounds: Grounds) -> tuple[Value, ...]:
    """Return links to the sections of the page that are there, in its order."""
    themes = [
        Value(f"{number}. {theme.title or gettext(NO_HEADING)}", None, f"#theme-{number}")
        for is_own in (False, True)
        for number, theme in enumerate(record.themes, 1)
        if (theme.claim in OWN_CLAIMS) is is_own
    ]
    sections = [
        (gettext("Participants"), "#participants", record.participants),
        (gettext("Needs review"), "#review", record.review),
        (gettext("Sources"), "#sources", record.sources),
        (gettext("Source text"), "#passages", grounds.texts or grounds.passages),
        (gettext("Corrections"), "#corrections", record.revisions),
        (gettext("How to cite"), "#cite", True),
        (gettext("Report an error"), "#report", True),
    ]
    links = [Value(text, None, href) for text, href, items in sections if items]
    at = bool(record.participants)
    return (*links[:at], *themes, *links[at:])


def _corrections(record: Record) -> tuple[Correction, ...]:
    found = []
    for revision in record.revisions:
        unit = find_unit_of_path(record, revision.path)
        place = Value(unit.words, href=f"#{unit.anchor}") if unit else Value(revision.path)
        found.append(
            Correction(
                date=date_value(revision.date),
                place=place,
                was=worded(revision.path, revision.was),
                now=worded(revision.path, revision.now),
                why=revision.why,
            )
        )
    return tuple(found)


def _text_language(record: Record, site_language: str) -> str | None:
    """Return the language that all sources share, if it is not the site's."""
    languages = {source.language or "" for source in record.sources}
    language = languages.pop() if len(languages) == 1 else ""
    is_other = language.casefold() != site_language.casefold() and _LANGUAGE.fullmatch(language)
    return language if is_other else None
