// The corrections of all records as an Atom feed, newest first.
import { base, escape, title } from "../lib/words.js";

export const data = { permalink: "corrections.xml" };

export function render({ records }) {
  const all = records.flatMap((record) => record.revisions.map((item) => ({ ...item, record })));
  const latest = all.sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, 100);
  const entry = (item) => `<entry>
<id>${base}meetings/${item.record.id}/#${item.date}</id>
<title>${escape(item.record.title)}</title>
<link rel="alternate" type="text/html" href="${base}meetings/${item.record.id}/#${item.anchor}"/>
<updated>${item.date}T00:00:00Z</updated>
<summary>${escape(`${item.place}: it said “${item.was}”; it now says “${item.now}”. Why: ${item.why}`)}</summary>
</entry>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${base}corrections.xml</id>
<title>Corrections · ${title}</title>
<updated>${latest[0]?.date ?? "2016-01-01"}T00:00:00Z</updated>
<author><name>${title}</name></author>
<link rel="self" href="${base}corrections.xml"/>
${latest.map(entry).join("")}</feed>
`;
}
