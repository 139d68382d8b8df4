import { clsx } from "clsx";
import type { Numeric } from "@/lib/format/decimal";
import { formatExactQuantity, formatQuantity, type Unit } from "@/lib/format/quantity";

/** A number in a cell or a sentence: short to read, exact in the title, "–" when unknown. `value` may be decimal text. */
type QuantityProps = { value: Numeric | null | undefined; unit?: Unit; className?: string };

export function Quantity({ value, unit = "count", className }: QuantityProps) {
  const unknown = value === null || value === undefined;
  return (
    <span
      title={formatExactQuantity(value, unit)}
      className={clsx("whitespace-nowrap", unknown && "text-ink-3", className)}
    >
      {formatQuantity(value, unit)}
    </span>
  );
}
