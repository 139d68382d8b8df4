import { Time } from "@/components/ui/time";

/** When a version was first seen. Registries tell no times, so what was there at the first look has none. */
export function FirstSeen({ at }: { at: string | null }) {
  return (
    <span className="text-ink-3">
      {at === null ? (
        "before this console looked"
      ) : (
        <>
          first seen <Time at={at} />
        </>
      )}
    </span>
  );
}
