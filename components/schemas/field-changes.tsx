import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FieldChange } from "@/lib/schemas/contract";

const WORDS: Record<FieldChange["kind"], string> = {
  added: "field added",
  removed: "field removed",
  renamed: "field renamed",
  type: "type changed",
  default: "default changed",
  required: "required changed",
  doc: "documentation changed",
};
const MOST = 500;

/** Changes field by field. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const side = (text: string | null) =>
    text === null ? <span className="text-ink-3">–</span> : <bdi className="data break-words">{text}</bdi>;
  return (
    <>
      <Table
        label="Changes by field"
        rows={changes.slice(0, MOST)}
        rowKey={(row) => `${row.kind} ${row.path}`}
        empty="No field differs."
        columns={[
          {
            key: "path",
            header: "Field",
            cell: (row) => <bdi className="data inline-block min-w-20 break-words">{row.path}</bdi>,
          },
          { key: "kind", header: "Change", cell: (row) => <Tag>{WORDS[row.kind]}</Tag> },
          { key: "from", header: "From", cell: (row) => side(row.from) },
          { key: "to", header: "To", cell: (row) => side(row.to) },
        ]}
      />
      {changes.length > MOST ? <p className="text-ink-3">and {changes.length - MOST} more</p> : null}
    </>
  );
}
