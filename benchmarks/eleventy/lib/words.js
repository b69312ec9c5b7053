// How values read, for HTML and for Markdown.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const title = "Benchmark briefings";
export const base = "https://briefings.example.org/";
export const missing = "not stated in the article";

export const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
export const date = (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
export const period = (iso) => (iso.length === 4 ? iso : `${MONTHS[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}`);
export const time = (iso) => `<time datetime="${iso}">${date(iso)}</time>`;
export const facts = (items) => `${items.length} ${items.length === 1 ? "fact needs" : "facts need"} review`;
export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
export const source = (one) => one.publisher + (one.attributed_to.length ? `, after ${one.attributed_to.join(", ")}` : "");
export const shortened = (text) => (text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s+\S*$/, "")}…`);

// The state of a record in a sentence or two.
export function state(record, words) {
  const [word, means] = words.status[record.status];
  return `${word}: ${means}.${record.review.length ? ` ${facts(record.review)}.` : ""}`;
}

// What stands before the title of a meeting that did not simply take place.
export const leadIn = (record, words) => words.lead_in[record.meeting.status] ?? "";

export const full = (record, words) => (leadIn(record, words) ? `${leadIn(record, words)}: ${record.title}` : record.title);

export const corrected = (record) => record.revisions.reduce((last, item) => (item.date > last ? item.date : last), "");

// How many meetings a list holds, and in what state they are.
export function counts(records) {
  let [reviewed, waiting, facts, planned, cancelled] = [0, 0, 0, 0, 0];
  for (const { status, review, meeting } of records) {
    if (status === "reviewed") reviewed += 1;
    if (review.length) waiting += 1;
    facts += review.length;
    if (meeting.status === "planned") planned += 1;
    if (meeting.status === "cancelled") cancelled += 1;
  }
  return [
    counted(records.length, "meeting"),
    planned && `${planned} planned`,
    cancelled && `${cancelled} cancelled`,
    reviewed && counted(reviewed, "record reviewed", "records reviewed"),
    waiting && `${counted(waiting, "record needs", "records need")} review (${counted(facts, "fact")})`,
  ]
    .filter(Boolean)
    .join(" · ");
}
