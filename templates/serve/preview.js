// Reloads the page when a build has changed the site, and shows over it what keeps a build back.
"use strict";
(() => {
  const own = document.currentScript.dataset;
  let events = null;
  let overlay = null;
  let shown = ""; // the problems that the overlay shows
  let closed = ""; // those that somebody has put away

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text; // never as mark-up: it may quote what stands in a file
    return made;
  }

  function source(fault) {
    const lines = element("pre", "readout-lines");
    for (const [number, text] of fault.lines) {
      const line = element("span", number === fault.line ? "readout-line readout-at" : "readout-line");
      line.append(element("span", "readout-number", String(number)), text || " ");
      lines.append(line);
    }
    return lines;
  }

  function item(fault) {
    const made = element("li", fault.is_error ? "readout-fault" : "readout-fault readout-warning");
    made.append(element("p", "readout-place", fault.place));
    made.append(element("p", "readout-message", fault.message));
    if (fault.lines.length) made.append(source(fault));
    if (fault.remedy) made.append(element("p", "readout-remedy", `To mend it: ${fault.remedy}`));
    return made;
  }

  function close() {
    closed = shown;
    if (overlay) overlay.remove();
    overlay = null;
  }

  function show(state) {
    const errors = state.faults.filter((fault) => fault.is_error);
    const now = JSON.stringify(errors);
    if (overlay && now === shown) return;
    if (overlay) overlay.remove();
    overlay = null;
    shown = now;
    if (!errors.length || now === closed) return;
    overlay = element("section", "readout-overlay");
    overlay.id = "readout-overlay";
    overlay.setAttribute("role", "alert");
    const head = element("div", "readout-head");
    head.append(element("h2", "readout-title", state.headline));
    const button = element("button", "readout-close", "Close (Esc)");
    button.type = "button";
    button.addEventListener("click", close);
    head.append(button);
    const list = element("ul", "readout-faults");
    list.append(...errors.map(item));
    overlay.append(head, list);
    if (state.more) overlay.append(element("p", "readout-more", `and ${state.more} more`));
    overlay.append(element("p", "readout-more", "Save the file, and this goes away by itself."));
    document.body.append(overlay);
  }

  function take(state) {
    if (String(state.version) !== own.version) {
      location.reload();
      return;
    }
    show(state);
  }

  // A hidden page lets go of its connection: browsers hold few of them to one host.
  function listen() {
    if (document.visibilityState === "hidden") {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource(own.events);
      events.addEventListener("state", (event) => take(JSON.parse(event.data)));
    }
  }

  document.addEventListener("visibilitychange", listen);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  window.addEventListener("pagehide", () => {
    if (events) events.close();
    events = null;
  });
  window.addEventListener("pageshow", listen);
  listen();
})();
