import { maskText, maskValue } from "@/lib/systems/connect/mask-config";
import { MASKED } from "@/lib/systems/connect/port";

// A shorter one would blot out half of an ordinary sentence, and guards nothing.
const MIN_LENGTH = 4;

/** Takes the secrets of a configuration out of a text that speaks of it: errors of a check, traces of a task. */
export function hideSecrets(
  config: Record<string, string>,
  passwordKeys: ReadonlySet<string>,
): (text: string) => string {
  const secrets = Object.entries(config)
    .filter(([key, value]) => value.length >= MIN_LENGTH && maskValue(key, value, passwordKeys) === MASKED)
    .map(([, value]) => value)
    .toSorted((a, b) => b.length - a.length);
  return (text) => maskText(secrets.reduce((left, secret) => left.replaceAll(secret, () => MASKED), text));
}
