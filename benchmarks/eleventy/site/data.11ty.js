// The page about the fields of a record.
import { frame } from "../lib/frame.js";
import { escape } from "../lib/words.js";

export const data = { permalink: "data/index.html" };

export function render({ words }) {
  return frame(
    { heading: "Data", path: "data/" },
    `<header class="home-header">
<h1>Data</h1>
<p class="lead">Each page of a meeting is made of one record. This is what a record holds, field by field.</p>
</header>
<section aria-labelledby="files">
<h2 id="files">Files</h2>
<p class="missing">This site publishes no files of data.</p>
</section>
<section class="dictionary" aria-labelledby="fields">
<h2 id="fields">Fields of a record</h2>
<p class="hint">A path tells where a field stands; [] stands for each item of a list. What the article does not say is null.</p>
${words.fields.map(field).join("")}</section>`,
  );
}

function field({ path, title, type, description, example, allowed }) {
  const anchor = `field-${path.replaceAll("[]", "").replaceAll(".", "-")}`;
  const isShort = allowed.length <= 40;
  const value = ([word, means]) => `<li><code>${escape(word)}</code>${means ? `: ${escape(means)}` : ""}</li>\n`;
  return `<section class="field" aria-labelledby="${anchor}">
<h3 id="${anchor}"><code>${path}</code></h3>
<p><b>${escape(title)}</b> · ${type}${isShort ? "" : `; one of ${allowed.length} values`}</p>
<p>${escape(description)}</p>
${isShort && allowed.length ? `<ul>\n${allowed.map(value).join("")}</ul>\n` : ""}${example ? `<p>Example: <code>${escape(example)}</code></p>\n` : ""}</section>
`;
}
