#!/usr/bin/env node
// Some registries serve no packages for platforms other than Linux, so `npm install` leaves
// those optional dependencies out of package-lock.json and `npm ci` then refuses it ("Missing: X@ from lock
// file"). Add an entry (version, os, cpu, optional) for each: npm skips it by os/cpu without a request.
import fs from "node:fs";

const file = "package-lock.json",
  lock = JSON.parse(fs.readFileSync(file, "utf8")),
  pk = lock.packages;
const has = (from, name) => {
  for (let p = from; ; p = p.includes("/node_modules/") ? p.slice(0, p.lastIndexOf("/node_modules/")) : "") {
    if (pk[`${p ? `${p}/` : ""}node_modules/${name}`]) return true;
    if (!p) return false;
  }
};
const OS = {
  darwin: "darwin",
  win32: "win32",
  windows: "win32",
  android: "android",
  freebsd: "freebsd",
  openbsd: "openbsd",
  netbsd: "netbsd",
  sunos: "sunos",
  aix: "aix",
  openharmony: "openharmony",
  linux: "linux",
};
const CPU = ["arm64", "x64", "ia32", "arm", "riscv64", "ppc64", "s390x", "loong64", "mips64el", "wasm32", "universal"];
let added = 0;
for (const [from, p] of Object.entries(pk))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    if (has(from, name)) continue;
    const words = name.toLowerCase().split(/[-/@_.]+/);
    const os = words.map((w) => OS[w]).find(Boolean),
      cpu = words.find((w) => CPU.includes(w));
    const version = range.replace(/^[\^~]/, "");
    if (!os && !cpu && !/fsevents/.test(name)) {
      console.error("cannot tell the platform of", name, range);
      continue;
    }
    pk[`node_modules/${name}`] = {
      version,
      ...(cpu && cpu !== "universal" ? { cpu: [cpu] } : {}),
      optional: true,
      ...(os || /fsevents/.test(name) ? { os: [os ?? "darwin"] } : {}),
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(pk).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added} foreign-platform entries`);
