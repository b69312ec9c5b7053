// The latest meetings as an Atom feed.
import { base, escape, title } from "../lib/words.js";

export const data = { permalink: "feed.xml" };

export function render({ records }) {
  const address = (record) => `${base}meetings/${record.id}/`;
  const entry = (record) => `<entry>
<id>${address(record)}</id>
<title>${escape(record.title)}</title>
<link rel="alternate" type="text/html" href="${address(record)}"/>
<updated>${record.date}T00:00:00Z</updated>
<summary>${escape(record.summary)}</summary>
</entry>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${base}</id>
<title>${title}</title>
<updated>${records[0].date}T00:00:00Z</updated>
<author><name>${title}</name></author>
<link rel="self" href="${base}feed.xml"/>
${records.slice(0, 50).map(entry).join("")}</feed>
`;
}
