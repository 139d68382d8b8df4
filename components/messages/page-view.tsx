"use client";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { MessageView } from "@/lib/messages/contract";
import { CoverageLine } from "./coverage-line";
import { messageKey } from "./message-columns";
import { MessageList } from "./message-list";
import { isComplete, type MessageQuery } from "./message-query";
import { QueryBar } from "./query-bar";
import { useRecords } from "./use-records";

type PageViewProps = { env: string; topic: string; query: MessageQuery };

/** Records read once, page by page. */
export function PageView({ env, topic, query }: PageViewProps) {
  const records = useRecords(env, topic, query);
  const pages = records.data?.pages;
  const rows = useMemo(() => (pages ? unique(pages.flatMap((page) => page.records)) : undefined), [pages]);
  const complete = isComplete(query);
  const more = query.from === "newest" ? "Older" : "Next";
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <QueryBar query={query} busy={records.isFetching} onReadAgain={() => void records.refetch()} />
      <CoverageLine
        pages={pages}
        busy={records.isFetching}
        action={
          records.hasNextPage ? (
            <Button size="small" busy={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
              {more} {query.limit}
            </Button>
          ) : null
        }
      />
      <MessageList
        env={env}
        topic={topic}
        rows={complete ? rows : []}
        error={records.error}
        retry={() => void records.refetch()}
        empty={complete ? <NothingThere query={query} /> : <AskFirst query={query} />}
      />
    </div>
  );
}

// Two pages may overlap where records were written in between.
function unique(messages: readonly MessageView[]): MessageView[] {
  return [...new Map(messages.map((message) => [messageKey(message), message])).values()];
}

function NothingThere({ query }: { query: MessageQuery }) {
  const all = query.isolation === "read_committed";
  return (
    <Empty title="No records here">
      The line above says what was looked at.{" "}
      {all ? "Records of aborted transactions are left out; “All” shows them. " : ""}
      “Live” shows records as they are written.
    </Empty>
  );
}

const AskFirst = ({ query }: { query: MessageQuery }) => (
  <Empty title={query.from === "time" ? "From which time?" : "From which offset?"}>
    Type it above and press Enter.
  </Empty>
);
