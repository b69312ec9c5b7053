// The home page and the lists in Markdown, page by page.
import { line } from "../lib/entry.js";
import { counts, meetings, title } from "../lib/words.js";

export const data = {
  pagination: { data: "pages", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}index.md`,
};

export function render({ list, records, words }) {
  return `# ${list.title ?? title}

${list.folder ? meetings(list.count) : counts(records)}

${list.years.map(([year, members]) => `## ${year}\n\n${members.map((record) => line(record, words)).join("")}\n`).join("")}Page ${list.number} of ${
    list.total
  }${list.newer ? ` · [Newer](${list.newer})` : ""}${list.older ? ` · [Older](${list.older})` : ""}
`;
}
