import { posix } from "node:path";

type Config = Readonly<Record<string, string>>;
/** A setting that only an administrator may write, and why as the end of a sentence that its name begins. */
export type Risk = { key: string; why: string };

const SAFE_LOGIN = new Set([
  "org.apache.kafka.common.security.plain.PlainLoginModule",
  "org.apache.kafka.common.security.scram.ScramLoginModule",
]);
const FILE_KEY = /(^|\.)(file|filename|path|location|dir|directory|folder|keystore|truststore)$/i;
const LOCAL = /^(\/|~|\.{1,2}\/|[A-Za-z]:\\|file:)/i;
const FILE_PROVIDER = /\$\{[\w-]*(?:file|directory)[\w-]*:([^:}]*)/gi;
// Parameters with which a driver loads a class, runs a script or reads a file of its own.
const TRICKS =
  "socketFactory|sslfactory|sslhostnameverifier|sslpasswordcallback|authenticationPluginClassName|jaasApplicationName" +
  "|autoDeserialize|queryInterceptors|statementInterceptors|allowLoadLocalInfile|allowUrlInLocalInfile|loggerFile";
const TRICK_IN_URL = new RegExp(`[?&;](${TRICKS}|init)=`, "i");
// Debezium hands driver.* and database.* on to its driver.
const TRICK_BY_KEY = new RegExp(`(^|\\.)(${TRICKS})$`, "i");

/**
 * Settings by which whoever writes a connector could make the worker run code, read its files or ask addresses for its
 * secrets (CVE-2023-25194, CVE-2025-27817 to 27819, CVE-2022-21724). What stands in `former` already is left alone.
 * `folders` are those on the workers that a configuration may name.
 */
export function riskyConfig(config: Config, former: Config, folders: readonly string[]): Risk[] {
  const before = new Map(Object.entries(former));
  return Object.entries(config).flatMap(([key, value]) => {
    if (before.get(key) === value) return [];
    const why = riskOf(key, value.trim(), folders);
    return why === undefined ? [] : [{ key, why }];
  });
}

function riskOf(key: string, value: string, folders: readonly string[]): string | undefined {
  if (/(^|\.)sasl\.jaas\.config$/i.test(key) && !safeLogin(value))
    return "names a login module that is not on the list";
  if (/\.override\.(sasl|security\.providers)(\.|$)/i.test(key)) return "replaces the worker's own sign-in to Kafka";
  if (/sasl\.oauthbearer\..*(url|file)$/i.test(key)) return "makes the worker read an address or a file";
  const trick = TRICK_BY_KEY.test(key) || (/^jdbc:/i.test(value) && TRICK_IN_URL.test(value));
  if (trick) return "makes the database driver load a class or read a file";
  const paths = [...value.matchAll(FILE_PROVIDER)].map(([, path = ""]) => path);
  if (key === "file" || /^file:/i.test(value) || (FILE_KEY.test(key) && LOCAL.test(value))) paths.push(value);
  const outside = paths.find((path) => !inside(path, folders));
  return outside === undefined ? undefined : "names a file of the worker outside of the allowed folders";
}

function safeLogin(value: string): boolean {
  if (/^\$\{[^}]+\}$/.test(value)) return true;
  const entries = value
    .replace(/"(\\.|[^"\\])*"/g, '""')
    .split(";")
    .map((entry) => entry.trim().split(/\s+/)[0] ?? "")
    .filter(Boolean);
  return entries.length > 0 && entries.every((name) => SAFE_LOGIN.has(name));
}

function inside(path: string, folders: readonly string[]): boolean {
  const plain = posix.normalize(decoded(path).replace(/^file:\/{0,2}(?=\/)/i, ""));
  return folders.some((folder) => plain.startsWith(`${folder.replace(/\/+$/, "")}/`));
}

function decoded(path: string): string {
  try {
    return /^file:/i.test(path) ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}
