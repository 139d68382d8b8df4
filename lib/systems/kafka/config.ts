/** How a cluster is reached. The secret is in clear here: this never leaves the server. */
export type KafkaConfig = {
  /** host:port of some brokers; the others are learnt from these. */
  brokers: readonly string[];
  tls?: boolean;
  sasl?: { mechanism: "plain" | "scram-sha-256" | "scram-sha-512"; username: string; password: string };
  /** Of every single call. */
  requestTimeoutMs: number;
};

export type Address = { host: string; port: number };

export const CLIENT_ID = "millrace";
/** Of opening a connection, TLS and sign-in included. */
export const CONNECT_TIMEOUT_MS = 5_000;

/** "host:port" or "[v6]:port" in its parts. */
export function parseAddress(text: string): Address {
  const colon = text.lastIndexOf(":");
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}

export const addressText = ({ host, port }: Address): string => `${host}:${port}`;
