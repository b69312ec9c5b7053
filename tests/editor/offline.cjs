// Loaded into the server before its own code: whoever reaches for the network is named and stopped.
"use strict";
const fs = require("node:fs");
const net = require("node:net");

net.Socket.prototype.connect = (...args) => {
  const [options] = args.flat();
  const place = options && (options.host || options.path || options.port);
  fs.writeSync(2, `network: ${place}\n`);
  throw new Error("no network in tests");
};
