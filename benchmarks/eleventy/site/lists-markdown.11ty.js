// The indexes of lists in Markdown, page by page.
import { end, pagerInMarkdown } from "../lib/frame.js";
import { nameInIndex } from "../lib/lists.js";
import { counted } from "../lib/words.js";

export const data = {
  pagination: { data: "indexes", size: 1, alias: "index" },
  permalink: ({ index }) => `${index.path}index.md`,
};

export function render({ index }) {
  const what = index.kind === "topics" ? "record" : "meeting";
  const item = (list) => `- [${nameInIndex(list)}](/${list.folder}index.md), ${counted(list.members.length, what)}\n`;
  const group = ({ heading, links }) => `${heading ? `## ${heading}\n\n` : ""}${links.map(item).join("")}\n`;
  return `# ${index.heading}

${index.number > 1 ? `Page ${index.number} of ${index.total}\n\n` : ""}${index.groups.map(group).join("")}${pagerInMarkdown(index)}${end}`;
}
