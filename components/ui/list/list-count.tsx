import { formatExact } from "@/lib/format/number";
import type { Scope } from "./column";

type ListCountProps<Row> = {
  noun: string;
  shown: number;
  total: number;
  filter: string;
  onClearFilter: () => void;
  scopes: readonly Scope<Row>[];
  hidden: ReadonlyMap<string, number>;
  shownScopes: ReadonlySet<string>;
  onToggleScope: (key: string) => void;
};

const LINK = "text-accent underline-offset-2 hover:underline";

/** "1,204 of 9,310 topics" and what hides the rest, each with the way to show it. */
export function ListCount<Row>(props: ListCountProps<Row>) {
  const { noun, shown, total, filter, onClearFilter, scopes, hidden, shownScopes, onToggleScope } = props;
  return (
    <p aria-live="polite" className="flex flex-wrap items-baseline gap-x-2 text-ink-2 text-xs">
      <span>
        {shown === total ? formatExact(total) : `${formatExact(shown)} of ${formatExact(total)}`}{" "}
        {total === 1 ? singular(noun) : noun}
      </span>
      {filter ? (
        <button type="button" onClick={onClearFilter} className={LINK}>
          Clear filter
        </button>
      ) : null}
      {scopes.map((scope) => {
        const count = hidden.get(scope.key) ?? 0;
        const on = shownScopes.has(scope.key);
        if (!on && count === 0) return null;
        return (
          <button key={scope.key} type="button" onClick={() => onToggleScope(scope.key)} className={LINK}>
            {on ? `Hide ${scope.label}` : `Show ${formatExact(count)} ${scope.label}`}
          </button>
        );
      })}
    </p>
  );
}

// Lists are named in the plural; "people" and the like stay as they are.
function singular(noun: string): string {
  return noun.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}
