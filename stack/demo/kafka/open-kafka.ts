import { Kafka, logLevel } from "kafkajs";

/**
 * `brokers`: host:port, comma separated. A broker that is away is retried for about 30 s, or given up after a few seconds
 * when the caller is in a hurry.
 */
export function openKafka(brokers: string, clientId: string, { hurried = false } = {}): Kafka {
  return new Kafka({
    clientId,
    brokers: brokers.split(",").map((broker) => broker.trim()),
    connectionTimeout: hurried ? 2_000 : 5_000,
    requestTimeout: hurried ? 4_000 : 15_000,
    retry: hurried ? { retries: 1, initialRetryTime: 200 } : { initialRetryTime: 300, maxRetryTime: 5_000, retries: 8 },
    logLevel: logLevel.NOTHING,
  });
}
