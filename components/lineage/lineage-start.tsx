import { Empty } from "@/components/ui/empty";
import { formatExact } from "@/lib/format/number";
import type { LineageView } from "@/lib/lineage/contract";
import { NameList } from "./name-list";

/** Where to begin, when there is nothing to draw or too much of it. */
export function LineageStart({ env, view }: { env: string; view: LineageView }) {
  if (view.tied === 0) {
    return (
      <Empty title="No lineage is known yet">
        It is made from the connectors, Flink jobs, consumer groups and tables of this environment, and from OpenLineage
        events sent to /api/v1/lineage. {formatExact(view.total)} things were looked at; nothing ties any two of them.
      </Empty>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-2 px-4 py-3">
      <p className="text-ink-2">
        {formatExact(view.tied)} of {formatExact(view.total)} things are tied to another: too many to draw at once. Find
        one above, or begin with a table or with what is tied most.
      </p>
      <NameList env={env} label="Where to begin" names={view.suggestions} />
    </div>
  );
}
