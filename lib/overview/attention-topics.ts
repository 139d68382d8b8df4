import { formatDuration } from "@/lib/format/duration";
import { formatRate } from "@/lib/format/number";
import { isDeadLetterTopic } from "@/lib/messages/dead-letter";
import type { Attention } from "@/lib/overview/contract";
import { deadLettersHref, topicHref } from "@/lib/overview/hrefs";
import type { Seen, TopicSeen } from "@/lib/overview/seen";

const ARRIVING_MS = 15 * 60_000;

/** Topics where dead letters arrive, and topics that are not whole. */
export function topicAttention({ topics, connectors, environment, nowMs }: Seen): Attention[] {
  const named = new Set((connectors?.connectors ?? []).flatMap(({ deadLetterTopic }) => deadLetterTopic ?? []));
  return (topics ?? []).flatMap((topic) => [
    ...notWhole(environment, topic),
    ...(named.has(topic.name) || isDeadLetterTopic(topic.name) ? arriving(environment, topic, nowMs) : []),
  ]);
}

function arriving(environment: string, topic: TopicSeen, nowMs: number): Attention[] {
  const ageMs = topic.newestAtMs === null ? null : nowMs - topic.newestAtMs;
  const rate = topic.recordsPerSecond ?? 0;
  if (rate <= 0 && (ageMs === null || ageMs > ARRIVING_MS)) return [];
  const newest = ageMs === null ? "" : `, the newest ${formatDuration(Math.max(0, ageMs))} ago`;
  return [
    {
      id: `dead-letters:${topic.name}`,
      kind: "dead-letters",
      state: "degraded",
      title: `Dead letters arrive in ${topic.name}.`,
      detail: `${rate > 0 ? formatRate(rate) : "None at the moment"}${newest}`,
      since: null,
      action: { label: "Read them", href: deadLettersHref(environment, topic.name) },
    },
  ];
}

function notWhole(environment: string, { name, state, word }: TopicSeen): Attention[] {
  if (state !== "failed" && state !== "degraded") return [];
  return [
    {
      id: `topic:${name}`,
      kind: "topic",
      state,
      title: `Topic ${name} is ${word}.`,
      detail: null,
      since: null,
      action: { label: "See its partitions", href: topicHref(environment, name) },
    },
  ];
}
