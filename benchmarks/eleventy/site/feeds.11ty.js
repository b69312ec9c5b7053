// The latest meetings of each country and each topic as an Atom feed.
import { atom } from "../lib/feeds.js";

export const data = {
  pagination: { data: "fed", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.folder}feed.xml`,
};

export const render = ({ list, words }) => atom({ folder: list.folder, heading: list.title, members: list.members, words });
