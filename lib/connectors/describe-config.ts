import type { ConnectPort } from "@/lib/systems/connect/port";

/** A connector's settings, each with what its plug-in and Connect itself say of it. */
export async function describeConfig(connect: ConnectPort, config: Record<string, string>) {
  const fields = await connect.fields(config["connector.class"] ?? "");
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.entries(config).map(([name, value]) => {
    const field = byName.get(name);
    return {
      name,
      value,
      defaultValue: field?.defaultValue ?? null,
      documentation: field?.documentation || null,
      group: field?.group ?? null,
      importance: field?.importance ?? null,
      type: field?.type ?? null,
    };
  });
}
