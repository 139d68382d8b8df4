import { failureText } from "./failure-text.ts";

type Run = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<Run>> = {
  up: async () => (await import("./up.ts")).up,
  down: async () => (await import("./down.ts")).down,
  status: async () => (await import("./status.ts")).status,
  logs: async () => (await import("./logs.ts")).logs,
};

/** Commands of other folders: modules that run as they are loaded and read process.argv themselves. */
const modules: Record<string, () => Promise<unknown>> = {
  doctor: () => import("./doctor/cli.ts"),
  test: () => import("../scripts/test.ts"),
  bench: () => import("../bench/cli.ts"),
};

const [name = "", ...rest] = process.argv.slice(2);
const args = rest.filter((argument) => argument !== "--");
const load = commands[name];
const module = modules[name];
try {
  if (load !== undefined) process.exit(await (await load())(args));
  else if (module !== undefined) {
    process.argv.splice(2, process.argv.length, ...args);
    await module();
  } else {
    console.error(`Commands: ${[...Object.keys(commands), ...Object.keys(modules)].join(", ")}. "${name}" is none.`);
    process.exit(2);
  }
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
