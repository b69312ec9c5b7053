// All pages in HTML, for search engines.
import { base } from "../lib/words.js";

export const data = { permalink: "sitemap.xml" };

export function render({ pages, indexes, waiting, changes, records }) {
  const paths = [...pages, ...indexes, ...waiting, ...changes].map((page) => page.path);
  const entries = [
    ...[...paths, "about/", "data/", "status/"].map((path) => `<url><loc>${base}${path}</loc></url>`),
    ...records.map((record) => `<url><loc>${base}meetings/${record.id}/</loc><lastmod>${record.updated}</lastmod></url>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
