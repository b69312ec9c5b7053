export { indexPages as default } from "../../lib/indexes.js";
