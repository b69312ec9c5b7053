// How values read, for HTML and for Markdown.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const title = "Benchmark briefings";
export const base = "https://briefings.example.org/";
export const missing = "not stated in the article";

export const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
export const date = (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
export const time = (iso) => `<time datetime="${iso}">${date(iso)}</time>`;
export const facts = (items) => `${items.length} ${items.length === 1 ? "fact needs" : "facts need"} review`;
export const meetings = (count) => `${count} ${count === 1 ? "meeting" : "meetings"}`;
export const source = (one) => one.publisher + (one.attributed_to.length ? `, after ${one.attributed_to.join(", ")}` : "");
export const shortened = (text) => (text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s+\S*$/, "")}…`);

export function counts(records) {
  const reviewed = records.filter((record) => record.status === "reviewed").length;
  const waiting = records.filter((record) => record.review.length).length;
  return `${meetings(records.length)} · ${reviewed} records reviewed · ${waiting} records need review`;
}
