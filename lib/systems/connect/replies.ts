import { z } from "zod";
import type { ConfigField } from "@/lib/systems/connect/port";

const State = z
  .enum(["RUNNING", "PAUSED", "STOPPED", "FAILED", "UNASSIGNED", "RESTARTING", "UNKNOWN"])
  .catch("UNKNOWN");
const Trace = z
  .string()
  .nullish()
  .transform((text) => text || null);

export const Status = z.object({
  connector: z.object({ state: State, worker_id: z.string(), trace: Trace }),
  tasks: z.array(z.object({ id: z.number(), state: State, worker_id: z.string(), trace: Trace })),
  type: z.enum(["source", "sink", "unknown"]).catch("unknown"),
});
export const Info = z.object({ name: z.string(), config: z.record(z.string(), z.string()) });
export const Connectors = z.record(z.string(), z.object({ status: Status, info: Info }));
export const Root = z.object({ version: z.string(), commit: z.string(), kafka_cluster_id: z.string() });
export const Plugins = z.array(
  z.object({
    class: z.string(),
    type: z.string(),
    version: z
      .string()
      .nullish()
      .transform((text) => text ?? ""),
  }),
);
export const Topics = z.record(z.string(), z.object({ topics: z.array(z.string()) }));

// Connect's documentation is written for a web page.
const MARKUP = /<\/?(?:code|pre|p|br|ul|li|b|i|em|a)\b[^<>]*>/gi;
const text = z.unknown().transform((value) => (value === null || value === undefined ? null : String(value)));
const Definition = z
  .object({
    name: z.string(),
    type: z.string(),
    required: z.boolean().catch(false),
    default_value: text,
    importance: z.enum(["HIGH", "MEDIUM", "LOW"]).catch("LOW"),
    documentation: z.string().nullish(),
    group: z.string().nullish(),
    order_in_group: z.number().catch(-1),
    width: z.enum(["SHORT", "MEDIUM", "LONG", "NONE"]).catch("NONE"),
    display_name: z.string().nullish(),
    dependents: z.array(z.string()).nullish(),
  })
  .transform(
    (of): ConfigField => ({
      name: of.name,
      label: of.display_name || of.name,
      type: of.type,
      group: of.group || null,
      order: of.order_in_group,
      width: of.width,
      importance: of.importance,
      required: of.required,
      documentation: (of.documentation ?? "").replace(MARKUP, ""),
      defaultValue: of.default_value,
      dependents: of.dependents ?? [],
    }),
  );
export const Validation = z.object({
  error_count: z.number(),
  groups: z.array(z.string()),
  configs: z.array(
    z.object({
      definition: Definition.nullable(),
      // Null for some of the settings that Debezium declares and does not check.
      value: z
        .object({
          name: z.string(),
          recommended_values: z.array(text).nullish(),
          errors: z.array(z.string()).nullish(),
          visible: z.boolean().catch(true),
        })
        .nullable(),
    }),
  ),
});

const Json = z.record(z.string(), z.unknown());
export const Offsets = z.object({ offsets: z.array(z.object({ partition: Json, offset: Json.nullable() })) });
