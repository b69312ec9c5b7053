// The page of one meeting.
import { frame } from "../lib/frame.js";
import { escape, facts, missing, shortened, source, time } from "../lib/words.js";

export const data = {
  pagination: { data: "records", size: 1, alias: "record" },
  permalink: ({ record }) => `meetings/${record.id}/index.html`,
};

export function render({ record, words }) {
  const place = { heading: record.title, description: shortened(record.summary), path: `meetings/${record.id}/` };
  return frame(place, briefing(record, words));
}

const absent = `<span class="missing">${missing}</span>`;
const bdi = (text) => (text ? `<bdi>${escape(text)}</bdi>` : absent);
const joined = (items, show) => items.map(show).join("&nbsp;· ");
const mark = (number) => (number ? `&nbsp;<span class="marks"><a class="to-review" href="#r${number}">needs review</a> </span>` : "");

function briefing(record, words) {
  const [word, means] = words.status[record.status];
  return `<article class="briefing">
<header class="briefing-header">
<p class="strip">
<span class="status status-${record.status}"><b>${word}</b>: ${means}</span>
${record.review.length ? `<a class="status status-review" href="#review">${facts(record.review)}</a>\n` : ""}${record.revisions
    .map((item) => `<a class="status" href="#corrections">Corrected on ${time(item.date)}</a>\n`)
    .join("")}</p>
<h1 id="title" dir="auto">${escape(record.title)}</h1>
<p class="title-note">Title of the article.</p>
<p class="lead" id="summary" dir="auto">${escape(record.summary)}</p>
</header>
<div class="columns">
<aside class="side" aria-label="Overview">
${glance(record, words)}
${contents(record)}
</aside>
<div class="content">
${participants(record)}
<section aria-labelledby="themes">
<h2 id="themes">Themes</h2>
${record.themes.map((theme, index) => section(theme, index + 1, record.tables, words)).join("")}</section>
${review(record.review)}${corrections(record.revisions)}${sources(record)}
<section class="passages" aria-labelledby="passages">
<h2 id="passages">Source passages</h2>
<p class="hint">No source passages are recorded for this page: what it says was set by hand.</p>
</section>
</div>
</div>
</article>`;
}

function glance(record, words) {
  const { meeting, marks } = record;
  const row = (anchor, label, value) => `<div id="${anchor}">\n<dt>${label}</dt>\n<dd>${value}</dd>\n</div>\n`;
  const link = (one, index) => `<a href="#source-${index + 1}"><bdi>${escape(source(one))}</bdi></a>`;
  return `<section class="glance" aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<dl>
${row("meeting-date", "Date", time(meeting.date))}${row("meeting-place", "Place", bdi(record.place) + mark(marks["meeting-place"]))}${row(
    "meeting-format",
    "Format",
    bdi(words.format[meeting.format]),
  )}${row("meeting-setting", "Setting", bdi(words.setting[meeting.setting]))}${row("meeting-host", "Host", bdi(meeting.host))}${row(
    "meeting-part-of",
    "Part of",
    bdi(meeting.part_of),
  )}${row("meeting-status", "Status", bdi(words.meeting[meeting.status]))}${row(
    "meeting-parties",
    "Parties",
    joined(record.parties, (name) => `<a href="#participants"><bdi>${escape(name)}</bdi></a>`),
  )}${row("topics", "Topics", joined(record.topics, bdi) + mark(marks.topics))}${row(
    "meeting-sources",
    record.sources.length > 1 ? "Sources" : "Source",
    joined(record.sources, link),
  )}<div>
<dt>Record</dt>
<dd><code>${record.id}</code></dd>
</div>
</dl>
</section>`;
}

