"use client";
import Link from "next/link";
import { fromBase64 } from "@/components/ui/data/hex-lines";
import { Payload } from "@/components/ui/data/payload";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/format/bytes";
import type { MessageView, RecordReply } from "@/lib/messages/contract";
import type { Decoded } from "@/lib/messages/decoded";
import { HeaderTable } from "./header-table";
import { Origin } from "./origin";
import { formatName } from "./payload-cell";
import { recordHref } from "./record-href";
import { useRecord } from "./use-records";

type MessagePanelProps = { env: string; topic: string; message: MessageView };

/** One record: value, key, headers, where a dead letter came from. The list's preview stands until the whole is there. */
export function MessagePanel({ env, topic, message }: MessagePanelProps) {
  const full = useRecord(env, topic, message.partition, message.offset);
  const shown = full.data?.record ?? message;
  return (
    <>
      {full.error ? <ErrorPanel error={full.error} retry={() => void full.refetch()} compact /> : null}
      <Section title="Value" aside={formatName(shown.value)}>
        <KeyOrValue
          label="Value"
          payload={shown.value}
          raw={full.data?.valueBytes ?? null}
          nullWord="null: a tombstone, where the topic is compacted"
        />
      </Section>
      <Section title="Key" aside={formatName(shown.key)}>
        <KeyOrValue
          label="Key"
          payload={shown.key}
          raw={full.data?.keyBytes ?? null}
          nullWord="null: the record has no key"
        />
      </Section>
      <Origin env={env} headers={shown.headers} />
      <Section title="Headers" aside={`${shown.headerCount}`}>
        <HeaderTable headers={shown.headers} count={shown.headerCount} />
      </Section>
      <Section title="Record">
        <Facts
          items={[
            [
              "Time",
              <Time key="time" at={shown.timestampMs === "-1" ? null : Number(shown.timestampMs)} form="full" />,
            ],
            ["Time set by", shown.timestampType === "append" ? "the broker, as it was appended" : "the producer"],
            ["Partition", String(shown.partition)],
            [
              "Offset",
              <span key="offset" className="data">
                {shown.offset}
              </span>,
            ],
            ["Compression", full.data?.compression ?? "–"],
            ["Producer id", full.data ? (full.data.producerId ?? "none: not idempotent") : "–"],
            ["In a transaction", full.data ? (full.data.transactional ? "yes" : "no") : "–"],
            [
              "Link",
              <Link key="link" className="underline" href={recordHref(env, topic, message.partition, message.offset)}>
                This record alone
              </Link>,
            ],
          ]}
        />
      </Section>
    </>
  );
}

type Raw = RecordReply["valueBytes"];

function KeyOrValue({
  label,
  payload,
  raw,
  nullWord,
}: {
  label: string;
  payload: Decoded;
  raw: Raw;
  nullWord: string;
}) {
  const bytes = raw ? fromBase64(raw.base64) : undefined;
  const text = payload.syntax === "hex" ? undefined : payload.format === "empty" ? "" : payload.value;
  const about = [
    payload.subject ? `subject ${payload.subject}` : "",
    payload.truncated ? `only the beginning of ${formatBytes(payload.sizeBytes)} is shown` : "",
    raw?.truncated ? "only the first MiB of its bytes" : "",
  ].filter(Boolean);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {payload.note ? <p className="text-degraded text-xs">{payload.note}</p> : null}
      <Payload label={label} text={text} bytes={bytes} nullWord={nullWord} />
      {about.length > 0 ? <p className="text-ink-3 text-xs">{about.join(" · ")}</p> : null}
    </div>
  );
}
