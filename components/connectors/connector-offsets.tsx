"use client";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import type { OffsetRow } from "@/lib/connectors/contract";
import { offsetText, partitionText } from "./offset-draft";
import type { useConnectorOffsets } from "./use-connectors";

const mono = (text: string) => (
  <span className="data truncate" title={text}>
    {text}
  </span>
);
const COLUMNS: readonly Column<OffsetRow>[] = [
  {
    key: "partition",
    header: "Partition",
    value: partitionText,
    cell: (row) => mono(partitionText(row)),
    width: 420,
    hint: "Of a topic for a sink, of its own making for a source",
  },
  { key: "offset", header: "Offset", value: offsetText, cell: (row) => mono(offsetText(row)), grow: true },
];

type ConnectorOffsetsProps = { offsets: ReturnType<typeof useConnectorOffsets>; onChange: (() => void) | undefined };

/** How far the connector has come in each partition of its source, as Connect keeps it. */
export function ConnectorOffsets({ offsets, onChange }: ConnectorOffsetsProps) {
  return (
    <List
      name="offsets"
      rows={offsets.data?.offsets}
      columns={COLUMNS}
      rowKey={(row) => row.partition}
      waitingFor="Kafka Connect: offsets"
      error={offsets.error}
      retry={offsets.refetch}
      actions={onChange ? <Button onClick={onChange}>Change offsets</Button> : null}
      empty={<Empty title="No offsets">It has committed none yet: it starts where its configuration says.</Empty>}
    />
  );
}
