// The pages of what needs review.
import { mark } from "../lib/entry.js";
import { frame, pager } from "../lib/frame.js";
import { counted, escape, facts, leadIn, time } from "../lib/words.js";

export const data = {
  pagination: { data: "waiting", size: 1, alias: "part" },
  permalink: ({ part }) => `${part.path}index.html`,
};

export function render({ part, words }) {
  const record = (one) => `<section class="to-look-at">
<h2>${mark(leadIn(one, words))}<a href="/meetings/${one.id}/"><bdi>${escape(one.title)}</bdi></a></h2>
<p class="entry-facts">${time(one.date)} · ${words.status[one.status][0]} · ${facts(one.review)}</p>
<ul>
${one.review.map((item) => `<li><a href="/meetings/${one.id}/#${item.anchor}"><bdi>${escape(item.place)}</bdi></a>: ${escape(item.why)}</li>\n`).join("")}</ul>
</section>
`;
  return frame(
    { heading: "Needs review", path: part.path, number: part.number },
    `<header class="home-header">
<h1>Needs review <span class="count">${part.facts}</span></h1>
<p class="hint">A person should look at these places of ${counted(part.size, "record")} before anybody relies on them. <a href="/about/#certainty">What the words mean</a></p>
</header>
${part.items.map(record).join("")}${pager(part)}`,
  );
}
