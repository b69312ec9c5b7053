// What is known of the site: labels, values and where there is more.
import { createHash } from "node:crypto";
import { date } from "./words.js";

export function rows(records, waiting, changes) {
  const are = (test) => records.filter(test).length;
  const ids = records.map((record) => record.id).join(" ");
  return [
    ["Edition", createHash("sha256").update(ids).digest("hex").slice(0, 16)],
    ["Records", records.length],
    ["Draft (not yet checked by a person)", are((one) => one.status === "draft")],
    ["Reviewed (checked by a person)", are((one) => one.status === "reviewed")],
    ["Retracted (withdrawn; do not rely on it)", 0],
    ["Records of a meeting", records.length],
    ["Meetings planned, not reported as held", are((one) => one.meeting.status === "planned")],
    ["Meetings cancelled", are((one) => one.meeting.status === "cancelled")],
    ["Meetings without a date", 0],
    ["Meetings without a place", are((one) => !one.place)],
    ["Facts that need review", `${waiting[0].facts} in ${waiting[0].size} records`, "/review/"],
    ["Corrections", changes[0].all.length, "/corrections/"],
    ["Last change that is known", date(records.reduce((last, one) => (one.updated > last ? one.updated : last), ""))],
  ];
}

export const hint =
  "The edition is a digest of what the lists of this site go by: the status, date, place, people, topics, open questions and corrections of each record. Copies of one edition have the same lists.";
