import type { DiffLine } from "@/lib/schemas/contract";

const MOST_CELLS = 4_000_000;
const CONTEXT = 3;

/** Two texts line by line; equal stretches are left out but for a few lines around what differs, each as a `gap`. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split("\n");
  const b = after.split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = walk(a.slice(head, a.length - tail), b.slice(head, b.length - tail), head);
  const same = (from: number, to: number, shift: number): DiffLine[] =>
    a.slice(from, to).map((text, at) => ({
      kind: "same",
      left: from + at + 1,
      right: from + at + 1 + shift,
      text,
    }));
  return folded([...same(0, head, 0), ...middle, ...same(a.length - tail, a.length, b.length - a.length)]);
}

// Longest common subsequence. Where the table would be too large all of it is shown as replaced: still true.
function walk(a: readonly string[], b: readonly string[], skip: number): DiffLine[] {
  const width = b.length + 1;
  const huge = (a.length + 1) * width > MOST_CELLS;
  const table = new Uint32Array(huge ? 0 : (a.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0 && !huge; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    const left = skip + row + 1;
    const right = skip + column + 1;
    if (!huge && row < a.length && column < b.length && a[row] === b[column]) {
      lines.push({ kind: "same", left, right, text: a[row] ?? "" });
      row += 1;
      column += 1;
    } else if (row < a.length && (column >= b.length || huge || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: "removed", left, right: null, text: a[row] ?? "" });
      row += 1;
    } else {
      lines.push({ kind: "added", left: null, right, text: b[column] ?? "" });
      column += 1;
    }
  }
  return lines;
}

function folded(lines: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  const shown: DiffLine[] = [];
  let hidden = 0;
  const gap = () => {
    if (hidden > 0) shown.push({ kind: "gap", left: null, right: null, text: `${hidden} equal lines` });
    hidden = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (near.has(index)) {
      gap();
      shown.push(line);
    } else hidden += 1;
  }
  gap();
  return shown;
}
