"use client";
import type { Zone } from "@/lib/format/time";
import { useStored } from "./use-stored";

/** The zone clock times are written in; a person's choice, kept in this browser. The server renders UTC. */
export function useZone(): Zone {
  return useZoneChoice()[0];
}

/** The same with its setter; a change reaches every open page of this browser. */
export function useZoneChoice(): [Zone, (zone: Zone) => void] {
  const [zone, setZone] = useStored("zone", "utc");
  return [zone === "local" ? "local" : "utc", setZone];
}
