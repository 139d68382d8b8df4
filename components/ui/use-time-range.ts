"use client";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { parseTimeRange, type TimeRange, timeRangeParams } from "./time-range";
import { writeUrl } from "./use-url-state";

/** The page's time range and its setter. Zooming pushes a history entry, so that going back zooms out. */
export function useTimeRange(): [TimeRange, (range: TimeRange) => void] {
  const params = useSearchParams();
  const range = useMemo(() => parseTimeRange(params), [params]);
  return [range, (next) => writeUrl(timeRangeParams(next), "push")];
}
