import { base } from "../lib/words.js";

export const data = { permalink: "robots.txt" };

export const render = () => `User-agent: *\nDisallow:\nSitemap: ${base}sitemap.xml\n`;
