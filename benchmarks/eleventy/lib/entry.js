// A record in a list. It reads the same in every list, so it is put together once a build.
import { corrected, date, escape, facts, leadIn, time } from "./words.js";

const entries = new WeakMap();
const lines = new WeakMap();

const once = (kept, make) => (record, words) => {
  if (!kept.has(record)) kept.set(record, make(record, words));
  return kept.get(record);
};

export const mark = (word) => (word ? `<span class="${word.toLowerCase()}-word">${word}:</span> ` : "");

export const entry = once(entries, (record, words) => `<li class="entry entry-${record.status}" id="record-${record.id}">
<p class="when">${time(record.date)}${record.place ? `<br><bdi>${escape(record.place)}</bdi>` : ""}</p>
<div class="what">
<h3>${mark(leadIn(record, words))}<a href="/meetings/${record.id}/"><bdi>${escape(record.title)}</bdi></a></h3>
<p class="entry-lead" dir="auto">${escape(record.summary)}</p>
<p class="entry-facts"><bdi>${escape(record.parties_text)}</bdi> · ${words.status[record.status][0]}${
  record.review.length ? ` · <span class="to-review">${facts(record.review)}</span>` : ""
}${corrected(record) ? ` · corrected on ${time(corrected(record))}` : ""}</p>
</div>
</li>
`);

export const line = once(lines, (record, words) =>
  `- ${leadIn(record, words) ? `**${leadIn(record, words)}:** ` : ""}[${record.title}](/meetings/${record.id}/index.md), ${date(record.date)}${record.place ? `, ${record.place}` : ""} – ${
    record.parties_text
  } – ${words.status[record.status][0]}${record.review.length ? `, ${facts(record.review)}` : ""}${
    corrected(record) ? `, corrected on ${date(corrected(record))}` : ""
  }\n`,
);
