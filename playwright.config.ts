import { defineConfig } from "playwright/test";

// The console under test is started by `npm test` (or `npm run up`); its address and its administrator come from there.
// Kills systems under open pages and brings them back. `npm test` asks for it; `playwright test` against the stack that one
// works with does not, unless E2E_FAULTS is set.
const faults = {
  name: "faults",
  testMatch: "*.fault.ts",
  dependencies: ["rooms"],
  use: { storageState: "test-results/admin.json" },
};

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  outputDir: "test-results",
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "sign-in", testMatch: "sign-in.setup.ts" },
    {
      name: "rooms",
      testMatch: "*.spec.ts",
      dependencies: ["sign-in"],
      use: { storageState: "test-results/admin.json" },
    },
    ...(process.env.E2E_FAULTS ? [faults] : []),
  ],
});
