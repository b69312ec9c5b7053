// The indexes of lists, page by page.
import { frame, pager } from "../lib/frame.js";
import { nameInIndex } from "../lib/lists.js";
import { counted, escape } from "../lib/words.js";

export const data = {
  pagination: { data: "indexes", size: 1, alias: "index" },
  permalink: ({ index }) => `${index.path}index.html`,
};

export function render({ index }) {
  const { kind, heading, size, jumps, groups } = index;
  const jump = ([name, { number, page }]) => `<li><a href="/${kind}/${page > 1 ? `page/${page}/` : ""}#group-${number}"><bdi>${escape(name)}</bdi></a></li>\n`;
  return frame(
    { heading, path: index.path, number: index.number },
    `<h1>${heading} <span class="count">${size}</span></h1>
${
  kind === "pairs"
    ? `<p class="hint">Countries and organizations that met. Each pair stands under the one whose name comes first; the page of each lists all whom it met.</p>\n`
    : ""
}${jumps.length ? `<nav class="jumps" aria-label="Headings">\n<ul>\n${jumps.map(jump).join("")}</ul>\n</nav>\n` : ""}${groups
      .map((one) => group(one, kind))
      .join("")}${pager(index)}`,
  );
}

function group({ heading, number, links }, kind) {
  const what = kind === "topics" ? "record" : "meeting";
  const item = (list) => `<li><a href="/${list.folder}"><bdi>${escape(nameInIndex(list))}</bdi></a> <span class="count">${counted(list.members.length, what)}</span></li>\n`;
  const head = heading ? ` aria-labelledby="group-${number}">\n<h2 id="group-${number}"><bdi>${escape(heading)}</bdi></h2>` : ">";
  return `<section class="index-group"${head}\n<ul class="index">\n${links.map(item).join("")}</ul>\n</section>\n`;
}
