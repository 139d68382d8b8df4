import { Time } from "@/components/ui/time";
import { changes } from "@/lib/audit/changes";
import type { AuditRecord } from "@/lib/audit/contract";
import { Outcome } from "./audit-columns";

/** One record: who, when, how it ended, and before and after by field. */
export function AuditPanel({ record }: { record: AuditRecord }) {
  const differences = changes(record.before ?? {}, record.after ?? {});
  return (
    <div className="flex flex-col gap-4 p-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <Row name="Action">{record.action}</Row>
        <Row name="Target">
          <bdi className="data break-all">{record.target}</bdi>
        </Row>
        <Row name="Who">
          {record.actor} <span className="text-ink-3">by {record.via}</span>
        </Row>
        <Row name="When">
          <Time at={record.at} form="full" />
        </Row>
        <Row name="Outcome">
          <Outcome outcome={record.outcome} />
        </Row>
        {record.error ? <Row name="Error">{record.error}</Row> : null}
        {record.undoneBy ? <Row name="Undone by">record {record.undoneBy}</Row> : null}
        {record.requestId ? (
          <Row name="Request">
            <span className="data">{record.requestId}</span>
          </Row>
        ) : null}
      </dl>
      {differences.length > 0 ? (
        <table className="w-full table-fixed border-collapse">
          <thead>
            <tr className="text-left text-ink-3 text-xs">
              <th className="py-1 font-medium">Field</th>
              <th className="py-1 font-medium">Before</th>
              <th className="py-1 font-medium">After</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, from, to }) => (
              <tr key={path} className="border-line border-t align-top">
                <td className="data break-all py-1 pr-2">{path}</td>
                <td className="data break-all py-1 pr-2 text-ink-2">{written(from)}</td>
                <td className="data break-all py-1">{written(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="text-ink-3">No field changed its value, or none was recorded.</p>
      )}
    </div>
  );
}

const written = (value: unknown): string =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
