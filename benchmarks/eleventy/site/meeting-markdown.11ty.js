// The page of one meeting in Markdown.
import { recordsById, related } from "../lib/records.js";
import { base, corrected, date, facts, missing, source, title } from "../lib/words.js";

export const data = {
  pagination: { data: "records", size: 1, alias: "record" },
  permalink: ({ record }) => `meetings/${record.id}/index.md`,
};

const absent = `*${missing}*`;
const mark = (number) => (number ? " *(needs review)*" : "");

export function render({ record, words }) {
  const change = corrected(record);
  const beside = related[record.id];
  const [word, means] = words.status[record.status];
  return `# ${record.title}

**${word}:** ${means}.${record.review.length ? ` **${facts(record.review)}.**` : ""}${
    change ? ` **Corrected** on ${date(change)}.` : ""
  }

Title of the article.

${record.lead}${record.more ? ` ${record.more}` : ""}

## At a glance

${glance(record, words)}
${words.certainty[record.status]}

## Participants

| Party | Name | Role | Capacity |
| --- | --- | --- | --- |
${record.delegations.flatMap((party) => party.people.map((one) => `| ${party.name} | ${one.name} | ${one.role} | ${one.capacity} |\n`)).join("")}
## Themes

${themes(record, words)}${beside ? meetings(beside) : ""}${listed(record.lists, words)}${review(record.review)}## Sources

${record.sources.map((one, index) => report(one, index + 1, record.marks)).join("")}
## Source text

No source passages are recorded for this page: what it says was set by hand.

${corrections(record.revisions)}## How to cite

“${record.title}”, ${title}, record ${record.id}, version ${record.version}. <${base}meetings/${record.id}/>

Name the day on which you read it: records are corrected. The version is the beginning of the SHA-256 of the record’s file.

## Report an error

Something is wrong or missing? Tell whoever publishes this site, with the record’s id, ${record.id}.

---

[${title}](/index.md)
`;
}

function glance({ meeting, marks, ...record }, words) {
  return `| Fact | Value |
| --- | --- |
| Date | ${date(meeting.date)} |
| Place | ${record.place ?? absent}${mark(marks["meeting-place"])} |
| Format | ${words.format[meeting.format]} |
| Setting | ${words.setting[meeting.setting]} |
| Host | ${meeting.host ?? absent} |
| Part of | ${meeting.part_of ?? absent} |
| Status | ${words.meeting[meeting.status]} |
| Parties | ${record.parties.join(" · ")} |
| Topics | ${record.topics.join(" · ")}${mark(marks.topics)} |
| ${record.sources.length > 1 ? "Sources" : "Source"} | ${record.sources.map(source).join(" · ")} |
| Record | ${record.id}, version ${record.version} |
`;
}

function themes(record, words) {
  const numbered = record.themes.map((theme, index) => ({ theme, number: index + 1 }));
  const isOwn = ({ theme }) => words.own.includes(theme.claim);
  const own = numbered.filter(isOwn);
  const shown = ({ theme, number }) => section(theme, number, record.tables, words);
  const reported = numbered.filter((one) => !isOwn(one)).map(shown).join("");
  return `${reported || "The record reports nothing but the article’s own view.\n\n"}${
    own.length
      ? `## The article’s own view

What follows is no report of the meeting: it is what the article makes of it, advises or expects.

${own.map(shown).join("")}`
      : ""
  }`;
}

function meetings({ earlier, later }) {
  const item = (id) => `- ${date(recordsById.get(id).date)}: [${recordsById.get(id).title}](/meetings/${id}/index.md)\n`;
  const list = (heading, ids) => (ids.length ? `### ${heading}\n\n${ids.map(item).join("")}\n` : "");
  return `## Meetings of the same parties\n\n${list("Earlier", earlier)}${list("Later", later)}`;
}

function listed(lists, words) {
  const link = ({ name, path }) => `[${name}](/${path}index.md)`;
  const kind = ([key, links]) => (links.length ? `- ${words.kinds[key]}: ${links.map(link).join(" · ")}\n` : "");
  return `## Listed under\n\n${Object.entries(lists).map(kind).join("")}\n`;
}

function section(theme, number, tables, words) {
  const [word, means] = words.claim[theme.claim];
  const points = theme.points.map((one) => `- **${one.label}:** ${one.text}\n`).join("");
  return `### ${number}. ${theme.title}

*${word}: ${means}.*

${theme.text.map((text) => `${text}\n\n`).join("")}${points ? `${points}\n` : ""}${theme.tables.map((id) => table(tables[id])).join("")}`;
}

function table({ number, caption, columns, rows }) {
  return `**Table ${number}.** ${caption}

| ${columns.join(" | ")} |
|${" --- |".repeat(columns.length)}
${rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}
`;
}

function review(items) {
  if (!items.length) return "";
  return `## Needs review

A person should look at these places before anybody relies on them.

${items.map((one, index) => `${index + 1}. ${one.place}: ${one.why}\n`).join("")}
`;
}

function corrections(items) {
  if (!items.length) return "";
  const line = (one) => `- ${date(one.date)}, ${one.place}: it said “${one.was}”; it now says “${one.now}”. Why: ${one.why}\n`;
  return `## Corrections

${items.map(line).join("")}
`;
}

function report(one, number, marks) {
  return `- **Source ${number}:** [${one.publisher}](${one.url})${mark(marks[`source-${number}`])}
  - Published: ${date(one.published)}
${one.attributed_to.length ? `  - Attributed to: ${one.attributed_to.join(", ")}\n` : ""}  - Address: ${one.url}
  - Archive: [Copies in the Internet Archive](https://web.archive.org/web/${one.published.replaceAll("-", "")}/${one.url})
  - Language: ${one.language}
`;
}
