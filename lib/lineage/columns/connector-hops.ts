import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import { routeTopic } from "@/lib/connectors/route-topic";
import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import { sinkPairs } from "@/lib/lineage/columns/sink-pairs";
import { sourcePairs } from "@/lib/lineage/columns/source-pairs";
import type { Column } from "@/lib/lineage/graph";
import { connectorId, tableId, topicId } from "@/lib/overview/build-flow";

type ColumnsOf = (node: string) => readonly Column[] | undefined;

/** How columns go through a connector, from its configuration and the schemas of what it reads and writes. */
export function connectorHops(connector: ConnectorSnapshot, columnsOf: ColumnsOf): ColumnHop[] {
  const config = connector.lineage ?? {};
  return connector.type === "source"
    ? sourceHops(connector, config, columnsOf)
    : sinkHops(connector, config, columnsOf);
}

function sourceHops(connector: ConnectorSnapshot, config: Record<string, string>, columnsOf: ColumnsOf): ColumnHop[] {
  const route = routeTopic(config);
  const prefix = config["topic.prefix"];
  return connector.inputs.flatMap(({ system, name }): ColumnHop[] => {
    const from = `source-table:${system}/${name}`;
    const topic = route === null || prefix === undefined ? null : route(`${prefix}.${name}`);
    const to = connector.outputs.filter((end) => topic === null || end.name === topic);
    return to.map((end) => {
      const hop = { via: connectorId(connector), from, to: topicId(end.name), confidence: "derived" as const };
      const fields = columnsOf(topicId(end.name));
      if (topic === null) return { ...hop, pairs: null, why: "its transformations may send a table to any topic" };
      if (!fields) return { ...hop, pairs: null, why: `${end.name} has no schema in the registry` };
      return { ...hop, ...sourcePairs(name, paths(fields), config) };
    });
  });
}

function sinkHops(connector: ConnectorSnapshot, config: Record<string, string>, columnsOf: ColumnsOf): ColumnHop[] {
  const outputs = connector.outputs.filter(({ kind }) => kind === "warehouse-table");
  return connector.inputs.flatMap(({ name: topic }) =>
    outputs
      .filter((end) => isFor(end.name, topic, connector, config))
      .map((end): ColumnHop => {
        const [from, to] = [topicId(topic), tableId(end.system, end.name)];
        const hop = { via: connectorId(connector), from, to, confidence: "derived" as const };
        const fields = columnsOf(from);
        if (!fields) return { ...hop, pairs: null, why: `${topic} has no schema in the registry` };
        // The tables of a database are not read here: its sink names their columns after the fields.
        const columns = end.system === "Iceberg" ? columnsOf(to) : null;
        if (columns === undefined) return { ...hop, pairs: null, why: `the columns of ${end.name} are not known` };
        return { ...hop, ...sinkPairs(topic, paths(fields), columns && paths(columns), config) };
      }),
  );
}

// With one table a topic in its name, each topic goes to its own.
function isFor(table: string, topic: string, { inputs, outputs }: ConnectorSnapshot, config: Record<string, string>) {
  const format = config["collection.name.format"] ?? config["table.name.format"] ?? "\u0024{topic}";
  if (!config["connection.url"] || outputs.length === 1 || inputs.length === 1) return true;
  return [topic, topic.replaceAll(".", "_")].some((name) => format.replaceAll("\u0024{topic}", () => name) === table);
}

const paths = (columns: readonly Column[]) => columns.map(({ name }) => ({ path: name }));
