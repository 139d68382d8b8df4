import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { db } from "@/lib/db/client";
import { environmentOf } from "@/lib/lineage/environment-of";

type Ask = {
  environment?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
  sortDirection: "asc" | "desc";
  limit: number;
  offset: number;
};

/** Events as they came (without what may be a secret), by their own time. */
export async function marquezEvents(ask: Ask, actor: Actor) {
  const environment = await environmentOf(actor, "lineage.read", ask.environment);
  const eventTime = {
    ...(ask.before ? { lt: new Date(ask.before) } : {}),
    ...(ask.after ? { gte: new Date(ask.after) } : {}),
  };
  const where = { environment, eventTime };
  const order = ask.sortDirection;
  const [rows, totalCount] = await Promise.all([
    db().lineageEvent.findMany({
      where,
      orderBy: [{ eventTime: order }, { id: order }],
      take: ask.limit,
      skip: ask.offset,
      select: { body: true, jobName: true },
    }),
    db().lineageEvent.count({ where }),
  ]);
  // Who may see some names only is shown the events of these.
  const sees = (name: string | null) =>
    may(actor.bindings, { permission: "lineage.read", environment, resource: name ?? "*" });
  const shown = rows.filter(({ jobName }) => sees(jobName));
  const events = shown.flatMap(({ body }) =>
    typeof body === "object" && body !== null && !Array.isArray(body) ? [body] : [],
  );
  return { events, totalCount };
}
