/* Searches the text of all meetings with Pagefind's index (https://pagefind.app/docs/api/).
   Whatever comes out of the index is set as text, never as mark-up. */
(() => {
  "use strict";
  const PAGE = 10; // results that are shown at a time
  const WORDS = 32; // of an excerpt
  const PAUSE = 250; // milliseconds in which nothing is typed before it is looked for

  const root = new URL("../", document.currentScript.src);
  const byId = (id) => document.getElementById(id);
  const form = byId("search");
  const found = byId("found");
  const list = byId("results");
  const more = byId("more");

  // What the page says in place of these words of ours, where it is not in English.
  const said = { ...form.dataset };
  const filled = (words, given) => words.replace(/\{(\w+)\}/g, (_, name) => given[name]);
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");

  let engine = null; // Pagefind, a promise once it is asked for
  let latest = 0; // the number of the last search: what earlier ones find is dropped
  let rest = []; // results that are not shown yet

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  async function start() {
    const pagefind = await import(new URL("search/pagefind/pagefind.js", root).href);
    await pagefind.init();
    byId("ordering").hidden = false;
    return pagefind;
  }

  function load() {
    engine ??= start().catch((fault) => {
      engine = null; // so that the next search tries again
      throw fault;
    });
    return engine;
  }

  /* Returns what is asked for. */
  function asked() {
    return { query: byId("q").value.trim(), isNewest: byId("order").value === "newest" };
  }

  function addressOf({ query, isNewest }) {
    const given = { ...(query && { q: query }), ...(isNewest && { order: "newest" }) };
    const text = new URLSearchParams(given).toString();
    return location.pathname + (text && `?${text}`);
  }

  async function search() {
    const number = ++latest;
    const { query, isNewest } = asked();
    if (!query) return show("", []);
    found.textContent = said.searching ?? "Searching…";
    try {
      const pagefind = await load();
      const { results } = await pagefind.search(query, isNewest ? { sort: { date: "desc" } } : {});
      if (number === latest) await show(summed(query, results.length), results);
    } catch {
      if (number === latest) show(said.failed ?? "The index of this site could not be loaded. The lists below lead to every meeting.", []);
    }
  }

  function summed(query, count) {
    if (count === 0 && said.nothing) return filled(said.nothing, { query });
    if (said.found) return filled(said.found, { query, count: numbers.format(count) });
    if (count === 0) return `Nothing found for “${query}”. Try other or fewer words.`;
    return `${count} ${count === 1 ? "meeting" : "meetings"} found for “${query}”.`;
  }

  async function show(words, results) {
    const number = latest;
    rest = results;
    list.replaceChildren();
    await showMore();
    if (number === latest) found.textContent = words;
  }

  /* Shows further results and returns the link of the first of them. */
  async function showMore() {
    const number = latest;
    const data = await Promise.all(rest.slice(0, PAGE).map((one) => one.data()));
    if (number !== latest) return null;
    rest = rest.slice(PAGE);
    more.hidden = rest.length === 0;
    const count = Math.min(PAGE, rest.length);
    more.textContent = said.more ? filled(said.more, { count }) : `Show ${count} more`;
    const items = data.map(itemOf);
    list.append(...items);
    return items[0]?.querySelector("a") ?? null;
  }

  function itemOf(data) {
    const link = element("a", "", data.meta.title ?? data.raw_url);
    link.href = new URL(data.raw_url.replace(/^\/+/, ""), root).href;
    const notes = [data.meta.status, data.meta.when, data.meta.parties].filter(Boolean);
    const title = element("h2", "", link);
    title.dir = "auto";
    const excerpt = element("p", "excerpt", ...excerptOf(data));
    excerpt.dir = "auto";
    return element("li", "", title, element("p", "entry-facts", notes.join(" · ")), excerpt);
  }

  /* Returns the words around the place with most hits, as text and marks. */
  function excerptOf(data) {
    const words = data.content.split(/\s+/);
    const hits = [...new Set(data.locations)].sort((one, other) => one - other);
    const near = (hit) => hits.filter((other) => other >= hit && other < hit + WORDS / 2).length;
    const best = hits.reduce((one, other) => (near(other) > near(one) ? other : one), hits[0] ?? 0);
    const from = Math.max(0, best - WORDS / 4);
    const to = Math.min(words.length, from + WORDS);
    const pieces = [from > 0 ? "… " : ""];
    for (let at = from; at < to; at += 1) {
      pieces.push(hits.includes(at) ? element("mark", "", words[at]) : words[at], " ");
    }
    return to < words.length ? [...pieces, "…"] : pieces;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    byId("q").value = parameters.get("q") ?? "";
    byId("order").value = parameters.get("order") === "newest" ? "newest" : "";
    search();
  }

  function listen() {
    let pause = 0;
    const note = (isStep) => {
      const address = addressOf(asked());
      if (isStep) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
      search();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      note(true);
    });
    byId("order").addEventListener("change", () => note(true));
    byId("q").addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(note, PAUSE, false);
    });
    byId("q").addEventListener("focus", () => load().catch(() => {}), { once: true });
    more.addEventListener("click", async () => (await showMore())?.focus());
    window.addEventListener("popstate", readAddress);
    readAddress();
  }

  if (location.protocol === "file:") {
    found.textContent = said.folder ?? "Browsers let a page search only where a web server sends it, not from a folder. The lists below lead to every meeting.";
  } else {
    listen();
  }
})();
