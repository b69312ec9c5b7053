// The home page and the lists, page by page.
import { entry } from "../lib/entry.js";
import { navigation } from "../lib/facets.js";
import { frame, pager } from "../lib/frame.js";
import { escape, period, title } from "../lib/words.js";

export const data = {
  pagination: { data: "pages", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}index.html`,
};

const count = ({ name, path, count }) => `<a href="${path}">${name}</a> <span class="count">${count}</span>`;
const about = `<p><a href="/review/">Needs review</a> · <a href="/corrections/">Corrections</a> · <a href="/about/">How these pages are made</a> · <a href="/data/">Data</a> · <a href="/status/">Status</a></p>`;

export function render({ list, words }) {
  const { facets } = list;
  return frame(
    { heading: list.title, path: list.path, folder: list.folder, fed: list.fed, number: list.number },
    `<header class="home-header">
${list.kind ? `<p class="kind"><a href="/${list.kind}/"><bdi>${words.kinds[list.kind]}</bdi></a></p>\n<h1 dir="auto">${escape(list.title)}</h1>` : `<h1>${title}</h1>`}
<p class="counts">${list.counts}</p>
${list.kind ? facets.map((one) => `<p class="browse">${count({ ...one, path: "#facet-1" })}</p>\n`).join("") : browse(facets)}</header>
${facets.length ? `<div class="with-facets">\n` : ""}<div class="listed">
${list.groups.map((one, index) => group(one, index + 1, words)).join("")}${pager(list)}</div>
${facets.length ? `${navigation(facets)}</div>` : ""}`,
  );
}

const browse = (facets) => `<nav class="browse" aria-label="Lists and pages about the records">
${facets.length ? `<p>${facets.map(count).join(" · ")}</p>\n` : ""}${about}
</nav>\n`;

const group = ([part, members], number, words) => `<section class="year" aria-labelledby="group-${number}">
<h2 id="group-${number}">${period(part)}</h2>
<ul class="entries">
${members.map((record) => entry(record, words)).join("")}</ul>
</section>
`;
