/**
 * A refusal in the terms of Confluent's REST Proxy: the HTTP status and its own code, whose first three digits are the
 * status. Codes and texts are those of confluentinc/kafka-rest (Errors.java), so that its clients understand them.
 */
export class RestError extends Error {
  readonly status: number;
  readonly code: number;
  /** Seconds, where the same call may work later. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: number, message: string, retryAfter?: number) {
    super(message);
    this.name = "RestError";
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const CODES = {
  unauthenticated: 40101,
  forbidden: 40301,
  noTopic: 40401,
  noPartition: 40402,
  tooLarge: 413,
  mediaType: 415,
  unprocessable: 422,
  noKeySchema: 42201,
  noValueSchema: 42202,
  notAvro: 42203,
  badSchema: 42205,
  notAsSchema: 42206,
  tooMany: 42901,
  kafka: 50002,
  kafkaRetriable: 50003,
  busy: 50301,
} as const;
