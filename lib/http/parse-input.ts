import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { decodeSegment } from "@/lib/http/admit";
import type { Endpoint } from "@/lib/http/endpoint";
import { readBody } from "@/lib/systems/read-body";

const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** Params, query and body of a request, as the contract says; throws `invalid_input` naming each wrong field. */
export async function parseInput(contract: Endpoint, request: Request, raw: Record<string, string | string[]>) {
  const params = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decodeSegment(Array.isArray(value) ? value.join("/") : value)]),
  );
  const query = queryOf(new URL(request.url).searchParams);
  const body = contract.method === "GET" ? {} : await bodyOf(request);
  return {
    params: parse(contract.params, params, "path"),
    query: parse(contract.query, query, "query"),
    body: parse(contract.body, body, "body"),
  };
}

function parse(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join(".") || where, issue.message]));
  const names = Object.entries(fields).map(([name, message]) => `${name}: ${message}`);
  throw new AppError("invalid_input", `The ${where} is not as expected: ${names.slice(0, 5).join("; ")}.`, { fields });
}

// A key given twice becomes a list, as forms do it.
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const key of new Set(search.keys())) {
    const all = search.getAll(key);
    query[key] = all.length > 1 ? all : (all[0] ?? "");
  }
  return { ...query };
}

async function bodyOf(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("invalid_input", "The body has to be application/json.");
  }
  const bytes = await readBody(request, MAX_BODY_BYTES);
  if (bytes === undefined) throw new AppError("too_many", "The body is larger than 2 MiB.");
  const text = bytes.toString("utf8");
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not JSON.", { cause });
  }
}
