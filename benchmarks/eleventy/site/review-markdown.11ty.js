// The pages of what needs review in Markdown.
import { end, pagerInMarkdown } from "../lib/frame.js";
import { counted, date, leadIn } from "../lib/words.js";

export const data = {
  pagination: { data: "waiting", size: 1, alias: "part" },
  permalink: ({ part }) => `${part.path}index.md`,
};

export function render({ part, words }) {
  const record = (one) =>
    `- ${leadIn(one, words) ? `**${leadIn(one, words)}:** ` : ""}[${one.title}](/meetings/${one.id}/index.md), ${date(one.date)}, ${
      words.status[one.status][0]
    }\n${one.review.map((item) => `  - ${item.place}: ${item.why}\n`).join("")}`;
  return `# Needs review

${part.facts} in ${counted(part.size, "record")}. A person should look at these places before anybody relies on them.

${part.items.map(record).join("")}
${pagerInMarkdown(part)}${end}`;
}
