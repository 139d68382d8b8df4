/** The page of a topic, and of a group that reads it. */
export const topicHref = (env: string, topic: string): string =>
  `/${encodeURIComponent(env)}/topics/${encodeURIComponent(topic)}`;
export const groupHref = (env: string, group: string): string =>
  `/${encodeURIComponent(env)}/groups/${encodeURIComponent(group)}`;
