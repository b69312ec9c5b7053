"""What is cited of a record: the briefing, then the articles that it stands on."""

from typing import Literal

from pipeline.render.citing import edition_words, record_version
from pipeline.render.data.subject import Subject, calendar_date
from pipeline.render.language.speaking import gettext
from pipeline.render.links import find_safe_url
from pipeline.render.wording import RECORD_STATUS
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One work to cite; `key` tells it from all others, `date` is as precise as is known."""

    key: str
    kind: Literal["briefing", "article"]
    title: str | None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    note: str | None = None

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Return year, month and day as far as they are known."""
        return tuple(map(int, self.date.split("-"))) if self.date else ()


def references_of(subject: Subject) -> tuple[Reference, ...]:
    """Return what is to be cited: what is under review of a source is left out."""
    record = subject.record
    word, means = map(gettext, RECORD_STATUS[record.status])
    state = gettext("%(word)s: %(means)s.", word=word, means=means)
    edition = edition_words(record.id, record_version(subject.briefing))
    briefing = Reference(
        key=record.id,
        kind="briefing",
        title=subject.title,
        publisher=subject.site.title,
        date=subject.corrected,
        url=subject.url,
        language=subject.site.language,
        note=f"{state} {edition[:1].upper()}{edition[1:]}",
    )
    return (briefing, *(_of_source(subject, at) for at in range(len(record.sources))))


def _of_source(subject: Subject, at: int) -> Reference:
    record, source = subject.record, subject.record.sources[at]
    is_only = len(record.sources) == 1
    title = record.title if is_only and subject.is_sure("/title") else None
    is_dated = subject.is_sure(f"/sources/{at}/published")
    after = _after(source.attributed_to)
    return Reference(
        key=f"{record.id}-source-{at + 1}",
        kind="article",
        title=title or _file_name(source.article),
        author=source.author if subject.is_sure(f"/sources/{at}/author") else None,
        publisher=source.publisher if subject.is_sure(f"/sources/{at}/publisher") else None,
        date=calendar_date(source.published) if is_dated else None,
        url=find_safe_url(source.url),
        language=source.language,
        note=after,
    )


def _after(others: tuple[str, ...]) -> str | None:
    return gettext("After %(others)s", others=", ".join(others)) if others else None


def _file_name(article: str | None) -> str | None:
    return article.rpartition("/")[2] if article else None
