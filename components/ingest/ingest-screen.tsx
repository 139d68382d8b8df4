"use client";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { topicHref } from "@/components/topics/topic-href";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import { PageTitle } from "@/components/ui/page-title";
import { formatBytes } from "@/lib/format/bytes";
import { formatExact } from "@/lib/format/number";
import { CurlExample } from "./curl-example";
import { INGEST_COLUMNS } from "./ingest-columns";
import { IngestPanel } from "./ingest-panel";
import { RefusalsDialog } from "./refusals-dialog";
import { useIngest } from "./use-ingest";

/** Topics that records come to over HTTP: how many, how many were refused and why, and the way to send. */
export function IngestScreen({ env }: { env: string }) {
  const ingest = useIngest(env);
  const mayChange = useMay("ingest.configure", env);
  const [changing, setChanging] = useState(false);
  const { isDefault = false, limits } = ingest.data ?? {};
  const change = mayChange ? <Button onClick={() => setChanging(true)}>Set a dead letter topic</Button> : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageTitle
        title="Ingest"
        about={
          limits
            ? `a token may send ${formatExact(limits.recordsPerSecond)} records and ${formatBytes(limits.bytesPerSecond)} a second, ${formatBytes(limits.bodyBytes)} a request`
            : null
        }
      />
      <List
        name="topics"
        rows={ingest.data?.topics}
        columns={INGEST_COLUMNS}
        rowKey={(row) => row.topic}
        href={(row) => topicHref(env, row.topic)}
        defaultSort="-last"
        waitingFor="the counts of ingest"
        error={ingest.error}
        retry={ingest.refetch}
        actions={change}
        panel={(row) => <IngestPanel env={env} topic={row} isDefault={isDefault} />}
        empty={
          <div className="overflow-auto">
            <Empty title="No record has come over HTTP" action={change}>
              A topic appears here with its first record. Any topic takes them, from who has a token for it.
            </Empty>
            <div className="mx-auto max-w-3xl">
              <CurlExample env={env} topic="clicks" isDefault={isDefault} />
            </div>
          </div>
        }
      />
      {changing ? (
        <RefusalsDialog env={env} topic={null} deadLetterTopic={null} onClose={() => setChanging(false)} />
      ) : null}
    </div>
  );
}
