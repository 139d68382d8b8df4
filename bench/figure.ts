import { execFileSync } from "node:child_process";

export type Figure = {
  bench: string;
  case: string;
  ours: number;
  unit: string;
  goal?: number;
  rival?: number;
  rivalName?: string;
  note?: string;
};

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();

/** Prints one figure as a JSON line, with the ratio to its rival and the commit it was measured at. */
export function print(figure: Figure): void {
  const ratio = figure.rival === undefined ? {} : { ratio: round(figure.rival / figure.ours) };
  const rounded = {
    ...figure,
    ours: round(figure.ours),
    ...(figure.rival === undefined ? {} : { rival: round(figure.rival) }),
  };
  console.log(JSON.stringify({ ...rounded, ...ratio, commit }));
}

/** The value below which a share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const round = (value: number): number => Math.round(value * 100) / 100;
