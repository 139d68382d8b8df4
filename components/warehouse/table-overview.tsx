import { CopyButton } from "@/components/ui/copy-button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Facts } from "@/components/ui/facts";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TableDetail } from "@/lib/warehouse/contract";
import { FeederList } from "./feeder-list";
import { TableSchema } from "./table-schema";
import type { useTable } from "./use-tables";

const Path = ({ text }: { text: string }) => (
  <span className="inline-flex min-w-0 max-w-full items-center gap-1">
    <bdi className="data break-all">{text}</bdi>
    <CopyButton text={text} label={`Copy ${text}`} />
  </span>
);

/** What the metadata says of a table: place, schema, partitioning, properties. */
export function TableOverview({ table }: { table: ReturnType<typeof useTable> }) {
  const { data } = table;
  if (!data) return <Loading waitingFor="the Iceberg catalog: the table" />;
  const { detail, problem, row } = data;
  return (
    <>
      {problem ? <ErrorPanel error={problem} retry={table.refetch} retrying={table.isFetching} /> : null}
      {!problem && !detail ? (
        <>
          <Section title="Schema and rows">
            <p className="max-w-prose text-ink-2">{row?.problem ?? "Not readable from here."}</p>
          </Section>
          <Section title="Comes through">
            <FeederList feeders={data.feeders} />
          </Section>
        </>
      ) : null}
      {detail ? <Metadata detail={detail} /> : null}
    </>
  );
}

function Metadata({ detail }: { detail: TableDetail }) {
  return (
    <>
      <Section title="Table">
        <Facts
          items={[
            ["Location", <Path key="location" text={detail.location} />],
            ["Metadata", <Path key="metadata" text={detail.metadataLocation} />],
            ["Identity", <Path key="uuid" text={detail.uuid} />],
            ["Format", `version ${detail.formatVersion}`],
            ["Changed", <Time key="changed" at={detail.lastUpdatedAt} form="full" />],
            [
              "Snapshot",
              detail.snapshotId ? <Path key="snapshot" text={detail.snapshotId} /> : "none: nothing committed",
            ],
            ["Schemas", `${detail.schemas}, the newest is shown`],
          ]}
        />
      </Section>
      <Section title="Schema" aside={`${detail.columns.length} fields`}>
        <TableSchema columns={detail.columns} />
      </Section>
      <Section title="Partitioning">
        <Table
          label="Partition specifications"
          rows={detail.partitioning}
          rowKey={(spec) => String(spec.spec)}
          columns={[
            { key: "spec", header: "Specification", cell: (spec) => `${spec.spec}${spec.current ? ", current" : ""}` },
            {
              key: "fields",
              header: "Fields",
              cell: (spec) =>
                spec.fields.length === 0 ? "unpartitioned" : <bdi className="data">{spec.fields.join(", ")}</bdi>,
            },
          ]}
        />
      </Section>
      <Section title="Branches and tags">
        <Table
          label="Branches and tags"
          rows={detail.refs}
          rowKey={(ref) => ref.name}
          columns={[
            { key: "name", header: "Name", cell: (ref) => <bdi className="data">{ref.name}</bdi> },
            { key: "type", header: "Type", cell: (ref) => ref.type },
            { key: "snapshot", header: "Snapshot", cell: (ref) => <span className="data">{ref.snapshotId}</span> },
          ]}
        />
      </Section>
      <Section title="Properties">
        <Table
          label="Properties"
          rows={detail.properties}
          rowKey={(property) => property.name}
          columns={[
            { key: "name", header: "Property", cell: (property) => <bdi className="data">{property.name}</bdi> },
            {
              key: "value",
              header: "Value",
              cell: (property) => <bdi className="data break-all">{property.value}</bdi>,
            },
          ]}
        />
      </Section>
    </>
  );
}
