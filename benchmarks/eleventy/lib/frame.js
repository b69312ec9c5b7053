// The frame of every page.
import { base, escape, title } from "./words.js";

export function frame({ heading = null, description = null, path, markdown = true, home = false }, main) {
  const link = `/${path}index.md`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading ? `${escape(heading)} · ${title}` : title}</title>
${description ? `<meta name="description" content="${escape(description)}">\n` : ""}<link rel="canonical" href="${base}${path}">
${
    home
      ? `<link rel="alternate" type="application/atom+xml" title="Meetings" href="feed.xml">
<link rel="alternate" type="application/atom+xml" title="Corrections" href="corrections.xml">\n`
      : ""
  }${markdown ? `<link rel="alternate" type="text/markdown" href="${link}">\n` : ""}<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%231d4b73'/%3E%3Cpath%20d='M4%205h8M4%208h8M4%2011h5'%20stroke='%23fff'%20stroke-width='1.5'/%3E%3C/svg%3E">
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
<p><a href="/">All meetings</a>${markdown ? ` · <a href="${link}">This page in Markdown</a>` : ""}</p>
</footer>
</body>
</html>
`;
}
