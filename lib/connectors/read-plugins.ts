import type { Cluster } from "@/lib/connectors/find-cluster";
import type { ConnectPort } from "@/lib/systems/connect/port";
import { mapLimited } from "@/lib/systems/map-limited";

/** Plug-ins that can be made connectors of, by cluster; a cluster that does not answer is named while others do. */
export async function readPlugins(clusters: readonly Cluster[]) {
  const problems: string[] = [];
  const lists = await mapLimited(clusters, 4, async ({ name, connect }) => {
    const plugins = await allPlugins(connect, name).catch((error: Error) => {
      if (clusters.length === 1) throw error;
      problems.push(`Connect cluster ${name} does not answer: ${error.message}`);
      return [];
    });
    return plugins;
  });
  return { plugins: lists.flat(), problems };
}

async function allPlugins(connect: ConnectPort, cluster: string) {
  const plugins = await connect.plugins();
  return plugins.flatMap(({ class: of, type, version }) =>
    type === "source" || type === "sink" ? [{ cluster, class: of, type, version } as const] : [],
  );
}
