// The page of one meeting in Markdown.
import { date, facts, missing, source, title } from "../lib/words.js";

export const data = {
  pagination: { data: "records", size: 1, alias: "record" },
  permalink: ({ record }) => `meetings/${record.id}/index.md`,
};

const absent = `*${missing}*`;
const mark = (number) => (number ? " *(needs review)*" : "");

export function render({ record, words }) {
  const [word, means] = words.status[record.status];
  return `# ${record.title}

**${word}:** ${means}.${record.review.length ? ` **${facts(record.review)}.**` : ""}${record.revisions
    .map((item) => ` **Corrected** on ${date(item.date)}.`)
    .join("")}

Title of the article.

${record.summary}

## At a glance

${glance(record, words)}
## Participants

| Party | Name | Role | Capacity |
| --- | --- | --- | --- |
${record.delegations.flatMap((party) => party.people.map((one) => `| ${party.name} | ${one.name} | ${one.role} | ${one.capacity} |\n`)).join("")}
## Themes

${record.themes.map((theme, index) => section(theme, index + 1, record.tables, words)).join("")}${review(record.review)}${corrections(
    record.revisions,
  )}## Sources

${record.sources.map((one, index) => report(one, index + 1, record.marks)).join("")}
## Source passages

No source passages are recorded for this page: what it says was set by hand.

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
| Record | ${record.id} |
`;
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
  - Language: ${one.language}
`;
}
