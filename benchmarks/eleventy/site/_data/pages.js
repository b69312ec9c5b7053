// The home page and the lists, 50 records a page.
export { listPages as default } from "../../lib/lists.js";
