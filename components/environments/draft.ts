import type { EnvironmentView, Secrets, Systems } from "@/lib/environments/contract";

/** An environment as the form holds it: addresses as typed, empty for "none". */
export type Fields = {
  id: string;
  name: string;
  readOnly: boolean;
  brokers: string;
  tls: boolean;
  mechanism: "none" | "plain" | "scram-sha-256" | "scram-sha-512";
  kafkaUser: string;
  registry: string;
  registryUser: string;
  connect: string;
  connectUser: string;
  flink: string;
  gateway: string;
  iceberg: string;
  icebergUser: string;
  catalog: string;
  warehouse: string;
  secrets: Record<keyof Secrets, string>;
};
export type Draft = { id: string; name: string; readOnly: boolean; systems: Systems; secrets: Secrets };

const NO_SECRETS = { kafka: "", registry: "", connect: "", iceberg: "" };

/** The form of an environment that is there, or of a new one. */
export function toFields(view?: EnvironmentView): Fields {
  const { kafka, registry, connect, flink, iceberg } = view?.systems ?? {};
  return {
    id: view?.id ?? "",
    name: view?.name ?? "",
    readOnly: view?.readOnly ?? false,
    brokers: kafka?.brokers.join(", ") ?? "",
    tls: kafka?.tls ?? false,
    mechanism: kafka?.sasl?.mechanism ?? "none",
    kafkaUser: kafka?.sasl?.username ?? "",
    registry: registry?.url ?? "",
    registryUser: registry?.username ?? "",
    connect: (connect ?? []).map(({ name, url }) => `${name}=${url}`).join(", "),
    connectUser: connect?.[0]?.username ?? "",
    flink: flink?.url ?? "",
    gateway: flink?.gatewayUrl ?? "",
    iceberg: iceberg?.uri ?? "",
    icebergUser: iceberg?.username ?? "",
    catalog: iceberg?.name ?? "iceberg",
    warehouse: iceberg?.warehouse ?? "",
    secrets: NO_SECRETS,
  };
}

/** What the API takes. Passwords that were not typed are left out and stay as they are stored. */
export function toDraft(fields: Fields): Draft {
  const split = (text: string) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
  const secrets = Object.fromEntries(Object.entries(fields.secrets).filter(([, value]) => value !== ""));
  const user = (username: string) => (username ? { username } : {});
  return {
    id: fields.id,
    name: fields.name,
    readOnly: fields.readOnly,
    secrets,
    systems: {
      kafka: {
        brokers: split(fields.brokers),
        tls: fields.tls,
        ...(fields.mechanism === "none" ? {} : { sasl: { mechanism: fields.mechanism, username: fields.kafkaUser } }),
      },
      connect: split(fields.connect).map((part, index) => ({ ...connectOf(part, index), ...user(fields.connectUser) })),
      ...(fields.registry ? { registry: { url: fields.registry, ...user(fields.registryUser) } } : {}),
      ...(fields.flink
        ? { flink: { url: fields.flink, ...(fields.gateway ? { gatewayUrl: fields.gateway } : {}) } }
        : {}),
      ...(fields.iceberg ? { iceberg: { ...icebergOf(fields), ...user(fields.icebergUser) } } : {}),
    },
  };
}

// "name=http://host:8083"; a bare address gets a name of its own.
function connectOf(part: string, index: number): { name: string; url: string } {
  const named = /^([^=:/]+)=(.+)$/.exec(part);
  return named
    ? { name: (named[1] ?? "").trim(), url: named[2] ?? "" }
    : { name: index === 0 ? "connect" : `connect-${index + 1}`, url: part };
}

const icebergOf = ({ iceberg, catalog, warehouse }: Fields) => ({
  type: /^https?:/.test(iceberg) ? ("rest" as const) : ("jdbc" as const),
  uri: iceberg,
  name: catalog,
  ...(warehouse ? { warehouse } : {}),
});
