export const dynamic = "force-dynamic";

/** Alive: says nothing of the systems behind, so that a dead broker never restarts the console. Open to everyone. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
