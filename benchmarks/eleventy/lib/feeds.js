// The latest meetings, of all or of one list, the last changed first.
import { base, escape, full, state, title } from "./words.js";

const entries = new WeakMap();

export const latest = (members) => [...members].sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1)).slice(0, 50);

export function atom({ folder, heading, members, words }) {
  const shown = latest(members);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:readout.invalid,2025:feed/${folder}latest</id>
<title>${heading ? `${escape(heading)} · ` : ""}${title}</title>
<updated>${shown[0].updated}T00:00:00Z</updated>
<author><name>${title}</name></author>
<link rel="self" type="application/atom+xml" href="${base}${folder}feed.xml"/>
<link rel="alternate" type="text/html" href="${base}${folder}"/>
${shown.map((record) => entry(record, words)).join("")}</feed>
`;
}

// An entry stands in several feeds, so it is put together once a build.
function entry(record, words) {
  if (!entries.has(record))
    entries.set(
      record,
      `<entry>
<id>tag:readout.invalid,2025:meeting/${record.id}</id>
<title>${escape(full(record, words))}</title>
<link rel="alternate" type="text/html" href="${base}meetings/${record.id}/"/>
<updated>${record.updated}T00:00:00Z</updated>
${record.topics.map((topic) => `<category term="${escape(topic)}"/>\n`).join("")}<summary>${escape(record.summary)} (${state(record, words)})</summary>
</entry>\n`,
    );
  return entries.get(record);
}
