import type { Header } from "@/lib/messages/decoded";

/** What the headers of a dead letter say of where it came from and what went wrong. Nulls are what they do not say. */
export type DeadLetter = {
  family: "connect" | "streams" | "share" | "spring" | "spring-cloud" | "smallrye" | "ingest";
  topic: string | null;
  partition: number | null;
  /** Decimal text. */
  offset: string | null;
  error: string | null;
  message: string | null;
  /** The connector, group or stage that gave up on it. */
  by: string | null;
};

type Names = Record<"topic" | "partition" | "offset" | "error" | "message" | "by", readonly string[]>;
const FAMILIES: readonly { family: DeadLetter["family"]; prefix: string; names: Names }[] = [
  {
    family: "connect",
    prefix: "__connect.errors.",
    names: {
      topic: ["topic"],
      partition: ["partition"],
      offset: ["offset"],
      error: ["exception.class.name"],
      message: ["exception.message"],
      by: ["connector.name", "stage"],
    },
  },
  {
    family: "streams",
    prefix: "__streams.errors.",
    names: {
      topic: ["topic"],
      partition: ["partition"],
      offset: ["offset"],
      error: ["exception"],
      message: ["message"],
      by: ["processor.node.id"],
    },
  },
  {
    family: "share",
    prefix: "__dlq.errors.",
    names: {
      topic: ["topic"],
      partition: ["partition"],
      offset: ["offset"],
      error: [],
      message: ["message"],
      by: ["group"],
    },
  },
  {
    family: "spring",
    prefix: "kafka_",
    names: {
      topic: ["dlt-original-topic", "original-topic"],
      partition: ["dlt-original-partition", "original-partition"],
      offset: ["dlt-original-offset", "original-offset"],
      error: ["dlt-exception-cause-fqcn", "dlt-exception-fqcn", "exception-cause-fqcn", "exception-fqcn"],
      message: ["dlt-exception-message", "exception-message"],
      by: ["dlt-original-consumer-group", "original-consumer-group"],
    },
  },
  {
    family: "spring-cloud",
    prefix: "x-",
    names: {
      topic: ["original-topic"],
      partition: ["original-partition"],
      offset: ["original-offset"],
      error: ["exception-fqcn"],
      message: ["exception-message"],
      by: [],
    },
  },
  {
    family: "smallrye",
    prefix: "dead-letter-",
    names: {
      topic: ["topic"],
      partition: ["partition"],
      offset: ["offset"],
      error: ["cause-class-name", "exception-class-name"],
      message: ["cause", "reason"],
      by: [],
    },
  },
  {
    family: "ingest",
    prefix: "__ingest.errors.",
    names: { topic: ["topic"], partition: [], offset: [], error: ["code"], message: ["message"], by: ["by"] },
  },
];

/**
 * Recognises a dead letter by its headers. A record that failed more than once carries a name several times: the first
 * topic, partition and offset are the true origin, the last error is the newest.
 */
export function deadLetterOf(headers: readonly Header[]): DeadLetter | null {
  for (const { family, prefix, names } of FAMILIES) {
    const find = (which: keyof Names, order: "first" | "last"): string | null => {
      for (const name of names[which]) {
        const found = headers.filter((header) => header.key === prefix + name && header.value !== null);
        const value = (order === "first" ? found[0] : found.at(-1))?.value;
        if (value !== undefined && value !== null) return value;
      }
      return null;
    };
    const topic = find("topic", "first");
    const message = find("message", "last");
    const error = find("error", "last");
    if (topic === null && message === null && error === null) continue;
    const partition = find("partition", "first");
    const offset = find("offset", "first");
    return {
      family,
      topic,
      partition: partition !== null && /^\d{1,9}$/.test(partition) ? Number(partition) : null,
      offset: offset !== null && /^\d{1,19}$/.test(offset) ? offset : null,
      error,
      message,
      by: find("by", "last"),
    };
  }
  return null;
}

/** True for a topic whose name says that dead letters go there: `x.dlq`, `x-dlt`, `x.DLT`, `dead-letter-x`. */
export const isDeadLetterTopic = (name: string): boolean =>
  /(^|[._-])(dlq|dlt|dead[._-]?letters?)([._-]|$)/i.test(name);
