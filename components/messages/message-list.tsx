"use client";
import type { ReactNode } from "react";
import { List } from "@/components/ui/list/list";
import type { MessageView } from "@/lib/messages/contract";
import { isDeadLetterTopic } from "@/lib/messages/dead-letter";
import { MESSAGE_COLUMNS, messageKey } from "./message-columns";
import { MessagePanel } from "./message-panel";

// In a topic of dead letters, why each is there comes before what it is.
const [time, partition, offset, ...others] = MESSAGE_COLUMNS;
const LETTER_COLUMNS = [
  ...[time, partition, offset].filter((column) => column !== undefined),
  ...others.filter(({ key }) => key === "letter").map((column) => ({ ...column, hidden: false })),
  ...others.filter(({ key }) => key !== "letter"),
];

type MessageListProps = {
  env: string;
  topic: string;
  rows: readonly MessageView[] | undefined;
  empty: ReactNode;
  error?: unknown;
  retry?: () => void;
};

/** Records in the order they were read, filtered and sorted as every list; the opened one beside it. */
export function MessageList({ env, topic, rows, empty, error, retry }: MessageListProps) {
  return (
    <List
      name="records"
      rows={rows}
      columns={isDeadLetterTopic(topic) ? LETTER_COLUMNS : MESSAGE_COLUMNS}
      rowKey={messageKey}
      waitingFor={`Kafka: records of ${topic}`}
      error={error}
      {...(retry ? { retry } : {})}
      panel={(row) => <MessagePanel env={env} topic={topic} message={row} />}
      empty={empty}
    />
  );
}
