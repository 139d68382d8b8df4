/** An answer that is not 2xx. `body` is the text as it came. */
export class HttpError extends Error {
  readonly status: number;
  readonly body: string;
  constructor(method: string, url: string, status: number, body: string) {
    super(`${method} ${url} answered ${status}: ${body.slice(0, 2_000)}`);
    this.status = status;
    this.body = body;
  }
}

export type HttpRequest = { method?: "GET" | "POST" | "PUT" | "DELETE" | "PATCH"; body?: unknown; timeoutMs?: number };

/** Reads JSON (`undefined` for an empty answer). Throws HttpError, or fetch's own error when nothing answers in time. */
export async function httpJson(
  url: string,
  { method = "GET", body, timeoutMs = 20_000 }: HttpRequest = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (!response.ok) throw new HttpError(method, url, response.status, text);
  return text === "" ? undefined : JSON.parse(text);
}
