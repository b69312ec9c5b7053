// The pages of all corrections, newest first.
import { frame, pager } from "../lib/frame.js";
import { escape, time } from "../lib/words.js";

export const data = {
  pagination: { data: "changes", size: 1, alias: "part" },
  permalink: ({ part }) => `${part.path}index.html`,
};

const change = ({ record, ...item }) => `<li class="change">
<p class="when">${time(item.date)}</p>
<div class="what">
<h2><a href="/meetings/${record.id}/"><bdi>${escape(record.title)}</bdi></a></h2>
<p><a href="/meetings/${record.id}/#${item.anchor}"><bdi>${escape(item.place)}</bdi></a>: it said <q><bdi>${escape(
  item.was,
)}</bdi></q>; it now says <q><bdi>${escape(item.now)}</bdi></q>. Why: ${escape(item.why)}</p>
</div>
</li>
`;

export function render({ part }) {
  return frame(
    { heading: "Corrections", path: part.path, number: part.number, fed: part.number > 1 ? [] : ["corrections"] },
    `<header class="home-header">
<h1>Corrections <span class="count">${part.all.length}</span></h1>
<p class="hint">What was wrong, what is right now, and why; the newest first. <a href="/about/#corrections">How corrections are made</a></p>
</header>
<ul class="changes">
${part.items.map(change).join("")}</ul>
${pager(part)}`,
  );
}
