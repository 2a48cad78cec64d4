"use strict";

// Runs Azurite so that it lives exactly as long as the program that started it:
//
//   node azurite.cjs <azurite's own main file> <file for the process id, or ""> <azurite's options…>
//
// - Signals that a terminal or a supervisor sends to the whole process group are ignored: invocations that are
//   still running need their storage. The owner says when it is over, by closing this process's standard input.
// - An owner that is killed closes it too, on every operating system, so nothing is left behind.

const fs = require("node:fs");

// Azurite reads its options as if it had been started itself.
const [node, , main, pidFile, ...options] = process.argv;
process.argv = [node, main, ...options];

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"]) {
  process.on(signal, ignore);
}

// Azurite wants to shut down on the first of those signals.
process.on("newListener", (event, listener) => {
  if (typeof event === "string" && event.startsWith("SIG") && listener !== ignore) {
    process.nextTick(() => process.removeListener(event, listener));
  }
});

// The pipes break when the owner is killed; what is on disk must still be saved.
process.stdout.on("error", ignore);
process.stderr.on("error", ignore);

if (pidFile) {
  fs.writeFileSync(pidFile, String(process.pid));
  process.on("exit", () => fs.rmSync(pidFile, { force: true }));
}

let stopping = false;
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();

function stop() {
  if (stopping) {
    return;
  }

  stopping = true;
  if (process.listenerCount("message") === 0) {
    process.exit(0); // It wasn't ready yet: there is nothing to save.
  }

  process.emit("message", "shutdown");
  setTimeout(() => process.exit(0), 8000).unref(); // Longer than any save takes; less than the owner waits.
}

function ignore() {}

require(main);
