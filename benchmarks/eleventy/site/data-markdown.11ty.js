// The page about the fields of a record in Markdown.
import { end } from "../lib/frame.js";

export const data = { permalink: "data/index.md" };

export const render = ({ words }) => `# Data

Each page of a meeting is made of one record. This is what a record holds, field by field.

## Files

This site publishes no files of data.

## Fields of a record

A path tells where a field stands; \\[\\] stands for each item of a list. What the article does not say is null.

${words.fields.map(field).join("")}${end}`;

function field({ path, title, type, description, example, allowed }) {
  const isShort = allowed.length <= 40;
  const value = ([word, means]) => `- **${word}**${means ? `: ${means}` : ""}\n`;
  return `### ${path}

**${title}**, ${type}${isShort ? "" : `; one of ${allowed.length} values`}

${description}

${isShort && allowed.length ? `${allowed.map(value).join("")}\n` : ""}${example ? `Example: ${example}\n\n` : ""}`;
}
