// All pages in HTML, for search engines.
import { listPages } from "../lib/pages.js";
import { base } from "../lib/words.js";

export const data = { permalink: "sitemap.xml" };

export function render({ records }) {
  const lists = listPages(records).filter((list) => list.number === 1);
  const entries = [
    ...lists.map((list) => `<url><loc>${base}${list.path}</loc></url>`),
    ...records.map((record) => `<url><loc>${base}meetings/${record.id}/</loc><lastmod>${record.date}</lastmod></url>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
