// The latest meetings as an Atom feed.
import { atom } from "../lib/feeds.js";

export const data = { permalink: "feed.xml" };

export const render = ({ records, words }) => atom({ folder: "", heading: "", members: records, words });
