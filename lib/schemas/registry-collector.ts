import { registryOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";
import { changedLately } from "@/lib/schemas/changed-lately";
import { collectRegistry } from "@/lib/schemas/collect-registry";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

export const registryCollector: Collector = {
  kind: "registry",
  everyIntervals: 2,
  timeoutMs: 15_000,
  applies: ({ systems }) => systems.registry !== undefined,
  collect: async (environment) => {
    const [{ body }, changed] = await Promise.all([
      readSnapshot(environment.id, "registry", RegistrySnapshot),
      changedLately(environment.id),
    ]);
    return collectRegistry(registryOf(environment), { environment: environment.id, before: body, changed });
  },
};
