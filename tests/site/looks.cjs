// What may be looked at on an open page; each takes the page and returns plain data.
"use strict";
const fs = require("node:fs");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const MOST_TABS = 150;

// Violations of the rules for accessibility: rule, what it asks, and where it is broken.
async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const options = { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.slice(0, 5).map((node) => `${node.target} ${node.html.slice(0, 300)}`),
    }));
  }, RULES);
}

// How wide the page is, what sticks out of its window, and the boxes in it that scroll sideways.
function layout(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const named = (it) => `${it.localName}.${it.className}#${it.id}`;
    const scrolls = (it) => ["auto", "scroll"].includes(getComputedStyle(it).overflowX);
    const hides = (it) => getComputedStyle(it).overflowX !== "visible";
    const isOut = (it) => {
      const box = it.getBoundingClientRect();
      if (!box.width || !(box.right > root.clientWidth + 1 || box.left < -1)) return false;
      for (let up = it; up && up !== root; up = up.parentElement) {
        if (hides(up) || getComputedStyle(up).position === "absolute") return false;
      }
      return true;
    };
    const inside = [...document.body.querySelectorAll("*")];
    return {
      width: root.clientWidth,
      scrollWidth: root.scrollWidth,
      out: inside.filter(isOut).slice(0, 5).map(named),
      regions: inside
        .filter((it) => scrolls(it) && it.scrollWidth > it.clientWidth)
        .map((it) => ({
          place: named(it),
          tabIndex: it.tabIndex,
          role: it.getAttribute("role"),
          name: it.getAttribute("aria-label") || it.getAttribute("aria-labelledby"),
        })),
    };
  });
}

// Presses Tab until the focus has been everywhere: each stop, and all that should be one.
async function keyboard(page) {
  const expected = await page.evaluate(() => {
    const kinds = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const isShut = (it) => it.closest("details:not([open])") && !it.closest("summary");
    const isStop = (it) => it.getAttribute("tabindex") !== "-1" && it.checkVisibility() && !isShut(it);
    const all = [...document.querySelectorAll(kinds)].filter(isStop);
    all.forEach((it, number) => it.setAttribute("data-stop", number));
    window.stops = [];
    document.addEventListener("focusin", ({ target }) => {
      const style = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      window.stops.push({
        number: Number(target.getAttribute("data-stop") ?? -1),
        name: `${target.localName}.${target.className} ${target.getAttribute("href") ?? target.id}`,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        isSeen: box.width > 0 && box.right > 0 && box.left < innerWidth,
      });
    });
    return all.length;
  });
  for (let press = 0; press < Math.min(expected, MOST_TABS); press++) await page.keyboard.press("Tab");
  return { expected, most: MOST_TABS, stops: await page.evaluate(() => window.stops) };
}

// Takes the skip link by keyboard: what has the focus then, and what the next Tab reaches.
async function skip(page) {
  const focused = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const main = document.querySelector("main");
      return { id: it.id, className: it.className, isInMain: main.contains(it) };
    });
  await page.keyboard.press("Tab");
  const first = await focused();
  await page.keyboard.press("Enter");
  const after = await focused();
  await page.keyboard.press("Tab");
  return { first, after, next: await focused() };
}

// What the address's #fragment leads to: whether it is in sight, and how it stands out.
function target(page) {
  return page.evaluate(() => {
    const it = document.querySelector(":target");
    if (!it) return null;
    const box = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    return {
      id: it.id,
      background: style.backgroundColor,
      page: getComputedStyle(document.documentElement).backgroundColor,
      isSeen: box.bottom > 0 && box.top < innerHeight,
    };
  });
}

// All elements with the names of their attributes, in order, and the words of the page; what is in
// drawings stands apart, for how a name is set there depends on its length.
function content(page) {
  return page.evaluate(() => {
    const named = (it) => [it.localName, ...it.getAttributeNames().sort()].join(" ");
    const all = (kinds) => [...document.querySelectorAll(kinds)].map(named);
    const isOutside = (node) => !node.parentElement.closest("svg");
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = "";
    while (words.nextNode()) if (isOutside(words.currentNode)) text += words.currentNode.data;
    return { elements: all(":not(svg *)"), drawn: all("svg *"), title: document.title, text };
  });
}

module.exports = { axe, layout, keyboard, skip, target, content };
