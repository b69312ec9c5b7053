"""Write the latest records as a JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""

import json
from collections.abc import Sequence
from typing import Any

from pipeline.model import Site, Summary
from pipeline.render.feeds import latest_feed
from pipeline.render.feedviews import LatestEntry
from pipeline.render.planned import LATEST_FEED, LATEST_JSON, FeedWords
from pipeline.render.visible import visible_text


def json_feed(site: Site, shown: Sequence[Summary]) -> bytes:
    """Return the feed of these records, which are in its order and of which there is one."""
    feed = latest_feed(site, FeedWords(), shown)
    about: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": visible_text(feed.title),
        "description": site.description and visible_text(site.description),
        "language": site.language,
        "home_page_url": feed.home if feed.self_href else None,
        "feed_url": feed.self_href and feed.self_href.removesuffix(LATEST_FEED) + LATEST_JSON,
        "authors": [{"name": visible_text(site.title)}],
        "items": [_item(one) for one in feed.entries],
    }
    known = {key: value for key, value in about.items() if value is not None}
    text = json.dumps(known, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")


def _item(entry: LatestEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.href,
        "title": visible_text(entry.title),
        "content_text": "\n\n".join(map(visible_text, filter(None, (entry.lead, entry.state)))),
        "date_modified": entry.updated,
        "tags": [visible_text(one) for one in entry.topics],
    }
