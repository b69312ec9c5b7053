// The home page and the lists, 50 records a page.
import { listPages } from "../../lib/pages.js";
import { records } from "../../lib/records.js";

export default listPages(records);
