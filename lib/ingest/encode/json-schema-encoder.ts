import { Ajv, type ErrorObject } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Encoder, NotAsSchema } from "@/lib/ingest/encode/encoder";
import { linearPattern } from "@/lib/ingest/encode/linear-pattern";

/** A schema that a JSON Schema refers to, by the name it refers with. */
export type ReferredSchema = { name: string; text: string };

/**
 * Makes a JSON Schema (draft 6, 7, 2019-09, 2020-12) ready. What is written is the text as it came, so every digit stays;
 * only the check is done on numbers as doubles. Formats (date-time, …) are not checked, as the standard has it by default.
 */
export function jsonSchemaEncoder(text: string, references: readonly ReferredSchema[]): Encoder {
  const schema = parse(text);
  const draft = typeof schema === "object" && "$schema" in schema ? String(schema.$schema) : "";
  const code = { regExp: linearPattern };
  const options = { strict: false, validateFormats: false, allowUnionTypes: true, logger: false, code } as const;
  const ajv = /2020-12/.test(draft)
    ? new Ajv2020(options)
    : /2019-09/.test(draft)
      ? new Ajv2019(options)
      : new Ajv(options);
  if (/draft-0[34]/.test(draft)) throw new Error("JSON Schema drafts before 6 are not checked here");
  for (const { name, text: referred } of references) ajv.addSchema(parse(referred), name);
  const validate = ajv.compile(/draft-06/.test(draft) ? { ...(schema as object), $schema: undefined } : schema);
  return {
    format: "jsonschema",
    encode: ({ json, raw }) => {
      if (!validate(asDoubles(json))) throw refusal(validate.errors?.[0]);
      return Buffer.from(raw);
    },
  };
}

const parse = (text: string): object | boolean => {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed === "boolean" || (typeof parsed === "object" && parsed !== null)) return parsed;
  throw new Error("a JSON Schema is an object or a boolean");
};

/** A copy in which what JSON.parse would have rounded is rounded, for a check that knows doubles only. */
function asDoubles(json: unknown): unknown {
  if (typeof json === "bigint") return Number(json);
  if (typeof json !== "object" || json === null || !holdsBigint(json)) return json;
  if (Array.isArray(json)) return json.map(asDoubles);
  return Object.fromEntries(Object.entries(json).map(([name, one]) => [name, asDoubles(one)]));
}

const holdsBigint = (json: unknown): boolean =>
  typeof json === "bigint" || (typeof json === "object" && json !== null && Object.values(json).some(holdsBigint));

// "/lines/0/qty" is said as lines[0].qty, as everywhere here.
function refusal(error: ErrorObject | undefined): NotAsSchema {
  const path = (error?.instancePath ?? "")
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? "" : "."}${part}`))
    .join("");
  const extra = error?.keyword === "additionalProperties" ? ` (${String(error.params.additionalProperty)})` : "";
  return new NotAsSchema(path, `${error?.message ?? "does not fit the schema"}${extra}`);
}
