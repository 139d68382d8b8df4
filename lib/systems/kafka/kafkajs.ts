import { type Admin, Kafka, logLevel, type Producer, type RetryOptions, type SASLOptions } from "kafkajs";
import { CLIENT_ID, CONNECT_TIMEOUT_MS, type KafkaConfig } from "./config";
import { kafkaFailure } from "./errors";
import { within } from "./wire";

/** A kafkajs client of each kind, connected at first use; one that failed is thrown away and made anew by the next call. */
export type KafkaJs = {
  admin<T>(what: string, run: (admin: Admin) => Promise<T>): Promise<T>;
  produce<T>(what: string, run: (producer: Producer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export function kafkaJs(config: KafkaConfig): KafkaJs {
  const kafka = kafkaJsClient(config, { retries: 2, initialRetryTime: 200, maxRetryTime: 1_000 });
  const admins = holder(() => kafka.admin());
  // Without a partitioner kafkajs warns; this one places keys as the Java client does.
  const producers = holder(() => kafka.producer({ allowAutoTopicCreation: false, idempotent: false }));
  const limitMs = config.requestTimeoutMs * 2 + CONNECT_TIMEOUT_MS;

  const using = async <C extends Connectable, T>(clients: Holder<C>, what: string, run: (client: C) => Promise<T>) => {
    const client = clients.get();
    try {
      return await within(limitMs, client.then(run));
    } catch (thrown) {
      const failure = kafkaFailure(thrown, what, limitMs);
      if (failure.code === "unreachable" || failure.code === "timeout") clients.drop(client);
      throw failure;
    }
  };
  return {
    admin: (what, run) => using(admins, what, run),
    produce: (what, run) => using(producers, what, run),
    async close() {
      await Promise.allSettled([admins.close(), producers.close()]);
    },
  };
}

/** The library's own client, set up as this environment wants it. */
export function kafkaJsClient(config: KafkaConfig, retry: RetryOptions): Kafka {
  return new Kafka({
    clientId: CLIENT_ID,
    brokers: [...config.brokers],
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: config.requestTimeoutMs,
    enforceRequestTimeout: true,
    logLevel: logLevel.NOTHING,
    retry,
    ...(config.tls ? { ssl: true } : {}),
    ...(config.sasl ? { sasl: saslOf(config.sasl) } : {}),
  });
}

// One member of kafkajs's union each, which a union of mechanisms is not.
function saslOf({ mechanism, username, password }: NonNullable<KafkaConfig["sasl"]>): SASLOptions {
  if (mechanism === "plain") return { mechanism, username, password };
  if (mechanism === "scram-sha-256") return { mechanism, username, password };
  return { mechanism, username, password };
}

type Connectable = { connect(): Promise<void>; disconnect(): Promise<void> };
type Holder<C> = { get(): Promise<C>; drop(client: Promise<C>): void; close(): Promise<void> };

function holder<C extends Connectable>(make: () => C): Holder<C> {
  let held: Promise<C> | undefined;
  const drop = (client: Promise<C>) => {
    if (held === client) held = undefined;
    void client.then((one) => one.disconnect()).catch(() => undefined);
  };
  return {
    get() {
      if (held) return held;
      const client = make();
      const connecting = client.connect().then(() => client);
      connecting.catch(() => drop(connecting));
      held = connecting;
      return connecting;
    },
    drop,
    async close() {
      if (held) drop(held);
    },
  };
}
