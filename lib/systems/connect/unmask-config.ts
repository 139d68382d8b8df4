import { AppError } from "@/lib/app-error";
import { maskValue } from "@/lib/systems/connect/mask-config";
import { MASKED } from "@/lib/systems/connect/port";

type Config = Record<string, string>;

/**
 * A configuration as it may be written: a value that reads just as the former one is shown stands for the former one. A
 * mask anywhere else (another key, a new connector, inside a changed URL) throws `invalid_input`, so that no mask is
 * ever stored as a password.
 */
export function unmaskConfig(config: Config, former: Config | undefined, passwordKeys: ReadonlySet<string>): Config {
  const known = new Map(Object.entries(former ?? {}));
  const wrong: string[] = [];
  const clear = Object.entries(config).map(([key, value]) => {
    if (!value.includes(MASKED)) return [key, value] as const;
    const kept = known.get(key);
    if (kept === undefined || maskValue(key, kept, passwordKeys) !== value) wrong.push(key);
    return [key, kept ?? ""] as const;
  });
  if (wrong.length === 0) return Object.fromEntries(clear);
  throw new AppError("invalid_input", `${wrong.join(", ")}: a masked value cannot be written.`, {
    system: "connect",
    hint: "Type the whole value, with its password.",
  });
}
