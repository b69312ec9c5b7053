// The lists that have a feed of their own.
import { lists } from "../../lib/lists.js";

export default [...lists.countries, ...lists.topics];
