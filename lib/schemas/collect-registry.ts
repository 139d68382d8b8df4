import type { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import type { RegistryPort } from "@/lib/systems/registry/port";

/** What the registry holds: its subjects by name. */
export async function collectRegistry(registry: RegistryPort): Promise<RegistrySnapshot> {
  const [types, subjects] = await Promise.all([registry.types(), registry.subjects()]);
  return { types, subjects: subjects.toSorted() };
}
