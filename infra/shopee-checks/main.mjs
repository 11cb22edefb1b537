// Starts the local system, lets Shopee's client call it, ends it. Usage: node main.mjs JAVA CLASS-PATH

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { stories } from "./stories.mjs";
import { World } from "./world.mjs";

const PATIENCE_MS = 60_000;

const [java, classPath] = process.argv.slice(2);
const port = await freePort();
const said = [];
const system = spawn(
  java,
  ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-classpath", classPath, "countermand.local.Main", `--port=${port}`],
  { stdio: ["ignore", "pipe", "pipe"] },
);
system.stdout.on("data", (text) => said.push(text));
system.stderr.on("data", (text) => said.push(text));
const ended = new Promise((resolve) => system.on("exit", resolve));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => system.kill());
}

let faults = 0;
try {
  const world = await answers(`http://127.0.0.1:${port}`);
  for (const [what, story] of Object.entries(stories)) {
    try {
      await story(world);
      console.log(`ok     ${what}`);
    } catch (fault) {
      faults++;
      console.log(`FAULT  ${what}\n       ${String(fault.stack ?? fault).replaceAll("\n", "\n       ")}`);
    }
  }
} catch (fault) {
  faults++;
  console.log(`FAULT  ${fault.message}\n${said.join("").split("\n").slice(-40).join("\n")}`);
} finally {
  system.kill();
  await ended;
}
process.exit(faults ? 1 : 0);

async function answers(url) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && system.exitCode === null) {
    try {
      return await World.at(url);
    } catch {
      await pause(100);
    }
  }
  throw new Error("the local system does not answer");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
