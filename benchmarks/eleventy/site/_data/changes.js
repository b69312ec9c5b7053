// All corrections, newest first, 50 a page.
import { inPages } from "../../lib/lists.js";
import { records } from "../../lib/records.js";

const all = records.flatMap((record) => record.revisions.map((item) => ({ ...item, record })));
all.sort((a, b) => (a.date === b.date ? (a.record.id < b.record.id ? -1 : 1) : a.date < b.date ? 1 : -1));

export default inPages("corrections/", all, 50).map((page) => ({ ...page, all }));
