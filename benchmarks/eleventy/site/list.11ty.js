// The home page and the lists, page by page.
import { entry } from "../lib/entry.js";
import { frame } from "../lib/frame.js";
import { slug, termsByKind } from "../lib/pages.js";
import { counts, escape, meetings, title } from "../lib/words.js";

export const data = {
  pagination: { data: "pages", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}index.html`,
};

let kinds = { records: null };

export function render({ list, records, words }) {
  const isHome = !list.folder;
  return frame(
    { heading: list.title, path: list.path, home: isHome },
    `<header class="home-header">
<h1>${escape(list.title ?? title)}</h1>
<p class="counts">${isHome ? counts(records) : meetings(list.count)}</p>
</header>
${isHome ? allKinds(records) : ""}${list.years.map((year) => group(year, words)).join("")}<nav class="pages" aria-label="Pages">${
      list.newer ? `<a rel="prev" href="${list.newer}">Newer</a> ` : ""
    }Page ${list.number} of ${list.total}${list.older ? ` <a rel="next" href="${list.older}">Older</a>` : ""}</nav>`,
  );
}

function group([year, members], words) {
  return `<section class="year" aria-labelledby="group-${year}">
<h2 id="group-${year}">${year}</h2>
<ul class="entries">
${members.map((record) => entry(record, words)).join("")}</ul>
</section>
`;
}

// The same on each page of the home page, so it is put together once a build.
function allKinds(records) {
  if (kinds.records !== records) kinds = { records, html: navigation(termsByKind(records)) };
  return kinds.html;
}

function navigation(all) {
  const term = (kind) => ([name, members]) => `<li><a href="/${kind}/${slug(name)}/">${escape(name)}</a> ${members.length}</li>\n`;
  const block = ([kind, groups]) => `<details><summary>${kind}</summary><ul>\n${groups.map(term(kind)).join("")}</ul></details>\n`;
  return `<nav class="kinds" aria-label="Lists">\n${all.map(block).join("")}</nav>\n`;
}
