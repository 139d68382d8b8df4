const part = encodeURIComponent;

/** The page of a connector. `cluster` is only needed where the environment has several Connect clusters. */
export const connectorHref = (env: string, name: string, cluster?: string): string =>
  `/${part(env)}/connect/${part(name)}${cluster === undefined ? "" : `?cluster=${part(cluster)}`}`;
export const connectHref = (env: string): string => `/${part(env)}/connect`;
/** Where a connector of a plug-in is made. */
export const newConnectorHref = (env: string, plugin: { class: string; cluster: string }): string =>
  `${connectHref(env)}?new=${part(plugin.class)}&cluster=${part(plugin.cluster)}`;
export const topicHref = (env: string, topic: string): string => `/${part(env)}/topics/${part(topic)}`;
export const groupHref = (env: string, group: string): string => `/${part(env)}/groups/${part(group)}`;
