import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import type { listLetters } from "@/lib/deadletters/contract";
import { ledgerOf } from "@/lib/deadletters/ledger-of";
import { letterView } from "@/lib/deadletters/letter-view";
import { topicsFor } from "@/lib/deadletters/readable-topics";

type Query = z.output<(typeof listLetters)["query"]>;

/** A page of letters from the index, the newest first; `next` goes on behind the last of them. */
export async function findLetters(environment: string, actor: Actor, { cause, topic, after, limit }: Query) {
  const allowed = await topicsFor(environment, actor, "deadletters.read");
  const names = allowed.map((row) => row.topic).filter((name) => topic === undefined || name === topic);
  const [atMs = "0", seq = "0"] = after?.split(":") ?? [];
  const at = new Date(Number(atMs));
  const rows = await db().deadLetter.findMany({
    where: {
      environment,
      topic: { in: names },
      ...(cause === undefined ? {} : { fingerprint: cause }),
      ...(after === undefined ? {} : { OR: [{ at: { lt: at } }, { at, seq: { lt: BigInt(seq) } }] }),
    },
    orderBy: [{ at: "desc" }, { seq: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const done = await ledgerOf(environment, allowed, page);
  const last = page.at(-1);
  return {
    letters: page.map((row) => letterView(row, done(row)[0] ?? null)),
    next: rows.length > limit && last ? `${last.at.getTime()}:${last.seq}` : null,
  };
}
