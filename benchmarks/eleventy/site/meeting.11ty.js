// The page of one meeting.
import { frame } from "../lib/frame.js";
import { recordsById, related } from "../lib/records.js";
import { base, corrected, escape, facts, missing, shortened, source, time, title } from "../lib/words.js";

export const data = {
  pagination: { data: "records", size: 1, alias: "record" },
  permalink: ({ record }) => `meetings/${record.id}/index.html`,
};

export function render({ record, words }) {
  const place = {
    heading: record.title,
    description: shortened(record.lead),
    path: `meetings/${record.id}/`,
    published: record.sources[0].published,
  };
  return frame(place, briefing(record, words, related[record.id]));
}

const absent = `<span class="missing">${missing}</span>`;
const bdi = (text) => (text ? `<bdi>${escape(text)}</bdi>` : absent);
const joined = (items, show) => items.map(show).join("&nbsp;· ");
const mark = (number) => (number ? `&nbsp;<span class="marks"><a class="to-review" href="#r${number}">needs review</a> </span>` : "");

function briefing(record, words, beside) {
  const change = corrected(record);
  const [word, means] = words.status[record.status];
  return `<article class="briefing">
<header class="briefing-header">
<p class="strip">
<span class="status status-${record.status}"><b>${word}</b>: ${means}</span>
${record.review.length ? `<a class="status status-review" href="#review">${facts(record.review)}</a>\n` : ""}${
    change ? `<a class="status" href="#corrections">Corrected on ${time(change)}</a>\n` : ""
  }</p>
<h1 id="title" dir="auto">${escape(record.title)}</h1>
<p class="title-note">Title of the article.</p>
<p class="lead" id="summary" dir="auto">${escape(record.lead)}</p>
${record.more ? `<p class="more" dir="auto">${escape(record.more)}</p>\n` : ""}</header>
<div class="columns">
<aside class="side" aria-label="Overview">
${glance(record, words)}
${contents(record, words)}
</aside>
<div class="content">
${participants(record)}
${themes(record, words)}
${beside ? meetings(beside) : ""}${listed(record.lists, words)}
${review(record.review)}${sources(record)}
<section class="passages" aria-labelledby="passages">
<h2 id="passages">Source text</h2>
<p class="hint">No source passages are recorded for this page: what it says was set by hand.</p>
</section>
${corrections(record.revisions)}${cite(record)}
<section class="report" aria-labelledby="report">
<h2 id="report">Report an error</h2>
<p>Something is wrong or missing? Tell whoever publishes this site, with the record’s id, <code>${record.id}</code>.</p>
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
<dd><code>${record.id}</code>, version <code>${record.version}</code></dd>
</div>
</dl>
<p class="certainty">${words.certainty[record.status]}</p>
</section>`;
}

// The themes of a record with their numbers: what was reported, and what is the article's own view.
function parted(record, words) {
  const numbered = record.themes.map((theme, index) => ({ theme, number: index + 1 }));
  const isOwn = ({ theme }) => words.own.includes(theme.claim);
  return [numbered.filter((one) => !isOwn(one)), numbered.filter(isOwn)];
}

function contents(record, words) {
  const item = (anchor, text) => `<li><a href="#${anchor}">${text}</a></li>\n`;
  const entry = ({ theme, number }) => item(`theme-${number}`, `${number}. ${escape(theme.title)}`);
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">On this page</h2>
<ul>
${item("participants", "Participants")}${parted(record, words).flat().map(entry).join("")}${record.review.length ? item("review", "Needs review") : ""}${item(
    "sources",
    "Sources",
  )}${record.revisions.length ? item("corrections", "Corrections") : ""}${item("cite", "How to cite")}${item("report", "Report an error")}</ul>
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

function themes(record, words) {
  const [reported, own] = parted(record, words);
  const shown = ({ theme, number }) => section(theme, number, record.tables, words);
  return `<section aria-labelledby="themes">
<h2 id="themes">Themes</h2>
${reported.map(shown).join("") || `<p class="missing">The record reports nothing but the article’s own view.</p>\n`}</section>${
    own.length
      ? `
<section class="own-view" aria-labelledby="own-view">
<h2 id="own-view">The article’s own view</h2>
<p class="hint">What follows is no report of the meeting: it is what the article makes of it, advises or expects.</p>
${own.map(shown).join("")}</section>`
      : ""
  }`;
}

function meetings({ earlier, later }) {
  const item = (id) => {
    const one = recordsById.get(id);
    return `<li>${time(one.date)}: <a href="/meetings/${id}/"><bdi>${escape(one.title)}</bdi></a></li>\n`;
  };
  const list = (heading, ids) => (ids.length ? `<h3>${heading}</h3>\n<ul>\n${ids.map(item).join("")}</ul>\n` : "");
  return `<section class="related" aria-labelledby="related">
<h2 id="related">Meetings of the same parties</h2>
${list("Earlier", earlier)}${list("Later", later)}</section>\n`;
}

function listed(lists, words) {
  const link = ({ name, path }) => `<a href="/${path}"><bdi>${escape(name)}</bdi></a>`;
  const kind = ([key, links]) =>
    links.length ? `<div><dt>${words.kinds[key]}</dt><dd>${links.map(link).join(" · ")}</dd></div>\n` : "";
  return `<section class="see-also" aria-labelledby="see-also">
<h2 id="see-also">Listed under</h2>
<dl>
${Object.entries(lists).map(kind).join("")}</dl>
</section>`;
}

function cite(record) {
  const address = `${base}meetings/${record.id}/`;
  return `<section class="cite" aria-labelledby="cite">
<h2 id="cite">How to cite</h2>
<dl>
<div><dt>In running text</dt><dd><bdi>(${title}, “${escape(record.title)}”)</bdi></dd></div>
<div><dt>In a list of references</dt><dd><bdi>“${escape(record.title)}”, ${title}, record ${record.id}, version ${
    record.version
  }.</bdi> <a href="${address}">${address}</a></dd></div>
</dl>
<p class="hint">Name the day on which you read it: records are corrected. The version is the beginning of the SHA-256 of the record’s file.</p>
</section>`;
}

function section(theme, number, tables, words) {
  const [word, means] = words.claim[theme.claim];
  const paragraph = (text, index) => `<p id="theme-${number}-paragraph-${index + 1}">${escape(text)}</p>\n`;
  const point = (one, index) => `<li id="theme-${number}-point-${index + 1}"><b>${escape(one.label)}:</b> ${escape(one.text)}</li>\n`;
  return `<section class="theme claim-${theme.claim}" aria-labelledby="theme-${number}">
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
<div><dt>Archive</dt><dd><a href="https://web.archive.org/web/${one.published.replaceAll("-", "")}/${escape(
    one.url,
  )}" rel="external noreferrer" aria-label="Copies in the Internet Archive of source ${index + 1}">Copies in the Internet Archive</a></dd></div>
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
