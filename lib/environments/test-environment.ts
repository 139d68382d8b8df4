import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { checkAddresses } from "@/lib/environments/check-address";
import type { Secrets, SystemCheck, Systems } from "@/lib/environments/contract";
import { type Environment, getEnvironment } from "@/lib/environments/get-environment";
import { connectsOf, flinkOf, gatewayOf, icebergOf, openKafka, registryOf } from "@/lib/environments/systems";
import { withoutPasswords } from "@/lib/environments/without-passwords";
import type { ConnectPort } from "@/lib/systems/connect/port";

type Check = z.output<typeof SystemCheck>;
type Draft = { id?: string | undefined; systems: Systems; secrets: Secrets };

/** Tries every system of a draft at once; a password that is not given is the stored one of environment `id`. */
export async function testSystems({ id, systems, secrets }: Draft): Promise<Check[]> {
  const stored = id ? (await getEnvironment(id).catch(() => undefined))?.secrets : undefined;
  const draft = {
    id: id ?? "",
    name: "This environment",
    readOnly: true,
    updatedAt: new Date(),
    ...withoutPasswords(systems, { ...stored, ...secrets }),
  };
  await checkAddresses(draft.systems, env().MILLRACE_ALLOW_LINK_LOCAL);
  const checks = PROBES.filter(({ applies }) => applies(draft.systems)).map(({ name, tell }) =>
    timed(name, () => tell(draft)),
  );
  const connects = connectsOf(draft).map(({ name, connect }) => timed(`Connect ${name}`, () => tellConnect(connect)));
  return Promise.all([...checks, ...connects]);
}

type Probe = { name: string; applies: (systems: Systems) => boolean; tell: (draft: Environment) => Promise<string> };
const PROBES: readonly Probe[] = [
  {
    name: "Kafka",
    applies: () => true,
    tell: async (draft) => {
      const kafka = openKafka(draft);
      try {
        const { clusterId, brokers } = await kafka.describeCluster();
        return `Cluster ${clusterId}, ${brokers.length} brokers`;
      } finally {
        await kafka.close();
      }
    },
  },
  {
    name: "Schema registry",
    applies: ({ registry }) => registry !== undefined,
    tell: async (draft) => `Takes ${(await registryOf(draft).types()).join(", ")}`,
  },
  {
    name: "Flink",
    applies: ({ flink }) => flink !== undefined,
    tell: async (draft) => {
      const { version, taskManagers, slotsAvailable, slotsTotal } = await flinkOf(draft).overview();
      return `Flink ${version}, ${taskManagers} task managers, ${slotsAvailable} of ${slotsTotal} slots free`;
    },
  },
  {
    name: "SQL Gateway",
    applies: ({ flink }) => flink?.gatewayUrl !== undefined,
    tell: async (draft) => {
      const { product, version } = await gatewayOf(draft).info();
      return `${product} ${version}`;
    },
  },
  {
    name: "Iceberg",
    applies: ({ iceberg }) => iceberg !== undefined,
    tell: async (draft) => `${(await icebergOf(draft).tables()).length} tables in its catalog`,
  },
];

async function tellConnect(connect: ConnectPort): Promise<string> {
  const [{ version }, plugins] = await Promise.all([connect.info(), connect.plugins()]);
  return `Kafka Connect ${version}, ${plugins.length} plug-ins`;
}

async function timed(system: string, probe: () => Promise<string>): Promise<Check> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    return { system, ok: true, detail: await probe(), tookMs: took() };
  } catch (thrown) {
    const { message, hint } = AppError.from(thrown);
    return { system, ok: false, detail: message, ...(hint ? { hint } : {}), tookMs: took() };
  }
}
