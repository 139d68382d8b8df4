// What of a connector's configuration says where its data and columns go. Everything else stays out of the snapshot: it
// may hold secrets.
const KEEP = [
  /^(connector\.class|topic\.prefix|topics|transforms|predicates)$/,
  /^(table|column)\.(include|exclude)\.list$/,
  /^column\.(mask|truncate)\./,
  /^database\.(hostname|port|dbname|names)$/,
  /^(field\.include\.list|field\.exclude\.list|collection\.name\.format|table\.name\.format|fields\.whitelist)$/,
  /^iceberg\.(tables|tables\.(dynamic-enabled|route-field|schema-case-insensitive)|catalog\.warehouse)$/,
  /^iceberg\.table\..+\.route-regex$/,
  /^transforms\.[^.]+\.(type|predicate|negate|regex|replacement|topic\.regex|topic\.replacement|topic\.format)$/,
  /^transforms\.[^.]+\.(include|exclude|whitelist|blacklist|renames|fields?|field\.name|delimiter|spec|operation)$/,
  /^transforms\.[^.]+\.(topic|partition|offset|timestamp|static)\.field$/,
  /^transforms\.[^.]+\.(add\.fields(\.prefix)?|delete\.handling\.mode|delete\.tombstone\.handling\.mode)$/,
];

/** The part of a configuration that lineage is made of. An address in it loses its user, password and parameters. */
export function lineageConfig(config: Record<string, string>): Record<string, string> {
  const kept = Object.entries(config).filter(([key]) => KEEP.some((pattern) => pattern.test(key)));
  const url = config["connection.url"]?.replace(/\/\/[^/@]*@/, "//").replace(/[?;].*$/s, "");
  return { ...Object.fromEntries(kept), ...(url ? { "connection.url": url } : {}) };
}
