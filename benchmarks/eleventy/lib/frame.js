// The frame of every page in HTML, and the end of those in Markdown.
import { base, escape, title } from "./words.js";

const ATOM = "application/atom+xml";
const feeds = {
  latest: (folder, heading) => ({ href: `/${folder}feed.xml`, type: ATOM, title: heading ? `${heading} · ${title}` : title, words: "Latest as a feed" }),
  json: () => ({ href: "/feed.json", type: "application/feed+json", title, words: "Latest as a JSON feed" }),
  corrections: () => ({ href: "/corrections.xml", type: ATOM, title: `Corrections · ${title}`, words: "Corrections as a feed" }),
};

export const end = `---

[${title}](/index.md) · [Corrections](/corrections/index.md) · [Needs review](/review/index.md) · [How these pages are made](/about/index.md) · [Data](/data/index.md) · [Status](/status/index.md)
`;

export function frame({ heading = "", description = null, path, folder = path, published = null, fed = [], number = 1, isLost = false }, main) {
  const words = [heading, number > 1 && `Page ${number}`].filter(Boolean).map(escape);
  const shown = words.join(" · ") || title;
  const about = description && escape(description);
  const linked = fed.map((kind) => feeds[kind](folder, heading));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${[...words, title].join(" · ")}</title>
${about ? `<meta name="description" content="${about}">\n` : ""}${
    isLost ? `<meta name="robots" content="noindex">\n` : `<link rel="canonical" href="${base}${path}">\n`
  }<meta property="og:title" content="${shown}">
<meta property="og:type" content="${published ? "article" : "website"}">
<meta property="og:site_name" content="${title}">
${isLost ? "" : `<meta property="og:url" content="${base}${path}">\n`}${about ? `<meta property="og:description" content="${about}">\n` : ""}${
    published ? `<meta property="article:published_time" content="${published}">\n` : ""
  }${linked.map((one) => `<link rel="alternate" type="${one.type}" title="${escape(one.title)}" href="${one.href}">\n`).join("")}${
    isLost ? "" : `<link rel="alternate" type="text/markdown" href="index.md">\n`
  }<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%231d4b73'/%3E%3Cpath%20d='M4%205h8M4%208h8M4%2011h5'%20stroke='%23fff'%20stroke-width='1.5'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/assets/readout.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
<p class="site-name"><a href="/">${title}</a></p>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site-footer">
<p><a href="/">All meetings</a> · <a href="/countries/">Countries</a> · <a href="/organizations/">Organizations</a> · <a href="/people/">People</a> · <a href="/pairs/">Pairs</a> · <a href="/places/">Places</a> · <a href="/topics/">Topics</a> · <a href="/years/">Years</a></p>
<p><a href="/corrections/">Corrections</a> · <a href="/review/">Needs review</a> · <a href="/about/">How these pages are made</a> · <a href="/data/">Data</a> · <a href="/status/">Status</a>${linked
    .map((one) => ` · <a href="${one.href}">${one.words}</a>`)
    .join("")}${isLost ? "" : ` · <a href="index.md">This page in Markdown</a>`}</p>
</footer>
</body>
</html>
`;
}

// What leads to the pages before and after one of several.
export function pager({ number, total, newer, older }) {
  if (total === 1) return "";
  return `<nav class="pages" aria-label="Further pages">
<p>${newer ? `<a href="${newer}" rel="prev">Previous page</a> · ` : ""}Page ${number} of ${total}${older ? ` · <a href="${older}" rel="next">Next page</a>` : ""}</p>
</nav>\n`;
}

export function pagerInMarkdown({ number, total, newer, older }) {
  if (total === 1) return "";
  return `${newer ? `[Previous page](${newer}index.md) · ` : ""}Page ${number} of ${total}${older ? ` · [Next page](${older}index.md)` : ""}\n\n`;
}
