// Opens pages in one browser and tells what was seen there: node visits.cjs JOB.json RESULT.json
//
// The job names the browser and lists visits. Each has a url and may have: width, height, scheme
// (light, dark), media (screen, print), script (false turns it off), policy (false ignores the
// page's own Content-Security-Policy), looks (names in looks.cjs), pdf and shot (files to write).
// The result has one object a visit, in order: what the page asked for, what stands in the console,
// dialogs, the address in the end, and what each look found.
"use strict";
const fs = require("node:fs");
const { chromium } = require("playwright-core");
const looks = require("./looks.cjs");

const AT_ONCE = 2;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // Whatever a page asks for, nothing leaves this machine.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

// A page that is used for one visit after the other: to open a new one takes longer than most visits.
async function newPage(browser, visit) {
  const context = await browser.newContext({
    javaScriptEnabled: visit.script !== false,
    bypassCSP: visit.policy === false,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("request", (request) => page.seen.requests.push(request.url()));
  page.on("requestfailed", (request) => page.seen.failures.push(request.url()));
  page.on("response", (answer) => answer.status() < 400 || page.seen.failures.push(answer.url()));
  page.on("console", (message) => page.seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => page.seen.console.push(`error: ${error}`));
  page.on("popup", (popup) => page.seen.dialogs.push(`window: ${popup.url()}`));
  page.on("dialog", (dialog) => {
    page.seen.dialogs.push(`${dialog.type()}: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return page;
}

async function open(page, visit) {
  const seen = { requests: [], failures: [], console: [], dialogs: [], looks: {} };
  page.seen = seen;
  await page.goto("about:blank"); // or else a visit to another #fragment would load nothing
  await page.setViewportSize({ width: visit.width || 1280, height: visit.height || 900 });
  await page.emulateMedia({ media: visit.media || "screen", colorScheme: visit.scheme || "light" });
  await page.goto(visit.url, { waitUntil: "load" });
  for (const name of visit.looks || []) seen.looks[name] = await looks[name](page);
  if (visit.shot) await page.screenshot({ path: visit.shot, fullPage: true });
  if (visit.pdf) await page.pdf({ path: visit.pdf, preferCSSPageSize: true, printBackground: true });
  seen.address = page.url();
  return seen;
}

async function main(jobFile, resultFile) {
  const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));
  const browser = await chromium.launch({ executablePath: job.browser, args: FLAGS });
  const results = new Array(job.visits.length);
  let next = 0;

  async function work() {
    const pages = new Map();
    while (next < job.visits.length) {
      const number = next++;
      const visit = job.visits[number];
      const kind = `${visit.script} ${visit.policy}`;
      if (!pages.has(kind)) pages.set(kind, await newPage(browser, visit));
      results[number] = { ...visit, ...(await open(pages.get(kind), visit)) };
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.close();
  fs.writeFileSync(resultFile, JSON.stringify(results));
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
