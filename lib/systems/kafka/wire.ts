import { apiVersionsV3, Connection, ResponseError, type SASLOptions } from "@platformatic/kafka";
import { AppError } from "@/lib/app-error";
import { type Address, addressText, CLIENT_ID, CONNECT_TIMEOUT_MS, type KafkaConfig } from "./config";
import { kafkaFailure } from "./errors";

/** One request of the protocol in one version, as @platformatic/kafka makes them. */
export type Api<Args extends unknown[], Reply> = {
  async: (connection: Connection, ...args: Args) => Promise<Reply>;
  key: number;
  version: number;
};

type Open = { connection: Connection; maxVersions: ReadonlyMap<number, number> };
/** Requests of one connection are answered in order, so a waiting fetch must not stand before an admin call. */
type Lane = "admin" | "fetch" | "produce";

/** Connections to brokers, one an address and lane, opened when needed and opened again after a loss. */
export type Wire = {
  /** Asks a broker in the first version it knows. Reply codes are the caller's: a partly failed reply is returned too. */
  ask<Args extends unknown[], Reply>(
    to: Address,
    what: string,
    versions: readonly Api<Args, Reply>[],
    args: Args,
    lane?: Lane,
    extraMs?: number,
  ): Promise<Reply>;
  close(): Promise<void>;
};

export function openWire(config: KafkaConfig): Wire {
  const open = new Map<string, Promise<Open>>();
  const timeoutMs = config.requestTimeoutMs;

  const connectionTo = (to: Address, lane: Lane): Promise<Open> => {
    const key = `${lane} ${addressText(to)}`;
    const known = open.get(key);
    if (known) return known;
    const forget = () => {
      if (open.get(key) === opening) open.delete(key);
    };
    const opening = openConnection(config, to, forget);
    open.set(key, opening);
    opening.catch(forget);
    return opening;
  };

  return {
    async ask<Args extends unknown[], Reply>(
      to: Address,
      what: string,
      versions: readonly Api<Args, Reply>[],
      args: Args,
      lane: Lane = "admin",
      extraMs = 0,
    ): Promise<Reply> {
      const address = addressText(to);
      try {
        const { connection, maxVersions } = await connectionTo(to, lane);
        const api = choose(versions, maxVersions, what, address);
        return await within(
          timeoutMs + extraMs,
          api.async(connection, ...args).catch((thrown) => replyOf<Reply>(thrown)),
        );
      } catch (thrown) {
        throw kafkaFailure(thrown, what, timeoutMs, address);
      }
    },
    async close() {
      const all = [...open.values()];
      open.clear();
      await Promise.allSettled(all.map(async (one) => (await one).connection.close()));
    },
  };
}

async function openConnection(config: KafkaConfig, to: Address, forget: () => void): Promise<Open> {
  const sasl = config.sasl;
  const connection = new Connection(CLIENT_ID, {
    connectTimeout: CONNECT_TIMEOUT_MS,
    // Above our own limit: ours names what was asked, this one then drops the connection, which is out of step.
    requestTimeout: config.requestTimeoutMs * 2 + 2_000,
    maxInflights: 64,
    ...(config.tls ? { tls: {}, tlsServerName: true } : {}),
    ...(sasl ? { sasl: { ...sasl, mechanism: MECHANISMS[sasl.mechanism] } } : {}),
  });
  connection.on("error", forget);
  connection.on("close", forget);
  try {
    await within(CONNECT_TIMEOUT_MS + config.requestTimeoutMs, Promise.resolve(connection.connect(to.host, to.port)));
    const reply = await within(config.requestTimeoutMs, apiVersionsV3.api.async(connection, CLIENT_ID, "1"));
    return { connection, maxVersions: new Map(reply.apiKeys.map((api) => [api.apiKey, api.maxVersion])) };
  } catch (thrown) {
    void connection.close().catch(() => undefined);
    throw thrown;
  }
}

const MECHANISMS: Record<"plain" | "scram-sha-256" | "scram-sha-512", SASLOptions["mechanism"]> = {
  plain: "PLAIN",
  "scram-sha-256": "SCRAM-SHA-256",
  "scram-sha-512": "SCRAM-SHA-512",
};

// A broker closes the connection on a version it does not know, so it has to be chosen beforehand.
function choose<Args extends unknown[], Reply>(
  versions: readonly Api<Args, Reply>[],
  max: ReadonlyMap<number, number>,
  what: string,
  address: string,
): Api<Args, Reply> {
  const found = versions.find(({ key, version }) => version <= (max.get(key) ?? -1));
  if (found) return found;
  throw new AppError("unsupported", `${what}: the broker ${address} is too old for that.`, { system: "kafka" });
}

// The library throws away a reply in which one of a thousand partitions has an error; the reply is in the error.
function replyOf<Reply>(thrown: unknown): Reply {
  if (thrown instanceof ResponseError && "response" in thrown && thrown.response) return thrown.response as Reply;
  throw thrown;
}

/** Rejects after `ms`; the call itself goes on and is ignored. */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Request timed out")), ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
