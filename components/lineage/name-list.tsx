import Link from "next/link";
import type { LineageName } from "@/lib/lineage/contract";
import { lineageHref } from "./lineage-href";
import { KIND_NAMES, LineageIcon } from "./to-lineage-graph";

/** Things one can put in the centre. */
export function NameList({ env, label, names }: { env: string; label: string; names: readonly LineageName[] }) {
  return (
    <ul aria-label={label} className="flex flex-col">
      {names.map(({ id, kind, name, system }) => (
        <li key={id}>
          <Link
            href={lineageHref(env, id)}
            className="flex h-8 min-w-0 items-center gap-2 rounded px-2 hover:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3"
          >
            <LineageIcon kind={kind} />
            <bdi className="data min-w-0 truncate" title={name}>
              {name}
            </bdi>
            <span className="ml-auto shrink-0 text-ink-3 text-xs">
              {KIND_NAMES[kind]} · {system}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
