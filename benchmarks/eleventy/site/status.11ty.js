// The page about the state of the site.
import { frame } from "../lib/frame.js";
import { hint, rows } from "../lib/status.js";

export const data = { permalink: "status/index.html" };

export function render({ records, waiting, changes }) {
  const row = ([label, value, path]) => `<tr><th scope="row">${label}</th><td>${path ? `<a href="${path}">${value}</a>` : value}</td></tr>\n`;
  return frame(
    { heading: "Status of this site", path: "status/" },
    `<h1>Status of this site</h1>
<p class="hint">${hint}</p>
<div class="scroll" role="region" aria-label="Status of this site" tabindex="0">
<table class="facts">
<tbody>
${rows(records, waiting, changes).map(row).join("")}</tbody>
</table>
</div>`,
  );
}
