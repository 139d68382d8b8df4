const part = encodeURIComponent;

/** The page that shows one record of a topic and nothing else, opened. */
export function recordHref(env: string, topic: string, partition: number, offset: string): string {
  const query = new URLSearchParams({
    tab: "messages",
    from: "offset",
    offset,
    partitions: String(partition),
    limit: "1",
    isolation: "read_uncommitted",
    panel: `${partition}:${offset}`,
  });
  return `/${part(env)}/topics/${part(topic)}?${query}`;
}
