"""The pages of all corrections: newest first, each with its place on the page of its meeting."""

from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.model import Summary
from pipeline.render.dates import date_value
from pipeline.render.feeds import Correction
from pipeline.render.links import file_url
from pipeline.render.paging import in_pages, paging
from pipeline.render.planned import CorrectionsWords
from pipeline.render.reportviews import ChangesView, ChangeView
from pipeline.render.views import Value
from pipeline.render.worded import worded
from pipeline.render.wording import number_words

CHANGES: Final = "corrections"  # the folder
_LENGTH: Final = 50  # corrections on a page


def changes_words(
    newest: Sequence[Correction],
) -> Iterator[tuple[CorrectionsWords, tuple[str, ...]]]:
    """Yield the words of each page, the last first, with the ids of the records that it shows."""
    for number, total, part in in_pages(newest, _LENGTH):
        corrections = tuple((summary.id, str(at)) for _, summary, at in part)
        words = CorrectionsWords(str(number), str(total), str(len(newest)), corrections)
        yield words, tuple(dict.fromkeys(id_ for id_, _ in corrections))


def changes_view(words: CorrectionsWords, shown: Sequence[Summary], root: str) -> ChangesView:
    """Return a page of corrections, which are those of the records that are `shown`."""
    known = {one.id: one for one in shown}
    return ChangesView(
        size=number_words(int(words.size)),
        corrections=tuple(_change(known[id_], int(at), root) for id_, at in words.corrections),
        paging=paging(CHANGES, words.number, words.total, root),
    )


def _change(summary: Summary, at: int, root: str) -> ChangeView:
    date, path, place, anchor, was, now, why = summary.corrections[at]
    page = f"{root}{file_url('meetings', summary.id)}/index"
    return ChangeView(
        date=date_value(date),
        title=Value(summary.title, href=f"{page}.html"),
        place=Value(place, href=f"{page}.html#{anchor or 'corrections'}"),
        markdown_href=f"{page}.md",
        was=worded(path, was),
        now=worded(path, now),
        why=why,
    )
