import type { z } from "zod";
import { AppError, type System } from "@/lib/app-error";
import { errorWords } from "@/lib/systems/error-words";
import { causeCode, statusFailure, systemName, transportFailure } from "@/lib/systems/http-failure";
import { parseJson, writeJson } from "@/lib/systems/json";
import { readBody } from "@/lib/systems/read-body";

/** Where a system answers. A user and password may stand in `url`; they are sent as basic authentication. */
export type HttpSystem = { system: System; url: string; timeoutMs?: number; maxBytes?: number };

export type HttpCall<S extends z.ZodType> = {
  path: string;
  reply: S;
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  timeoutMs?: number;
};

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 32 * 1024 * 1024;
const REUSED_SOCKET_DIED = new Set(["ECONNRESET", "UND_ERR_SOCKET", "EPIPE"]);

/**
 * One JSON call, with a time-out over connect, headers and body and a bound on the body. 64-bit integers arrive as
 * bigint. A read is tried a second time when a kept-alive connection turns out to be dead. Throws AppError.
 */
export async function httpJson<S extends z.ZodType>(at: HttpSystem, call: HttpCall<S>): Promise<z.output<S>> {
  const read = (call.method ?? "GET") === "GET";
  const text = await send(at, call).catch((error: unknown) => {
    if (read && error instanceof AppError && REUSED_SOCKET_DIED.has(causeCode(error.cause))) return send(at, call);
    throw error;
  });
  const parsed = call.reply.safeParse(parseReply(at.system, text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  const message = `${systemName(at.system)} answered ${call.path} in a form that is not known here (${where}).`;
  throw new AppError("upstream", message, { system: at.system, cause: parsed.error });
}

async function send(at: HttpSystem, call: HttpCall<z.ZodType>): Promise<string> {
  const timeoutMs = call.timeoutMs ?? at.timeoutMs ?? TIMEOUT_MS;
  const maxBytes = at.maxBytes ?? MAX_BYTES;
  const { url, headers } = address(at.url, call.path);
  try {
    const reply = await fetch(url, {
      method: call.method ?? "GET",
      headers: { accept: "application/json", ...headers, ...(call.body === undefined ? {} : jsonType) },
      ...(call.body === undefined ? {} : { body: writeJson(call.body) }),
      signal: AbortSignal.timeout(timeoutMs),
      // A redirect could lead anywhere, with the password: it is an error, with the address to configure instead.
      redirect: "manual",
      cache: "no-store",
    });
    const body = await readBody(reply, maxBytes);
    if (body === undefined) throw tooLong(at.system, maxBytes);
    if (reply.ok) return body.toString("utf8");
    throw statusFailure(at.system, reply.status, errorWords(body.toString("utf8")));
  } catch (error) {
    throw error instanceof AppError ? error : transportFailure(at.system, error, timeoutMs);
  }
}

const jsonType = { "content-type": "application/json" };

function address(base: string, path: string): { url: string; headers: Record<string, string> } {
  const url = new URL(base.replace(/\/+$/, "") + path);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  if (username === "") return { url: url.href, headers: {} };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url: url.href, headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}

function parseReply(system: System, text: string): unknown {
  if (text === "") return null;
  try {
    return parseJson(text);
  } catch (cause) {
    const hint = "The address may belong to something else, or to a proxy in between.";
    throw new AppError("upstream", `${systemName(system)} answered with something that is not JSON.`, {
      system,
      cause,
      hint,
    });
  }
}

const tooLong = (system: System, maxBytes: number): AppError =>
  new AppError("upstream", `${systemName(system)}'s answer is longer than ${maxBytes / 1024 / 1024} MiB.`, { system });
