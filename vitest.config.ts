import { defineConfig } from "vitest/config";

// Two projects: rules that need nothing, and clients that talk to the systems of stack/ (addresses come from the
// environment that `npm test` prepares). The second runs one file at a time: its files share one broker.
const alias = { "@": import.meta.dirname };
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: ["{lib,components,stack,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.it.test.ts"],
          maxWorkers: 2,
          // Far more than any needs: on a busy machine the first test of a file also waits for its imports.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "systems",
          include: ["{lib,stack}/**/*.it.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
