// The home page and the lists in Markdown, page by page.
import { line } from "../lib/entry.js";
import { navigationInMarkdown } from "../lib/facets.js";
import { end, pagerInMarkdown } from "../lib/frame.js";
import { period, title } from "../lib/words.js";

export const data = {
  pagination: { data: "pages", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}index.md`,
};

export function render({ list, words }) {
  return `# ${list.title || title}

${list.counts}

${navigationInMarkdown(list.facets)}${list.groups
    .map(([part, members]) => `## ${period(part)}\n\n${members.map((record) => line(record, words)).join("")}\n`)
    .join("")}${pagerInMarkdown(list)}${list.kind ? `[${words.kinds[list.kind]}](/${list.kind}/index.md)\n\n` : ""}${end}`;
}
