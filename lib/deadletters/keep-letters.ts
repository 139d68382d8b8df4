import { db } from "@/lib/db/client";
import type { LetterRow } from "@/lib/deadletters/letter-row";
import { normaliseMessage } from "@/lib/deadletters/normalise-message";
import type { Cursor } from "@/lib/deadletters/open-cursors";

/** Keeps letters, their causes and how far the topic is read, all or nothing. A letter that is there already counts once. */
export async function keepLetters(
  environment: string,
  topic: string,
  rows: readonly LetterRow[],
  cursors: readonly Cursor[],
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const added = await tx.deadLetter.createManyAndReturn({
        data: rows.map(({ letter }) => letter),
        skipDuplicates: true,
        select: { fingerprint: true, at: true },
      });
      const reads = new Map(rows.map(({ letter, read }) => [letter.fingerprint, read]));
      for (const [fingerprint, letters] of Map.groupBy(added, (one) => one.fingerprint)) {
        const times = letters.map(({ at }) => at.getTime());
        const first = new Date(Math.min(...times));
        const last = new Date(Math.max(...times));
        const read = reads.get(fingerprint);
        await tx.$executeRaw`
          INSERT INTO "DeadLetterCause" (environment, fingerprint, exception, message, innermost, stage, seen, "firstAt", "lastAt")
          VALUES (${environment}, ${fingerprint}, ${rowWords(read?.exception)}, ${normalised(read?.message)},
            ${normalised(read?.innermost)}, ${rowWords(read?.stage)},
                  ${letters.length}, ${first}, ${last})
          ON CONFLICT (environment, fingerprint) DO UPDATE
          SET seen = "DeadLetterCause".seen + excluded.seen,
              "firstAt" = LEAST("DeadLetterCause"."firstAt", excluded."firstAt"),
              "lastAt" = GREATEST("DeadLetterCause"."lastAt", excluded."lastAt")`;
      }
      for (const { partition, ...at } of cursors) {
        await tx.deadLetterCursor.upsert({
          where: { environment_topic_partition: { environment, topic, partition } },
          create: { environment, topic, partition, ...at },
          update: at,
        });
      }
    },
    { timeout: 15_000, maxWait: 5_000 },
  );
}

const normalised = (text: string | null | undefined): string | null =>
  text == null ? null : rowWords(normaliseMessage(text));

const rowWords = (text: string | null | undefined): string | null =>
  text == null ? null : text.slice(0, 1_000).replaceAll("\u0000", "�").toWellFormed();
