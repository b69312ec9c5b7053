"""The pages of what needs review: every fact that a person should look at, by record."""

from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.model import Summary
from pipeline.render.dates import date_value
from pipeline.render.entries import status_of
from pipeline.render.links import file_url
from pipeline.render.paging import in_pages, paging
from pipeline.render.planned import ReviewWords
from pipeline.render.reportviews import ReviewItemView, ReviewRecordView, ReviewsView
from pipeline.render.views import Value
from pipeline.render.wording import number_words

REVIEW: Final = "review"  # the folder
_LENGTH: Final = 50  # records on a page


def review_pages(ordered: Sequence[Summary]) -> Iterator[tuple[ReviewWords, tuple[str, ...]]]:
    """Yield the words of each page, the last first, with the ids of the records that it shows."""
    found = [one for one in ordered if one.review]
    facts = sum(one.to_review for one in found)
    for number, total, part in in_pages(found, _LENGTH):
        words = ReviewWords(str(number), str(total), str(len(found)), str(facts))
        yield words, tuple([one.id for one in part])


def reviews_view(words: ReviewWords, shown: Sequence[Summary], root: str) -> ReviewsView:
    """Return a page of what is to be looked at in the records that are `shown`."""
    return ReviewsView(
        records=int(words.records),
        facts=number_words(int(words.facts)),
        shown=tuple(_record(one, root) for one in shown),
        paging=paging(REVIEW, words.number, words.total, root),
    )


def _record(summary: Summary, root: str) -> ReviewRecordView:
    page = f"{root}{file_url('meetings', summary.id)}/index"
    return ReviewRecordView(
        title=Value(summary.title, href=f"{page}.html"),
        markdown_href=f"{page}.md",
        date=date_value(summary.date) if summary.date else None,
        status=status_of(summary),
        items=tuple(
            ReviewItemView(Value(place, href=f"{page}.html#{anchor or 'review'}"), why)
            for place, anchor, why in summary.review
        ),
    )
