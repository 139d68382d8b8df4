/** A topic and how a subject's name leads to it. */
export type TopicByName = { name: string; why: string };

/**
 * The topic that a subject belongs to by its name: TopicNameStrategy (`<topic>-key`, `<topic>-value`) or, for topics that
 * are there, TopicRecordNameStrategy (`<topic>-<record>`). RecordNameStrategy does not tell. `topics` is empty when the
 * topics are not known.
 */
export function topicsOfSubject(subject: string, topics: ReadonlySet<string>): TopicByName[] {
  const bare = subject.replace(/^:\.[^:]*:/, "");
  const plain = /^(.+)-(key|value)$/s.exec(bare);
  const name = plain?.[1];
  if (name !== undefined && (topics.has(name) || topics.size === 0))
    return [{ name, why: `its ${plain?.[2]}s, by name` }];
  for (let end = bare.lastIndexOf("-"); end > 0; end = bare.lastIndexOf("-", end - 1)) {
    const start = bare.slice(0, end);
    if (topics.has(start)) return [{ name: start, why: `its records ${bare.slice(end + 1)}, by name` }];
  }
  return [];
}
