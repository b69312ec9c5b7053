// The listing pages: the home page and one list for each year, country and so on, 50 records a page.
const SIZE = 50;
const KINDS = ["years", "countries", "organizations", "topics", "people"];
let made = { records: null };

export function listPages(records) {
  if (made.records !== records) made = { records, pages: [...pages("", null, records), ...terms(records)] };
  return made.pages;
}

export function termsByKind(records) {
  return KINDS.map((kind) => [kind, [...grouped(records, kind)].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export const slug = (name) => name.toLowerCase().replaceAll(" ", "-");

function terms(records) {
  return termsByKind(records).flatMap(([kind, groups]) =>
    groups.flatMap(([name, members]) => pages(`${kind}/${slug(name)}/`, name, members)),
  );
}

function grouped(records, kind) {
  const groups = new Map();
  for (const record of records)
    for (const name of record.lists[kind]) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(record);
    }
  return groups;
}

function pages(folder, title, members) {
  const total = Math.ceil(members.length / SIZE);
  return Array.from({ length: total }, (_, index) => ({
    title,
    folder,
    number: index + 1,
    total,
    count: members.length,
    path: index ? `${folder}page/${index + 1}/` : folder,
    newer: index ? (index > 1 ? `/${folder}page/${index}/` : `/${folder}`) : null,
    older: index + 1 < total ? `/${folder}page/${index + 2}/` : null,
    years: byYear(members.slice(index * SIZE, (index + 1) * SIZE)),
  }));
}

function byYear(records) {
  const years = new Map();
  for (const record of records) {
    const year = record.date.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    years.get(year).push(record);
  }
  return [...years];
}
