import { CopyButton } from "@/components/ui/copy-button";
import { Payload } from "@/components/ui/data/payload";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { RowSample, RowView } from "@/lib/warehouse/data-contract";

const NESTED = /^(struct|list|map)</;

/** A row's values in full, and where in the warehouse it stands. */
export function RowPanel({ row, columns }: { row: RowView; columns: RowSample["columns"] }) {
  const flat = columns.map((column, at) => ({ ...column, text: row.cells[at] ?? null, cut: row.cut.includes(at) }));
  return (
    <>
      <Section title="Values">
        <Facts
          items={flat
            .filter(({ type }) => !NESTED.test(type))
            .map(({ id, name, text, cut }) => [name, <Value key={id} text={text} cut={cut} />] as const)}
        />
      </Section>
      {flat
        .filter(({ type }) => NESTED.test(type))
        .map(({ id, name, text }) => (
          <Section key={id} title={name}>
            <Payload label={name} text={text} />
          </Section>
        ))}
      <Section title="Where it stands">
        <Facts
          items={[
            [
              "File",
              <bdi key="file" className="data break-all">
                {row.file}
              </bdi>,
            ],
            [
              "Position",
              <span key="position" className="data">
                {row.position}
              </span>,
            ],
          ]}
        />
      </Section>
    </>
  );
}

function Value({ text, cut }: { text: string | null; cut: boolean }) {
  if (text === null) return <span className="text-ink-3 italic">null</span>;
  if (text === "") return <span className="text-ink-3 italic">empty text</span>;
  return (
    <span className="inline-flex min-w-0 max-w-full items-start gap-1">
      <bdi className="data whitespace-pre-wrap break-all">{text}</bdi>
      {cut ? <span className="text-ink-3 text-xs">cut at {text.length} characters</span> : null}
      <CopyButton text={text} label="Copy value" />
    </span>
  );
}
