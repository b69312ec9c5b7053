"""Build the list of sources, and name each for readers."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from pipeline.model import Record, Source
from pipeline.render.dates import date_value
from pipeline.render.grounds import Grounds
from pipeline.render.language.names import english_name
from pipeline.render.language.speaking import gettext, speech
from pipeline.render.links import find_safe_url, host
from pipeline.render.originals import archive_href
from pipeline.render.views import SourceView, Value
from pipeline.render.wording import listed


def source_views(record: Record, grounds: Grounds) -> tuple[SourceView, ...]:
    """Return the sources of a record in its order."""
    return tuple(
        SourceView(
            number=number,
            anchor=f"source-{number}",
            name=_name(source, number),
            href=find_safe_url(source.url),
            url_text=source.url,
            archive=archive_href(source),
            publisher=source.publisher,
            author=source.author,
            published=date_value(source.published) if source.published else None,
            language=_language(source.language),
            attributed_to=listed(source.attributed_to) or None,
            article=source.article,
            sha256=source.sha256,
            marks=grounds.marks(f"source-{number}", is_read=False),
        )
        for number, source in enumerate(record.sources, 1)
    )


def _language(tag: str | None) -> str | None:
    """Return what a language is called, or its tag where nothing is known of it."""
    found = speech()
    if not tag:
        return tag
    return found.language_name(tag) if found else english_name(tag)


def source_links(record: Record) -> Mapping[str, Value]:
    """Return each article's name for readers with a link to its entry, by its path, in order."""
    return {
        source.article: Value(_name(source, number), href=f"#source-{number}")
        for number, source in enumerate(record.sources, 1)
        if source.article is not None
    }


def _name(source: Source, number: int) -> str:
    """Return what best tells readers whose report it is."""
    if source.publisher:
        return source.publisher
    if url := find_safe_url(source.url):
        return host(url)
    if source.article:
        return PurePosixPath(source.article).name
    return gettext("Source %(number)s", number=number)
