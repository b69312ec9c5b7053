// The lists: one for each year, country, pair of parties and so on, and what leads from one to others.
import { records } from "./records.js";
import { counts } from "./words.js";

export const KINDS = {
  countries: "Countries",
  organizations: "Organizations",
  people: "People",
  pairs: "Pairs",
  places: "Places",
  topics: "Topics",
  years: "Years",
};
const MOST = 50;
const TOP = 6;
const alike = new Intl.Collator("en");

const heading = { pairs: (term) => term.replace(" & ", " and "), places: (term) => `Meetings in ${term}` };
const order = { places: (term) => term.split(", ").reverse().join(", ") };

// What a list stands under in the index of its kind, and what it is called there.
export const under = {
  pairs: ({ term }) => term.split(" & ")[0],
  places: ({ term }) => term.split(", ").at(-1),
  letter: ({ term }) => term[0].toUpperCase(),
};
export const nameInIndex = (list) => (list.kind === "pairs" ? list.term.split(" & ")[1] : list.name);

function listsOfKind(kind) {
  const found = new Map();
  for (const record of records)
    for (const { term, name, path } of record.lists[kind]) {
      if (!found.has(path)) found.set(path, { kind, term, name, folder: path, title: heading[kind]?.(term) ?? term, members: [] });
      found.get(path).members.push(record);
    }
  const key = order[kind] ?? ((term) => term);
  const keyed = [...found.values()].map((list) => [key(list.term), list]);
  const sorted = keyed.sort(([a], [b]) => alike.compare(a, b)).map(([, list]) => list);
  return kind === "years" ? sorted.reverse() : sorted;
}

export const lists = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, listsOfKind(kind)]));

const link = (list, name) => ({ name, path: `/${list.folder}`, count: list.members.length });
const byCount = (a, b) => b.members.length - a.members.length;

// The kinds of lists, each with the largest, or the newest years.
const facets = Object.entries(KINDS).map(([kind, name]) => {
  const known = kind === "places" ? lists.places.filter(({ term }) => term.includes(", ")) : lists[kind];
  const top = kind === "years" ? known : [...known].sort(byCount);
  return { name, path: `/${kind}/`, count: lists[kind].length, links: top.slice(0, TOP).map((list) => link(list, list.name)) };
});

// Whom each party met, most often first.
const met = new Map();
for (const pair of [...lists.pairs].sort(byCount)) {
  const [one, other] = pair.term.split(" & ");
  for (const [own, with_] of [[one, other], [other, one]]) {
    if (!met.has(own)) met.set(own, []);
    met.get(own).push(link(pair, with_));
  }
}

function facetsOf(list) {
  const links = ["countries", "organizations"].includes(list.kind) ? met.get(list.term) : null;
  return links ? [{ name: "Met with", path: "/pairs/", count: links.length, links }] : [];
}

// Cut items into pages of a folder.
export function inPages(folder, items, size) {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    folder,
    number: index + 1,
    total,
    path: index ? `${folder}page/${index + 1}/` : folder,
    newer: index ? (index > 1 ? `/${folder}page/${index}/` : `/${folder}`) : null,
    older: index + 1 < total ? `/${folder}page/${index + 2}/` : null,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

function pages(list) {
  const length = list.kind === "years" ? 7 : 4;
  return inPages(list.folder, list.members, list.kind === "pairs" ? list.members.length : MOST).map((page) => ({
    ...page,
    kind: list.kind,
    title: list.title,
    counts: page.number === 1 ? counts(list.members) : `Page ${page.number} of ${page.total}`,
    facets: page.number > 1 ? [] : list.kind ? facetsOf(list) : facets,
    fed: page.number > 1 ? [] : list.kind ? (["countries", "topics"].includes(list.kind) ? ["latest"] : []) : ["latest", "json", "corrections"],
    groups: grouped(page.items, length),
  }));
}

function grouped(members, length) {
  const groups = new Map();
  for (const record of members) {
    const part = record.date.slice(0, length);
    if (!groups.has(part)) groups.set(part, []);
    groups.get(part).push(record);
  }
  return [...groups];
}

const home = { kind: null, term: "", title: "", folder: "", members: records };

export const listPages = [home, ...Object.values(lists).flat()].flatMap(pages);
