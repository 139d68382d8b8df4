import { RE2JS } from "re2js";

type Route = (topic: string) => string;

// Transformations of Kafka and Debezium that leave the topic alone.
const STAY =
  /^(org\.apache\.kafka\.connect\.transforms\.(?!RegexRouter|TimestampRouter)|io\.debezium\.transforms\.(ExtractNewRecordState|ExtractChangedRecordState|ContentBasedFilter|Filter|HeaderToValue|TimezoneConverter|ConvertCloudEventToSaveableForm|SchemaChangeEventFilter|openlineage\.OpenLineage))/;

/**
 * Where a connector's transformations send the records of a topic, in their order. Null where that cannot be told from the
 * configuration: a router by time or content, one that this console does not know, a pattern that RE2 cannot read.
 */
export function routeTopic(config: Record<string, string>): Route | null {
  const routes: Route[] = [];
  for (const alias of names(config.transforms)) {
    const route = routeOf((key) => config[`transforms.${alias}.${key}`]);
    if (route === null) return null;
    if (route) routes.push(route);
  }
  return (topic) => routes.reduce((name, route) => route(name), topic);
}

const names = (text = ""): string[] => [...new Set(text.split(",").map((part) => part.trim()))].filter(Boolean);

function routeOf(setting: (key: string) => string | undefined): Route | undefined | null {
  const type = setting("type") ?? "";
  const isRouter = type.endsWith(".RegexRouter") || type.endsWith(".ByLogicalTableRouter");
  if (!isRouter) return STAY.test(type) ? undefined : null;
  if (setting("predicate")) return null;
  if (type.endsWith(".RegexRouter")) return replaced(setting("regex"), setting("replacement"));
  return replaced(setting("topic.regex"), setting("topic.replacement"));
}

// As Java does it: the whole name has to match, and then its first match, which is all of it, is replaced.
function replaced(regex: string | undefined, replacement: string | undefined): Route | null {
  if (regex === undefined || replacement === undefined) return null;
  try {
    const pattern = RE2JS.compile(regex);
    return (topic) => {
      const matcher = pattern.matcher(topic);
      return matcher.matches() ? pattern.matcher(topic).replaceFirst(replacement) || topic : topic;
    };
  } catch {
    return null;
  }
}
