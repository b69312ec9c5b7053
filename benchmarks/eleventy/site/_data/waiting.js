// What needs review, 50 records a page.
import { inPages } from "../../lib/lists.js";
import { records } from "../../lib/records.js";

const waiting = records.filter((record) => record.review.length);
const facts = waiting.reduce((sum, record) => sum + record.review.length, 0);

export default inPages("review/", waiting, 50).map((page) => ({ ...page, facts, size: waiting.length }));
