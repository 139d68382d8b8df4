import { clsx } from "clsx";
import { useState } from "react";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Input } from "@/components/ui/input";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { writeUrl } from "@/components/ui/use-url-state";
import { formatExact } from "@/lib/format/number";
import type { useColumns } from "./use-lineage";

const MOST = 100;
type ColumnListProps = { columns: ReturnType<typeof useColumns>; chosen: string };

/** The columns of a dataset; a press follows one through the lineage, another press lets it go. */
export function ColumnList({ columns: { data, error, refetch, isFetching }, chosen }: ColumnListProps) {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const found = (data?.columns ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST);
  return (
    <Section title="Columns" aside={data && data.columns.length > 0 ? formatExact(data.columns.length) : null}>
      {error ? <ErrorPanel error={error} retry={() => void refetch()} retrying={isFetching} /> : null}
      {!data && !error ? <Loading waitingFor="the columns" rows={3} /> : null}
      {data?.why ? <p className="text-ink-3">{data.why}</p> : null}
      {data && data.columns.length > 12 ? (
        <Input
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder="Filter columns"
          aria-label="Filter columns"
          className="mb-2"
        />
      ) : null}
      <ul aria-label="Columns" className="flex flex-col">
        {shown.map(({ name, type }) => (
          <li key={name} className="flex min-w-0 items-baseline gap-2">
            <button
              type="button"
              aria-pressed={name === chosen}
              onClick={() => writeUrl({ column: name === chosen ? null : name })}
              className={clsx("data quiet-link min-w-0 truncate text-left", name === chosen && "font-semibold")}
              title={name}
            >
              <bdi>{name}</bdi>
            </button>
            <span className="ml-auto max-w-[45%] shrink-0 truncate text-ink-3 text-xs" title={type}>
              {type}
            </span>
          </li>
        ))}
      </ul>
      {found.length > shown.length ? (
        <p className="mt-1 text-ink-3 text-xs">
          {formatExact(shown.length)} of {formatExact(found.length)} shown; the filter finds the others.
        </p>
      ) : null}
    </Section>
  );
}
