"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { List } from "@/components/ui/list/list";
import { Loading } from "@/components/ui/loading";
import { ScrollBox } from "@/components/ui/scroll-box";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Tag } from "@/components/ui/tag";
import { useUrlState } from "@/components/ui/use-url-state";
import { prettySchema } from "@/lib/schemas/browser/pretty-schema";
import { FIELD_COLUMNS } from "./field-columns";
import { FirstSeen } from "./first-seen";
import { type VersionPlace, versionOptions } from "./subject-view";
import { useVersion } from "./use-schemas";

/** A version: its fields with types, defaults and documentation, or its text. */
export function SubjectSchema({ env, subject, shown, pick }: VersionPlace) {
  const version = useVersion(env, subject.name, shown);
  const [form, setForm] = useUrlState("form", "fields");
  const seen = subject.versions.find((one) => one.version === shown);
  const data = version.data;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2">
        <Select
          label="Version"
          value={String(shown)}
          options={versionOptions(subject)}
          onChange={(value) => pick(Number(value))}
        />
        <Segmented
          label="Form"
          value={form}
          options={[
            { value: "fields", label: "Fields" },
            { value: "text", label: "Text" },
          ]}
          onChange={setForm}
        />
        {data ? (
          <>
            <Tag>{data.type}</Tag>
            <span className="inline-flex items-center gap-1 text-ink-2">
              id <span className="data">{data.id}</span> <CopyButton text={String(data.id)} label="Copy id" />
            </span>
          </>
        ) : null}
        {seen ? <FirstSeen at={seen.firstSeenAt} /> : null}
        {data?.doc ? <p className="basis-full text-ink-2">{data.doc}</p> : null}
      </div>
      {version.error && !data ? <ErrorPanel error={version.error} retry={version.refetch} /> : null}
      {!data && !version.error ? <Loading waitingFor={`the schema registry: version ${shown}`} /> : null}
      {data && form === "text" ? <SchemaText text={prettySchema(data.text)} /> : null}
      {data && form !== "text" && data.fields === null ? (
        <Empty title="Fields are not known">{data.problem}</Empty>
      ) : null}
      {data?.fields && form !== "text" ? (
        <List
          name="fields"
          rows={data.fields}
          columns={FIELD_COLUMNS}
          rowKey={(row) => row.path}
          waitingFor="the schema registry: fields"
          empty={<Empty title="No fields">This version has none.</Empty>}
        />
      ) : null}
    </>
  );
}

function SchemaText({ text }: { text: string }) {
  return (
    <ScrollBox label="Text of the schema" className="min-h-0 flex-1 overflow-auto px-4 py-2">
      <div className="float-right">
        <CopyButton text={text} label="Copy text" />
      </div>
      <pre className="data whitespace-pre-wrap break-words">{text}</pre>
    </ScrollBox>
  );
}
