import { between, chance, hex, pick, type Random } from "../random.ts";
import { money } from "../shop/rows.ts";
import { jsonBytes } from "../wire/json-bytes.ts";

export type Click = { key: string; value: Buffer | null; headers: Record<string, string>; fault: ClickFault };

/** What is odd about a click; "none" for nearly all. The wrong ones are those that the gate must turn away. */
export type ClickFault = "none" | "late" | "tombstone" | "unknown-user" | WrongClick;
export type WrongClick = "wrong-type" | "missing-field" | "no-time" | "unreadable" | "wrong-amount";

const wrongClicks = ["wrong-type", "missing-field", "no-time", "unreadable", "wrong-amount"] as const;
const kinds = ["view", "view", "view", "view", "search", "search", "add_to_cart", "purchase"] as const;

/** `wrong` is 1 in 200; the rest of the odd ones are no fault of the sender. */
export const faultRates = { wrong: 1 / 200, late: 1 / 100, unknownUser: 1 / 40, tombstone: 1 / 400 };

export type Shop = { userIds: readonly bigint[]; productIds: readonly bigint[] };

export function nextClick(random: Random, shop: Shop, nowMs: number): Click {
  const fault = nextFault(random);
  const userId =
    fault === "unknown-user" ? 9_100_000_000_000_001n + BigInt(between(random, 0, 99)) : known(random, shop.userIds);
  const kind = pick(random, kinds);
  const click: Record<string, unknown> = {
    event_id: `${hex(random, 8)}-${hex(random, 8)}`,
    user_id: userId,
    type: kind,
    product_id: kind === "search" ? null : known(random, shop.productIds),
    path: kind === "search" ? `/search?q=${pick(random, ["teapot", "été", "傘", "зонт"])}` : `/p/${hex(random, 6)}`,
    ts: nowMs - between(random, 0, 900) - (fault === "late" ? between(random, 60_000, 600_000) : 0),
  };
  if (kind === "purchase") click.amount = Number(money(random, 300));
  spoil(click, fault);
  return {
    key: String(userId),
    value: fault === "tombstone" ? null : fault === "unreadable" ? unreadable(random) : jsonBytes(click),
    headers: { "trace-id": hex(random, 32), source: pick(random, ["web", "ios", "android"]) },
    fault,
  };
}

function nextFault(random: Random): ClickFault {
  if (chance(random, faultRates.wrong)) return pick(random, wrongClicks);
  if (chance(random, faultRates.late)) return "late";
  if (chance(random, faultRates.unknownUser)) return "unknown-user";
  return chance(random, faultRates.tombstone) ? "tombstone" : "none";
}

function spoil(click: Record<string, unknown>, fault: ClickFault): void {
  if (fault === "wrong-type") click.user_id = "guest";
  if (fault === "missing-field") delete click.type;
  if (fault === "no-time") delete click.ts;
  if (fault === "wrong-amount") click.amount = "12,50 €";
}

/** Bytes that are no text in any encoding a reader would guess. */
const unreadable = (random: Random): Buffer =>
  Buffer.from([0xff, 0xfe, 0x00, ...Array.from({ length: 12 }, () => between(random, 0, 255))]);

const known = (random: Random, ids: readonly bigint[]): bigint =>
  ids[Math.floor(random() * ids.length)] ?? 9_007_199_254_740_993n;
