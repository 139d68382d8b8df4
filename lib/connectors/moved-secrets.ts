import type { Risk } from "@/lib/connectors/risky-config";
import { MASKED } from "@/lib/systems/connect/port";

type Config = Readonly<Record<string, string>>;
const ADDRESS = /(^|[.\-_])(urls?|uri|host|hostname|hosts|ports?|servers?|endpoint|address|addresses|brokers)$/i;

/**
 * Secrets that a change would send to another address without whoever makes it knowing them: an editor could so read a
 * password by letting the worker sign in at a server of their own. Such a secret has to be typed again.
 */
export function movedSecrets(config: Config, former: Config): Risk[] {
  const [before, after] = [new Map(Object.entries(former)), new Map(Object.entries(config))];
  // One that is taken out counts too: its default is another address.
  const moved = [...after.keys(), ...before.keys()].find(
    (key) => ADDRESS.test(key) && before.get(key) !== after.get(key),
  );
  if (moved === undefined) return [];
  return Object.entries(config)
    .filter(([, value]) => value === MASKED)
    .map(([key]) => ({ key, why: `has to be typed again, for ${moved} changes` }));
}
