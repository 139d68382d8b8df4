/**
 * The shape of a value over time, without axes: a trend beside a figure. `values` are evenly spaced; null is a gap and is
 * drawn as one. Decoration: the figure beside it says the value.
 */
type SparklineProps = { values: readonly (number | null)[]; width?: number; height?: number };

export function Sparkline({ values, width = 56, height = 16 }: SparklineProps) {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * (width - 2) + 1;
  const y = (value: number) => (span === 0 ? height / 2 : height - 2 - ((value - low) / span) * (height - 4));
  let path = "";
  let drawing = false;
  for (const [index, value] of values.entries()) {
    if (value === null || !Number.isFinite(value)) {
      drawing = false;
      continue;
    }
    path += `${drawing ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    drawing = true;
  }
  return (
    <svg width={width} height={height} aria-hidden className="shrink-0 text-ink-3">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
