import type { LetterRef } from "@/lib/deadletters/contract";

/** The name of a letter in lists and in the URL: "clicks.dlq-0-15". */
export const letterName = ({ topic, partition, offset }: LetterRef): string => `${topic}-${partition}-${offset}`;

/** The letter that a name stands for; a topic's name may hold dashes, the numbers at its end cannot. */
export function placeOf(name: string | null): LetterRef | undefined {
  const found = /^(.{1,249})-(\d{1,6})-(\d{1,19})$/.exec(name ?? "");
  const [, topic = "", partition = "0", offset = "0"] = found ?? [];
  return found ? { topic, partition: Number(partition), offset } : undefined;
}
