// What leads on from a list.
import { escape } from "./words.js";

const facet = ({ name, path, count, links }, index) => `<section class="facet" aria-labelledby="facet-${index + 1}">
<h2 id="facet-${index + 1}"><a href="${path}">${name}</a> <span class="count">${count}</span></h2>
<ul>
${links.map((link) => `<li><a href="${link.path}"><bdi>${escape(link.name)}</bdi></a> <span class="count">${link.count}</span></li>\n`).join("")}</ul>
</section>
`;

export const navigation = (facets) => `<nav class="facets" aria-label="Further lists">\n${facets.map(facet).join("")}</nav>\n`;

export const navigationInMarkdown = (facets) =>
  facets
    .map(({ name, path, count, links }) => `## [${name}](${path}index.md) (${count})\n\n${links.map((link) => `- [${link.name}](${link.path}index.md), ${link.count}\n`).join("")}\n`)
    .join("");
