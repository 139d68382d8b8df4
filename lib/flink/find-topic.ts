/**
 * The topic that Flink's spelling of it means: the same with dots as underscores; else the same but for punctuation; else,
 * for a table that is written, the only topic that ends with it (`readings_late` → `iot.readings.late`). Undefined when
 * none or several fit.
 */
export function findTopic(spelled: string, topics: readonly string[], how: "read" | "written"): string | undefined {
  const same = topics.filter((topic) => topic.replaceAll(".", "_") === spelled.replaceAll(".", "_"));
  if (same.length === 1) return same[0];
  const wanted = bare(spelled);
  const alike = topics.filter((topic) => bare(topic) === wanted);
  if (alike.length > 0 || how === "read") return alike.length === 1 ? alike[0] : undefined;
  const ending = topics.filter((topic) => bare(topic).endsWith(`_${wanted}`));
  return ending.length === 1 ? ending[0] : undefined;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
