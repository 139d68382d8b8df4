const part = encodeURIComponent;

/** Places in the console that the overview points to. */
export const topicHref = (env: string, topic: string): string => `/${part(env)}/topics/${part(topic)}`;
export const deadLettersHref = (env: string, topic: string): string =>
  `/${part(env)}/dead-letters?topic=${part(topic)}`;
export const groupHref = (env: string, group: string): string => `/${part(env)}/groups/${part(group)}`;
export const connectorHref = (env: string, { name, cluster }: { name: string; cluster: string }): string =>
  `/${part(env)}/connect/${part(name)}?cluster=${part(cluster)}`;
export const tableHref = (env: string, system: string, name: string): string =>
  `/${part(env)}/warehouse/${part(name)}${system === "Iceberg" ? "" : `?system=${part(system)}`}`;
/** What has no room of its own yet is seen in the side panel of the flow map. */
export const nodeHref = (env: string, node: string): string => `/${part(env)}?panel=${part(node)}`;
export const environmentsHref = (env: string): string => `/${part(env)}/environments`;
