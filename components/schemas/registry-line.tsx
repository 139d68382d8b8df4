import { Tag } from "@/components/ui/tag";
import { formatCount } from "@/lib/format/number";

type Registry = {
  level: string | null;
  mode: string | null;
  contexts: readonly string[];
  total: number;
  known: number;
  subjects: readonly { deleted: boolean }[] | null;
};

/** What holds for the whole registry, and how much of it has been read so far. */
export function RegistryLine({ registry }: { registry: Registry }) {
  const { level, mode, contexts, known, subjects } = registry;
  const living = subjects?.filter(({ deleted }) => !deleted).length ?? 0;
  const others = contexts.filter((context) => context !== ":.:");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2 text-ink-2 text-xs">
      <span>
        Compatibility of the registry <Tag>{level ?? "not told"}</Tag>
      </span>
      {mode ? (
        <span>
          Mode <Tag>{mode}</Tag>
        </span>
      ) : null}
      {others.length > 0 ? <span>{formatCount(others.length, "context")} beside the default</span> : null}
      {known < living ? (
        <span role="status">
          Details of {known} of {formatCount(living, "subject")} are read; the others follow little by little.
        </span>
      ) : null}
    </div>
  );
}
