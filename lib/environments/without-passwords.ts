import { type Secrets, Systems } from "@/lib/environments/contract";
import { splitCredentials } from "@/lib/environments/credentials";

/** Systems as given, checked; passwords that stood in an address are moved to the secrets. Throws on a wrong shape. */
export function withoutPasswords(given: unknown, secrets: Secrets = {}): { systems: Systems; secrets: Secrets } {
  const { registry, connect, iceberg, ...rest } = Systems.parse(given);
  const found: Secrets = { ...secrets };
  const split = (name: "registry" | "connect" | "iceberg", address: string, known: string | undefined) => {
    const { url, username, password } = splitCredentials(address);
    if (password) found[name] = password;
    const user = known ?? username;
    return { url, ...(user ? { username: user } : {}) };
  };
  const systems = Systems.parse({
    ...rest,
    connect: connect.map((one) => ({ ...one, ...split("connect", one.url, one.username) })),
    ...(registry ? { registry: { ...registry, ...split("registry", registry.url, registry.username) } } : {}),
    ...(iceberg ? { iceberg: icebergWithout(iceberg, split("iceberg", iceberg.uri, iceberg.username)) } : {}),
  });
  return { systems, secrets: found };
}

const icebergWithout = (
  iceberg: NonNullable<Systems["iceberg"]>,
  { url, username }: { url: string; username?: string },
) => ({
  ...iceberg,
  uri: url,
  ...(username ? { username } : {}),
});
