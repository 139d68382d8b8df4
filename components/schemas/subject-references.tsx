"use client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Name } from "@/components/ui/name";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { subjectHref } from "./subject-href";
import { type VersionPlace, versionOptions } from "./subject-view";
import { useVersion } from "./use-schemas";

type Row = { name?: string; subject: string; version: number };

/** References of a version both ways, and other subjects that have the same schema. */
export function SubjectReferences({ env, subject, shown, pick }: VersionPlace) {
  const { data, error, refetch } = useVersion(env, subject.name, shown);
  const table = (label: string, rows: readonly Row[], empty: string) => (
    <Table
      label={label}
      rows={rows}
      rowKey={(row) => `${row.subject} ${row.version} ${row.name ?? ""}`}
      empty={empty}
      columns={[
        {
          key: "subject",
          header: "Subject",
          cell: (row) => <Name name={row.subject} href={subjectHref(env, row.subject, row.version)} />,
        },
        { key: "version", header: "Version", cell: (row) => row.version, end: true },
        { key: "name", header: "As", cell: (row) => <bdi className="data break-all">{row.name ?? ""}</bdi> },
      ]}
    />
  );
  return (
    <>
      <div className="px-4 py-2">
        <Select
          label="Version"
          value={String(shown)}
          options={versionOptions(subject)}
          onChange={(value) => pick(Number(value))}
        />
      </div>
      {error && !data ? <ErrorPanel error={error} retry={refetch} /> : null}
      {!data && !error ? <Loading waitingFor="the schema registry: references" /> : null}
      {data ? (
        <>
          <Section title="It refers to">{table("It refers to", data.references, "No other schema.")}</Section>
          <Section
            title="Referred to by"
            aside={data.referencedByMore > 0 ? `and ${data.referencedByMore} more` : null}
          >
            {table("Referred to by", data.referencedBy, "No other schema, as far as the registry tells.")}
          </Section>
          <Section title={`The same schema, id ${data.id}`}>
            {table("The same schema", data.sameId, "In no other subject, as far as the registry tells.")}
          </Section>
        </>
      ) : null}
    </>
  );
}
