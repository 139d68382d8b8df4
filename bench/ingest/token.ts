import type { Session } from "../session.ts";

/** An API token for ingest, and the way to revoke it. */
export async function makeToken({ base, cookie }: Session): Promise<{ secret: string; revoke: () => Promise<void> }> {
  const write = (method: string, path: string, body: object) =>
    fetch(`${base}${path}`, {
      method,
      headers: { cookie, origin: base, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  const draft = { role: "operator", environment: "*", pattern: "bench.ingest-*", name: "bench ingest", days: 1 };
  const reply = await write("POST", "/api/v1/access/tokens", draft);
  if (!reply.ok) throw new Error(`Making a token: ${await reply.text()}`);
  const { token, secret } = (await reply.json()) as { token: { id: string }; secret: string };
  return { secret, revoke: async () => void (await write("DELETE", `/api/v1/access/tokens/${token.id}`, {})) };
}
