import { Table } from "@/components/ui/table";
import type { SchemaField } from "@/lib/schemas/contract";

const MOST = 100;

/** Fields of a version, short. The page of the subject has them all. */
export function FieldsTable({
  version,
}: {
  version: { fields: readonly SchemaField[] | null; problem: string | null };
}) {
  const { fields, problem } = version;
  if (fields === null) return <p className="text-ink-2">{problem}</p>;
  return (
    <>
      <Table
        label="Fields"
        rows={fields.slice(0, MOST)}
        rowKey={(row) => row.path}
        columns={[
          { key: "path", header: "Field", cell: (row) => <bdi className="data break-all">{row.path}</bdi> },
          { key: "type", header: "Type", cell: (row) => <span className="data break-words">{row.type}</span> },
        ]}
      />
      {fields.length > MOST ? <p className="text-ink-3">and {fields.length - MOST} more</p> : null}
    </>
  );
}
