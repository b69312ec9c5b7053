// The pages of all corrections in Markdown.
import { end, pagerInMarkdown } from "../lib/frame.js";
import { date } from "../lib/words.js";

export const data = {
  pagination: { data: "changes", size: 1, alias: "part" },
  permalink: ({ part }) => `${part.path}index.md`,
};

const line = ({ record, ...item }) =>
  `- ${date(item.date)}, [${record.title}](/meetings/${record.id}/index.md), ${item.place}: it said “${item.was}”; it now says “${item.now}”. Why: ${item.why}\n`;

export const render = ({ part }) => `# Corrections

What was wrong, what is right now, and why; the newest first.

${part.items.map(line).join("")}
${pagerInMarkdown(part)}${end}`;
