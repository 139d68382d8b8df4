import { CODES, RestError } from "@/lib/ingest/rest-error";
import { perProcess } from "@/lib/per-process";
import { readBody } from "@/lib/systems/read-body";

/** Of one request. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Of all requests that are being answered: what a process holds of bodies, and of their records on the way to Kafka. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;

const held = perProcess("ingest held", () => ({ bytes: 0 }));

/** The body as text, and how many bytes it is. Throws 413 for one that is too long and 400 for one that is not UTF-8. */
async function bodyText(request: Request): Promise<{ text: string; bytes: number }> {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === undefined) throw tooLong();
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(body), bytes: body.byteLength };
  } catch {
    throw new RestError(400, 400, "Malformed JSON: the body is not UTF-8");
  }
}

/**
 * Runs `use` with the body. While a process holds as much as it may, further requests are told to come back (503) before
 * their body is read: a slow Kafka fills no memory.
 */
export async function withBody<T>(request: Request, use: (text: string, bytes: number) => Promise<T>): Promise<T> {
  const told = Number(request.headers.get("content-length") ?? Number.NaN);
  if (told > MAX_BODY_BYTES) throw tooLong();
  const claim = Number.isNaN(told) ? MAX_BODY_BYTES : told;
  if (held.bytes + claim > MAX_HELD_BYTES) {
    throw new RestError(503, CODES.busy, "Too much is waiting to be written at the moment.", 1);
  }
  held.bytes += claim;
  try {
    const { text, bytes } = await bodyText(request);
    return await use(text, bytes);
  } finally {
    held.bytes -= claim;
  }
}

const tooLong = (): RestError =>
  new RestError(413, CODES.tooLarge, `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MiB.`);
