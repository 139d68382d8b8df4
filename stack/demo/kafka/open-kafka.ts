import { Kafka, logLevel } from "kafkajs";

/** `brokers`: host:port, comma separated. Calls give up after 15 s; a broker that is away is retried for about 30 s. */
export function openKafka(brokers: string, clientId: string, loudness: "quiet" | "errors" = "quiet"): Kafka {
  return new Kafka({
    clientId,
    brokers: brokers.split(",").map((broker) => broker.trim()),
    connectionTimeout: 5_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 300, maxRetryTime: 5_000, retries: 8 },
    logLevel: loudness === "quiet" ? logLevel.NOTHING : logLevel.ERROR,
  });
}
