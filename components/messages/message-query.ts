"use client";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { writeUrl } from "@/components/ui/use-url-state";

const RANGES = ["newest", "oldest", "offset", "time", "live"] as const;
export type Range = (typeof RANGES)[number];

/** What is asked of a topic, as it stands in the URL. */
export type MessageQuery = {
  from: Range;
  /** Decimal text; for "offset". */
  offset: string;
  /** Epoch milliseconds as text; for "time". */
  at: string;
  /** "0,2", or empty for all. */
  partitions: string;
  limit: number;
  isolation: "read_committed" | "read_uncommitted";
};

export const LIMITS = [50, 100, 250, 500] as const;
const DEFAULT_LIMIT = 100;

/** The query of the URL; what is missing or wrong there is the default. */
export function useMessageQuery(): MessageQuery {
  const params = useSearchParams();
  return useMemo(() => readQuery(params), [params]);
}

export function readQuery(params: Pick<URLSearchParams, "get">): MessageQuery {
  const from = RANGES.find((range) => range === params.get("from")) ?? "newest";
  const limit = Number(params.get("limit") ?? DEFAULT_LIMIT);
  return {
    from,
    offset: digits(params.get("offset")),
    at: digits(params.get("at")),
    partitions: /^\d{1,6}(,\d{1,6})*$/.test(params.get("partitions") ?? "") ? (params.get("partitions") ?? "") : "",
    limit: limit >= 1 && limit <= 500 ? Math.floor(limit) : DEFAULT_LIMIT,
    isolation: params.get("isolation") === "read_uncommitted" ? "read_uncommitted" : "read_committed",
  };
}

const digits = (text: string | null): string => (/^\d{1,19}$/.test(text ?? "") ? (text ?? "") : "");

/** Puts a query in the URL, defaults left out, and closes the opened record: it may not be among the new ones. */
export function writeQuery(query: MessageQuery): void {
  writeUrl({
    from: query.from === "newest" ? null : query.from,
    offset: query.from === "offset" ? query.offset : null,
    at: query.from === "time" ? query.at : null,
    partitions: query.partitions,
    limit: query.limit === DEFAULT_LIMIT ? null : String(query.limit),
    isolation: query.isolation === "read_committed" ? null : query.isolation,
    panel: null,
  });
}

/** True when the query can be asked: an offset or a time is there where one is wanted. */
export const isComplete = ({ from, offset, at }: MessageQuery): boolean =>
  (from !== "offset" || offset !== "") && (from !== "time" || at !== "");
