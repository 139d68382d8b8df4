import { z } from "zod";
import { PERMISSIONS } from "@/lib/access/roles";
import type { Endpoint } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/problem";
import { allContracts } from "@/lib/openapi/contracts";

type Schema = Record<string, unknown>;

/** OpenAPI 3.1 of every endpoint, made from the contracts that the routes check at run time. */
export function openApi(): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const { name, area, contract } of allContracts()) {
    const path = contract.path.replace(/:([A-Za-z]+)/g, "{$1}");
    paths[path] ??= {};
    paths[path][contract.method.toLowerCase()] = operation(name, area, contract);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Millrace",
      version: "1",
      description: "64-bit integers travel as decimal text. Errors are problem+json.",
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "An API token, made under Access." } },
      schemas: { Problem: z.toJSONSchema(Problem) },
    },
  };
}

function operation(name: string, area: string, contract: Endpoint): Schema {
  const body = properties(jsonSchema(contract.body, "input"));
  return {
    operationId: name,
    tags: [area],
    summary: contract.summary,
    description: `Permission \`${contract.can}\`, held by ${PERMISSIONS[contract.can]} and above.`,
    parameters: [...parameters("path", contract.params), ...parameters("query", contract.query)],
    ...(contract.method !== "GET" && Object.keys(body).length > 0
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchema(contract.body, "input") } },
          },
        }
      : {}),
    responses: {
      200: reply(contract),
      default: {
        description: "What went wrong and what to do",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function reply(contract: Endpoint): Schema {
  const type = contract.replies === "event-stream" ? "text/event-stream" : "application/json";
  return { description: contract.summary, content: { [type]: { schema: jsonSchema(contract.response, "output") } } };
}

function parameters(where: "path" | "query", schema: z.ZodType): Schema[] {
  const json = jsonSchema(schema, "input");
  const required = Array.isArray(json.required) ? json.required : [];
  return Object.entries(properties(json)).map(([name, one]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: one,
  }));
}

const properties = (schema: Schema): Schema => (schema.properties ?? {}) as Schema;

// What JSON Schema cannot say (a transform, a bigint) becomes "anything"; the run-time check is stricter.
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema;
  return rest;
}
