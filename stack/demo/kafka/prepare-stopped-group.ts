import type { Admin } from "kafkajs";
import { groups, topics } from "../names.ts";

/** A group that committed once and never came back: its lag grows until retention overtakes it. */
export async function prepareStoppedGroup(admin: Admin): Promise<boolean> {
  const [committed] = await admin.fetchOffsets({ groupId: groups.nightlyExport, topics: [topics.enrichedClicks] });
  if (committed?.partitions.some(({ offset }) => offset !== "-1")) return false;
  const ends = await admin.fetchTopicOffsets(topics.enrichedClicks);
  await admin.setOffsets({
    groupId: groups.nightlyExport,
    topic: topics.enrichedClicks,
    partitions: ends.map(({ partition, offset }) => ({ partition, offset })),
  });
  return true;
}
