// The indexes: all lists of a kind, under letters, parties or countries.
import { KINDS, inPages, lists, under } from "./lists.js";

const SIZE = 500;
const FEW = 30;
const LETTERS = ["countries", "organizations", "people"];

function pages([kind, heading]) {
  const own = lists[kind];
  const find = under[kind] ?? (LETTERS.includes(kind) && own.length > FEW ? under.letter : null);
  const jumps = new Map();
  if (find)
    own.forEach((list, index) => {
      const name = find(list);
      if (!jumps.has(name)) jumps.set(name, { number: jumps.size + 1, page: Math.floor(index / SIZE) + 1 });
    });
  return inPages(`${kind}/`, own, SIZE).map((page) => ({
    ...page,
    kind,
    heading,
    size: own.length,
    jumps: own.length > FEW ? [...jumps] : [],
    groups: grouped(page.items, find, jumps),
  }));
}

function grouped(items, find, jumps) {
  if (!find) return [{ heading: null, number: 1, links: items }];
  const groups = new Map();
  for (const list of items) {
    const heading = find(list);
    if (!groups.has(heading)) groups.set(heading, { heading, number: jumps.get(heading).number, links: [] });
    groups.get(heading).links.push(list);
  }
  return [...groups.values()];
}

export const indexPages = Object.entries(KINDS).flatMap(pages);
