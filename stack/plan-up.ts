import { setTimeout as sleep } from "node:timers/promises";
import { buildConsole, removeOldBuilds } from "./console-build.ts";
import { demoProcesses } from "./demo/demo-processes.ts";
import { prepareDemo } from "./demo/prepare-demo.ts";
import { ensureSystem } from "./ensure-system.ts";
import { failureText } from "./failure-text.ts";
import { ensureJars } from "./jars.ts";
import { ensureJava } from "./java.ts";
import { migrate } from "./migrations.ts";
import type { ProcessRecord, Report } from "./process.ts";
import { isSameProcess } from "./process-identity.ts";
import { runningProcess } from "./process-records.ts";
import { CommandError } from "./run-command.ts";
import type { Settings } from "./settings.ts";
import { startProcess } from "./start-process.ts";
import type { Step } from "./steps.ts";
import { stopProcess } from "./stop-process.ts";
import type { System } from "./system.ts";
import { consoleSystem } from "./systems/console.ts";
import { embeddedSystems } from "./systems/systems.ts";

export type Wanted = { console: boolean; demo: boolean };

/** Everything `up` does, as steps that say what they need. A step that needs an absent one does without. */
export function planUp(settings: Settings, wanted: Wanted, report: Report): Step[] {
  const systems = embeddedSystems(settings);
  const demo = wanted.demo && settings.demo;
  const build = wanted.console ? consoleBuild(settings, report) : undefined;
  return [
    ...javaSteps(
      settings,
      [...systems.flatMap((system) => system.jars), ...(demo ? (["streams"] as const) : [])],
      report,
    ),
    ...(build === undefined ? [] : [build.step]),
    ...systems.map((system) => systemStep(settings, system, report)),
    ...(build === undefined ? [] : consoleSteps(settings, build.dir, report)),
    ...(demo ? demoSteps(settings, systems, report) : []),
  ];
}

type JarRole = System["jars"][number];

function javaSteps(settings: Settings, wanted: readonly JarRole[], report: Report): Step[] {
  const roles = [...new Set(wanted)];
  if (roles.length === 0) return [];
  const steps: Step[] = [{ name: "java", needs: [], run: () => ensureJava(settings, report) }];
  for (const role of roles) {
    // Two Maven runs at a time: each waits for the one two before it.
    const before = steps.slice(1).at(-2)?.name ?? "java";
    steps.push({ name: jarStep(role), needs: ["java", before], run: () => hideCached(ensureJars(settings, role)) });
  }
  return steps;
}

function systemStep(settings: Settings, system: System, report: Report): Step {
  return {
    name: system.process.name,
    needs: [...system.needs, ...system.jars.map(jarStep)],
    run: () => ensureSystem(settings, system, report),
  };
}

function consoleBuild(settings: Settings, report: Report): { step: Step; dir: () => string } {
  let dir = "";
  const run = async () => {
    const build = await buildConsole(settings, report);
    dir = build.dir;
    return build.built ? "" : undefined;
  };
  return { step: { name: "build of the console", needs: [], run }, dir: () => dir };
}

function consoleSteps(settings: Settings, builtDir: () => string, report: Report): Step[] {
  return [
    { name: "migrations", needs: ["postgres"], run: () => migrate(settings) },
    {
      name: "console",
      needs: ["build of the console", "migrations"],
      async run() {
        const dir = builtDir();
        const running = runningProcess(settings.dataDir, "console");
        if (running !== undefined && !running.command.includes(dir)) await stopProcess(settings.dataDir, running);
        const shown = await ensureSystem(settings, consoleSystem(settings, dir), report);
        removeOldBuilds(settings, dir);
        return shown;
      },
    },
  ];
}

function demoSteps(settings: Settings, systems: readonly System[], report: Report): Step[] {
  return [
    {
      name: "demo",
      needs: [...systems.map((system) => system.process.name), jarStep("streams")],
      async run() {
        const prepare = () => prepareDemo(settings, (line) => report(`demo: ${line}`));
        // It can be called again after any failure, and a broker that has just made a topic may still deny having it.
        await prepare().catch(async (error: unknown) => {
          report(`demo: once more, after: ${failureText(error)}`);
          await sleep(3_000);
          await prepare();
        });
        return "topics, subjects, connectors, jobs";
      },
    },
    {
      name: "demo processes",
      needs: ["demo"],
      async run() {
        const started: ProcessRecord[] = [];
        for (const wanted of demoProcesses(settings)) {
          if (runningProcess(settings.dataDir, wanted.name) !== undefined) continue;
          started.push(await startProcess(settings.dataDir, wanted));
        }
        if (started.length === 0) return "all run";
        await sleep(1_500);
        const dead = started.find((record) => !isSameProcess(record));
        if (dead !== undefined) throw new CommandError(`${dead.name} ended as soon as it was started`, dead.log);
        return started.map((record) => record.name).join(", ");
      },
    },
  ];
}

const jarStep = (role: JarRole) => `jars of ${role}`;

async function hideCached(jars: Promise<string>): Promise<string | undefined> {
  const shown = await jars;
  return shown === "cached" ? undefined : shown;
}
