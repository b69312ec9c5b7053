// A page that stays open and is told what to do: node live.cjs BROWSER, then one JSON command a line.
// Each is answered by one line of JSON: {at, value} with the time in milliseconds, or {error}.
"use strict";
const readline = require("node:readline");
const { chromium } = require("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // Whatever a page asks for, nothing leaves this machine.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

const doing = {
  goto: (page, { url }) => page.goto(url, { waitUntil: "load" }).then((answer) => answer.status()),
  // Until an element has a text in it, or with `gone` until none has; whatever is loaded meanwhile.
  wait: (page, { selector, text, gone, timeout }) =>
    page
      .waitForFunction(
        ([where, what, isGone]) => {
          const found = [...document.querySelectorAll(where)];
          return found.some((one) => one.textContent.includes(what)) !== isGone;
        },
        [selector, text || "", Boolean(gone)],
        { polling: "raf", timeout: timeout || 20000 },
      )
      .then(() => null),
  text: (page, { selector }) => page.locator(selector).first().innerText(),
  press: (page, { key }) => page.keyboard.press(key).then(() => null),
  size: (page, { width, height }) => page.setViewportSize({ width, height }).then(() => null),
  scheme: (page, { scheme }) => page.emulateMedia({ colorScheme: scheme }).then(() => null),
  shot: (page, { file }) => page.screenshot({ path: file }).then(() => null),
  // What was refused or went wrong since this was last asked.
  console: async (page) => page.said.splice(0),
};

async function main(browserPath) {
  const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.said = [];
  page.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => page.said.push(`error: ${error}`));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    let answer;
    try {
      const value = await doing[command.do](page, command);
      answer = { at: Date.now(), value };
    } catch (error) {
      answer = { error: String(error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  await browser.close();
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
