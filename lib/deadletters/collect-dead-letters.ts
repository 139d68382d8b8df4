import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import type { DeadLettersSnapshot } from "@/lib/deadletters/dead-letters-snapshot";
import { indexTopic } from "@/lib/deadletters/index-topic";
import { openCursors } from "@/lib/deadletters/open-cursors";
import { pruneLetters } from "@/lib/deadletters/prune-letters";
import { watchTopics } from "@/lib/deadletters/watch-topics";
import type { KafkaPort } from "@/lib/systems/kafka/port";

const BUDGET_MS = 20_000;

/**
 * One look for dead letters: which topics there are, and what is new in them. A backlog is worked off over several looks.
 * A topic that cannot be read keeps its problem and delays no other.
 */
export async function collectDeadLetters(
  environment: string,
  kafka: KafkaPort,
  signal: AbortSignal,
): Promise<DeadLettersSnapshot> {
  const until = Date.now() + BUDGET_MS;
  const topics = await watchTopics(environment, kafka);
  const opened = await openCursors(
    environment,
    topics.map(({ topic }) => topic),
    kafka,
  );
  const problems: string[] = [];
  for (const { topic, problem: before } of topics) {
    const cursors = opened.get(topic);
    if (!cursors || signal.aborted) continue;
    const problem = await indexTopic({ environment, topic, until, signal }, cursors, kafka).then(
      () => cursors.failure?.message ?? null,
      (error: unknown) => AppError.from(error).message,
    );
    if (problem) problems.push(problem);
    if (problem !== before) await db().deadLetterTopic.updateMany({ where: { environment, topic }, data: { problem } });
  }
  return { watched: topics.length, indexed: await pruneLetters(environment), problems };
}
