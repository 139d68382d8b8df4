import { MASKED } from "@/lib/systems/connect/port";

// Beyond what the plug-in itself calls a PASSWORD: settings of clients and catalogs it passes on unseen, and secrets in URLs.
const SECRET_KEY =
  /pass(word|wd|phrase)|secret|credential|jaas\.config|token|api[._-]?key|private[._-]?key|access[._-]?key/i;
/** True for a setting whose name alone says that it holds a secret. */
export const isSecretKey = (key: string): boolean => SECRET_KEY.test(key);

const REFERENCE = /^\$\{[^}]+\}$/;
const URL_PASSWORD = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;
const QUERY_SECRET = /([?&;](?:password|secret|token|sslpassword)=)[^&;\s]*/gi;

/**
 * A connector's configuration with secrets replaced. `passwordKeys` are those the plug-in declares as PASSWORD. A reference
 * to a config provider (`${file:…}`) is no secret and stays readable.
 */
export function maskConfig(config: Record<string, string>, passwordKeys: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, maskValue(key, value, passwordKeys)]));
}

/** One value as `maskConfig` shows it. */
export function maskValue(key: string, value: string, passwordKeys: ReadonlySet<string>): string {
  if (value === "" || REFERENCE.test(value)) return value;
  if (passwordKeys.has(key) || SECRET_KEY.test(key)) return MASKED;
  return maskText(value);
}

/** Masks secrets inside a text: passwords in URLs and in their parameters. */
export const maskText = (text: string): string =>
  text.replace(URL_PASSWORD, `$1${MASKED}@`).replace(QUERY_SECRET, `$1${MASKED}`);
