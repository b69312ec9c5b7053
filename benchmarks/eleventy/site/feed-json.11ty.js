// The latest meetings as a JSON feed.
import { latest } from "../lib/feeds.js";
import { base, full, state, title } from "../lib/words.js";

export const data = { permalink: "feed.json" };

export function render({ records, words }) {
  const item = (record) => ({
    id: `tag:readout.invalid,2025:meeting/${record.id}`,
    url: `${base}meetings/${record.id}/`,
    title: full(record, words),
    content_text: `${record.summary}\n\n${state(record, words)}`,
    date_modified: `${record.updated}T00:00:00Z`,
    tags: record.topics,
  });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    language: "en",
    home_page_url: base,
    feed_url: `${base}feed.json`,
    authors: [{ name: title }],
    items: latest(records).map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
