// All records, newest first; each is a JSON file of its own beside the site. Read once a build.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../records/", import.meta.url);
const order = (a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1);

export const records = readdirSync(folder)
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
  .sort(order);

export const recordsById = new Map(records.map((record) => [record.id, record]));

// The ids of meetings of the same parties, by the id of each. No global data: Eleventy would merge so much for each page.
export const related = JSON.parse(readFileSync(new URL("../related.json", import.meta.url), "utf8"));