function contents(record) {
  const item = (anchor, words) => `<li><a href="#${anchor}">${words}</a></li>\n`;
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">On this page</h2>
<ul>
${item("participants", "Participants")}${record.themes.map((theme, index) => item(`theme-${index + 1}`, `${index + 1}. ${escape(theme.title)}`)).join("")}${
    record.review.length ? item("review", "Needs review") : ""
  }${record.revisions.length ? item("corrections", "Corrections") : ""}${item("sources", "Sources")}</ul>
</nav>`;
}

function participants(record) {
  const person = (one) => `<li id="participant-${one.number}"><b class="name"><bdi>${escape(one.name)}</bdi></b>
<span class="role"><bdi>${escape(one.role)}</bdi>${one.capacity === "delegate" ? ", delegate" : ""}</span></li>\n`;
  const party = (one) => `<section class="delegation">
<h3><bdi>${escape(one.name)}</bdi></h3>
<ul>
${one.people.map(person).join("")}</ul>
</section>\n`;
  return `<section aria-labelledby="participants">
<h2 id="participants">Participants <span class="count">${record.participants.length}</span></h2>
<div class="delegations">
${record.delegations.map(party).join("")}</div>
</section>`;
}

function section(theme, number, tables, words) {
  const [word, means] = words.claim[theme.claim];
  const paragraph = (text, index) => `<p id="theme-${number}-paragraph-${index + 1}">${escape(text)}</p>\n`;
  const point = (one, index) => `<li id="theme-${number}-point-${index + 1}"><b>${escape(one.label)}:</b> ${escape(one.text)}</li>\n`;
  return `<section class="theme claim-${theme.claim}">
<h3 id="theme-${number}"><span class="number">${number}.</span> <bdi>${escape(theme.title)}</bdi></h3>
<p class="claim" lang="en"><b>${word}</b>: ${means}.</p>
${theme.text.map(paragraph).join("")}${theme.points.length ? `<ul class="points">\n${theme.points.map(point).join("")}</ul>\n` : ""}${theme.tables
    .map((id) => table(tables[id]))
    .join("")}</section>\n`;
}

function table({ number, caption, columns, rows }) {
  const row = (cells, index) => `<tr id="table-${number}-row-${index + 1}">${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>\n`;
  return `<div class="scroll" role="region" aria-label="Table ${number}: ${escape(caption)}" tabindex="0">
<table id="table-${number}">
<caption><span class="table-number">Table ${number}</span> ${escape(caption)}</caption>
<thead>
<tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("")}</tr>
</thead>
<tbody>
${rows.map(row).join("")}</tbody>
</table>
</div>
`;
}

function review(items) {
  const item = (one, index) => `<li id="r${index + 1}"><a href="#${one.anchor}"><bdi>${escape(one.place)}</bdi></a>: ${escape(one.why)}</li>\n`;
  return items.length
    ? `<section class="review" aria-labelledby="review">
<h2 id="review">Needs review <span class="count">${items.length}</span></h2>
<p class="hint">A person should look at these places before anybody relies on them.</p>
<ol>
${items.map(item).join("")}</ol>
</section>\n`
    : "";
}

function corrections(items) {
  const item = (one) =>
    `<li>${time(one.date)}, <a href="#${one.anchor}"><bdi>${escape(one.place)}</bdi></a>: it said <q><bdi>${escape(
      one.was,
    )}</bdi></q>; it now says <q><bdi>${escape(one.now)}</bdi></q>. Why: ${escape(one.why)}</li>\n`;
  return items.length
    ? `<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">Corrections</h2>
<ul>
${items.map(item).join("")}</ul>
</section>\n`
    : "";
}

function sources(record) {
  const item = (one, index) => `<li id="source-${index + 1}">
<p><b><bdi>${escape(one.publisher)}</bdi></b>${mark(record.marks[`source-${index + 1}`])}</p>
<dl>
<div><dt>Published</dt><dd>${time(one.published)}</dd></div>
${
    one.attributed_to.length ? `<div><dt>Attributed to</dt><dd><bdi>${escape(one.attributed_to.join(", "))}</bdi></dd></div>\n` : ""
  }<div><dt>Address</dt><dd><a href="${escape(one.url)}" rel="external noreferrer">${escape(one.url)}</a></dd></div>
<div><dt>Language</dt><dd>${one.language}</dd></div>
</dl>
</li>
`;
  return `<section class="sources" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ol>
${record.sources.map(item).join("")}</ol>
</section>`;
}
