import type { Column } from "@/components/ui/list/column";
import type { RowSample, RowView } from "@/lib/warehouse/data-contract";

const NUMBER = /^(int|long|float|double|decimal)/;
const WIDTHS: Readonly<Record<string, number>> = { boolean: 70, int: 90, long: 160, date: 100, uuid: 280 };

/** Columns of a list of rows: one a column of the table, every digit of its values. */
export function rowColumns(columns: RowSample["columns"]): Column<RowView>[] {
  const taken = new Set<string>();
  return columns.map(({ id, name, type }, at) => {
    // The name where it can be typed in the filter box and is not there twice.
    const plain = /^[A-Za-z_][\w]{0,80}$/.test(name) && !taken.has(name) ? name : `field${id}`;
    taken.add(plain);
    return {
      key: plain,
      header: name,
      value: (row) => row.cells[at] ?? null,
      cell: (row) => <Cell text={row.cells[at] ?? null} cut={row.cut.includes(at)} />,
      width: WIDTHS[type] ?? (/^time/.test(type) ? 220 : 150),
      hint: `${name}: ${type}`,
      ...(NUMBER.test(type) ? { unit: "count" as const } : {}),
    };
  });
}

function Cell({ text, cut }: { text: string | null; cut: boolean }) {
  if (text === null) return <span className="text-ink-3 italic">null</span>;
  if (text === "") return <span className="text-ink-3 italic">empty text</span>;
  return (
    <bdi className="data truncate" title={text.slice(0, 500)}>
      {text.slice(0, 300)}
      {cut ? "…" : ""}
    </bdi>
  );
}
