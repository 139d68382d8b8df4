import { protocolErrorsCodesById } from "@platformatic/kafka";
import type { AppError } from "@/lib/app-error";
import { brokerFailure } from "./errors";

/** The protocol's name of an error code ("NOT_LEADER_OR_FOLLOWER"); null for none. */
export function errorName(code: number): string | null {
  return code === 0 ? null : (protocolErrorsCodesById[code] ?? `error ${code}`);
}

/** Throws what an error code of a reply means; does nothing for none. */
export function throwIfCode(code: number, what: string, words: string | null = null): void {
  if (code !== 0) throw codeFailure(code, what, words);
}

/** An error code of a reply as an AppError. */
export const codeFailure = (code: number, what: string, words: string | null = null): AppError =>
  brokerFailure({ id: errorName(code) ?? "NONE", words: words || null }, what);

/** True for codes that mean: ask the metadata again, then another broker. */
export const isMoved = (code: number): boolean => MOVED.has(errorName(code) ?? "");
const MOVED = new Set([
  "NOT_LEADER_OR_FOLLOWER",
  "LEADER_NOT_AVAILABLE",
  "FENCED_LEADER_EPOCH",
  "UNKNOWN_LEADER_EPOCH",
  "REPLICA_NOT_AVAILABLE",
  "KAFKA_STORAGE_ERROR",
  "UNKNOWN_TOPIC_ID",
  "INCONSISTENT_TOPIC_ID",
]);

/** True for codes that mean: find the coordinator again. */
export const isCoordinatorMoved = (code: number): boolean => COORDINATOR.has(errorName(code) ?? "");
const COORDINATOR = new Set(["NOT_COORDINATOR", "COORDINATOR_NOT_AVAILABLE", "COORDINATOR_LOAD_IN_PROGRESS"]);
