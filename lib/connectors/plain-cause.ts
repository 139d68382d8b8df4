/** What common failures of connectors mean. `$1` and `$2` are what the pattern caught. The first that fits wins. */
const MEANINGS: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/password authentication failed for user "([^"]+)"/, "The database refuses the password of $1."],
  [/Access denied for user '?([^'\s]+)/, "The database refuses $1 or its password."],
  [/relation "([^"]+)" does not exist/, "The table $1 does not exist in the database."],
  [
    /[Cc]ould not find table:? (\S+)|[Tt]able '?([\w.$]+)'? (?:doesn't exist|is missing)/,
    "The table $1 does not exist.",
  ],
  [/column "([^"]+)" of relation "([^"]+)" does not exist/, "The table $2 has no column $1."],
  [/column "([^"]+)" does not exist/, "The table has no column $1."],
  [/null value in column "([^"]+)".*violates not-null/, "A record has no value for $1, which the table demands."],
  [/duplicate key value violates unique constraint "([^"]+)"/, "A record's key is in the table already ($1)."],
  [/value too long for type (\S+)/, "A value is longer than its column takes ($1)."],
  [/permission denied for (\w+) (\S+)/, "The database user may not use the $1 $2."],
  [/database "([^"]+)" does not exist/, "The database $1 does not exist."],
  [/replication slot "([^"]+)" is active/, "The replication slot $1 is used by somebody else already."],
  [
    /replication slot "([^"]+)" does not exist/,
    "The replication slot $1 is gone; what was written since is lost to it.",
  ],
  [/publication "([^"]+)" does not exist/, "The publication $1 does not exist in the database."],
  [
    /wal_level|logical decoding requires/i,
    "The database does not write its log for change capture (wal_level=logical).",
  ],
  [/(?:Connection to|connect to) ([\w.-]+:\d+) refused|Connection refused: ([\w.-]+:?\d*)/, "Nothing answers at $1."],
  [/Connection refused/, "Nothing answers at the address that it connects to."],
  [/UnknownHostException: (\S+)/, "The host $1 is not known on the worker."],
  [/Unknown magic byte/, "A record was not written with a schema of the registry, which its converter expects."],
  [
    /Subject .*not found|Schema not found|No (?:content|artifact) with id/i,
    "The registry does not have the schema of a record.",
  ],
  [/Unrecognized token|JsonParseException|Unexpected character/, "A record is not JSON, which its converter expects."],
  [/JsonConverter with schemas\.enable requires/, "A record has no schema inside, which schemas.enable demands of it."],
  [/ClassNotFoundException: (\S+)|NoClassDefFoundError: (\S+)/, "The worker lacks a class of the plug-in: $1."],
  [/OutOfMemoryError/, "The worker ran out of memory."],
  [/RecordTooLargeException/, "A record is larger than the broker or the producer takes."],
  [/TopicAuthorizationException.*?\[?([\w.-]+)\]?$/, "Kafka does not let it use the topic $1."],
  [/GroupAuthorizationException/, "Kafka does not let it use its consumer group."],
  [/SaslAuthenticationException/, "Kafka refuses its user or password."],
  [/UnknownTopicOrPartitionException/, "A topic that it uses does not exist."],
  [/SSLHandshakeException|PKIX path/, "The certificate of the other side is not trusted by the worker."],
  [/SchemaBuilderException|SchemaParseException/, "The schema of a record cannot be used."],
  [/NoSuchFileException: (\S+)|FileNotFoundException: (\S+)/, "The worker has no file $1."],
  [/Tolerance exceeded in error handler/, "A record could not be handled, and errors.tolerance lets none pass."],
];

/** One sentence on a chain of causes, the innermost first: where a wrapper names the address that the innermost lacks, its. */
export function plainChain(causes: readonly string[]): string {
  const [innermost = "", ...outer] = causes;
  if (!/Connection refused$/.test(innermost)) return plainCause(innermost);
  return plainCause(outer.find((cause) => /connect(ion)? to \S+:\d+ refused/i.test(cause)) ?? innermost);
}

/**
 * One sentence on what a failure's last cause means: in plain words where it is a common one, else in Connect's own,
 * without the package of the exception.
 */
export function plainCause(cause: string): string {
  for (const [pattern, sentence] of MEANINGS) {
    const [, ...caught] = pattern.exec(cause) ?? [undefined];
    if (!pattern.test(cause)) continue;
    const [first = "", second = ""] = caught.filter((part) => part !== undefined);
    return sentence.replace("$1", () => first).replace("$2", () => second);
  }
  const [, name = "", message = ""] = /^([\w.$]*[\w$])(?:: (.*))?$/s.exec(cause) ?? [undefined, "", cause];
  const short = name.split(".").at(-1) ?? name;
  return (message.trim() || short || cause).slice(0, 600);
}
