import type { z } from "zod";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { SystemState } from "@/lib/overview/contract";

/** The systems of the environment, each with its state and when it was last seen. */
export function SystemsRow({ systems }: { systems: readonly z.infer<typeof SystemState>[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {systems.map((system) => (
        <li key={`${system.kind} ${system.name}`} className="flex items-center gap-1.5" title={system.detail}>
          <StateMark state={system.state} word={system.name} />
          <span className="text-ink-3 text-xs">
            {system.freshness.failingSince ? (
              <>
                not since <Time at={system.freshness.failingSince} form="clock" />
              </>
            ) : (
              <Time at={system.freshness.at} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
