// The page for an address that there is not.
import { frame } from "../lib/frame.js";

export const data = { permalink: "404.html" };

export function render() {
  const main = `<h1>Page not found</h1>
<p class="lead">There is no page at this address.</p>
<p>The address may have been mistyped, or the record may have been given another id. All meetings are listed on the <a href="/">home page</a>.</p>`;
  return frame({ heading: "Page not found", path: "404.html", isLost: true }, main);
}
