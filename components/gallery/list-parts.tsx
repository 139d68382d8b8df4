"use client";
import { useMemo } from "react";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { Facts } from "../ui/facts";
import type { Column, Scope } from "../ui/list/column";
import { List } from "../ui/list/list";
import { Name } from "../ui/name";
import { Quantity } from "../ui/quantity";
import { Segmented } from "../ui/segmented";
import { STATE_RANK, StateMark } from "../ui/state-mark";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";
import { useUrlState } from "../ui/use-url-state";
import { type SampleRow, sampleRows } from "./sample-rows";

const COLUMNS: readonly Column<SampleRow>[] = [
  { key: "name", header: "Name", value: (row) => row.name, cell: (row) => <Name name={row.name} /> },
  {
    key: "state",
    header: "State",
    value: (row) => row.state,
    cell: (row) => <StateMark state={row.state} />,
    width: 110,
  },
  { key: "partitions", header: "Partitions", value: (row) => row.partitions, unit: "count", width: 90 },
  { key: "records", header: "Records", value: (row) => row.records, unit: "count", width: 90 },
  { key: "bytes", header: "Size", value: (row) => row.sizeBytes, unit: "bytes", width: 90 },
  { key: "rate", header: "Rate in", value: (row) => row.ratePerSecond, unit: "perSecond", width: 100 },
  { key: "written", header: "Last write", value: (row) => row.lastWrite, time: true, width: 110 },
  { key: "policy", header: "Cleanup", value: (row) => row.policy, cell: (row) => <Tag>{row.policy}</Tag>, width: 100 },
  { key: "trouble", header: "Trouble", value: (row) => STATE_RANK[row.state], hidden: true },
];
const SCOPES: readonly Scope<SampleRow>[] = [
  { key: "internal", label: "internal topics", hides: (row) => row.internal },
];
const SIZES = ["10000", "1", "0", "loading", "failed"] as const;

/** The list with 10,000 rows, one, none, on its way and failed. */
export function ListParts({ nowMs }: { nowMs: number }) {
  const [size, setSize] = useUrlState("rows", "10000");
  const rows = useMemo(() => (Number.isNaN(Number(size)) ? undefined : sampleRows(Number(size), nowMs)), [size, nowMs]);
  return (
    <div className="flex h-[620px] flex-col rounded border border-line">
      <div className="flex items-center gap-2 px-4 pt-2">
        <Segmented
          label="Rows"
          value={SIZES.find((one) => one === size) ?? "10000"}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={setSize}
        />
      </div>
      <List
        name="topics"
        rows={rows}
        rowKey={(row) => row.name}
        columns={COLUMNS}
        scopes={SCOPES}
        waitingFor="Kafka: topics"
        error={size === "failed" ? new TypeError("Failed to fetch") : undefined}
        retry={() => setSize("10000")}
        panel={(row) => (
          <div className="p-4">
            <Facts
              items={[
                ["Records", <Quantity key="records" value={row.records} />],
                ["Last write", <Time key="written" at={row.lastWrite} form="full" />],
                ["Cleanup", <Tag key="policy">{row.policy}</Tag>],
              ]}
            />
          </div>
        )}
        bulk={(selected, clear) => <Button onClick={clear}>Delete {selected.length} topics</Button>}
        actions={<Button tone="primary">Create topic</Button>}
        empty={
          <Empty title="No topics in this environment" action={<Button tone="primary">Create topic</Button>}>
            Topics come from producers that may create them, or from here.
          </Empty>
        }
      />
    </div>
  );
}
