// The corrections of all records as an Atom feed, newest first.
import { base, escape, full, title } from "../lib/words.js";

export const data = { permalink: "corrections.xml" };

export function render({ changes, words }) {
  const newest = changes[0].all.slice(0, 100);
  const entry = (item) => `<entry>
<id>tag:readout.invalid,2025:correction/${item.record.id}/${item.date}</id>
<title>${escape(full(item.record, words))}</title>
<link rel="alternate" type="text/html" href="${base}meetings/${item.record.id}/#${item.anchor}"/>
<updated>${item.date}T00:00:00Z</updated>
<summary>${escape(`${item.place}: it said “${item.was}”; it now says “${item.now}”. Why: ${item.why}`)}</summary>
</entry>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:readout.invalid,2025:feed/corrections</id>
<title>Corrections · ${title}</title>
<updated>${newest[0]?.date ?? "2016-01-01"}T00:00:00Z</updated>
<author><name>${title}</name></author>
<link rel="self" type="application/atom+xml" href="${base}corrections.xml"/>
<link rel="alternate" type="text/html" href="${base}corrections/"/>
${newest.map(entry).join("")}</feed>
`;
}
