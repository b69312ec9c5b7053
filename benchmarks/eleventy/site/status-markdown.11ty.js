// The page about the state of the site in Markdown.
import { end } from "../lib/frame.js";
import { hint, rows } from "../lib/status.js";

export const data = { permalink: "status/index.md" };

export const render = ({ records, waiting, changes }) => `# Status of this site

| What | Value |
| --- | --- |
${rows(records, waiting, changes)
  .map(([label, value, path]) => `| ${label} | ${path ? `[${value}](${path}index.md)` : value} |\n`)
  .join("")}
${hint}

${end}`;
