export { records as default } from "../../lib/records.js";
