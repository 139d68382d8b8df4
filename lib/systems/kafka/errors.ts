import { AppError } from "@/lib/app-error";
import { causeCode, transportFailure } from "@/lib/systems/http-failure";
import { MEANINGS } from "./error-table";

/** An error code of the protocol with what the broker said beside it. */
export type BrokerError = { id: string; words: string | null };

/** A protocol error as an AppError. `what` is what was tried ("Creating clicks"). */
export function brokerFailure({ id, words }: BrokerError, what: string, cause?: unknown): AppError {
  const meaning = MEANINGS[id];
  const said = words ? words.replace(/\.$/, "") : undefined;
  const sentence = meaning ? (said ? `${meaning.words}: ${said}` : meaning.words) : `The broker said ${said ?? id}`;
  return new AppError(meaning?.code ?? "upstream", `${what}: ${lowerFirst(sentence)}.`, {
    system: "kafka",
    ...(meaning?.hint ? { hint: meaning.hint } : {}),
    ...(meaning?.retryable === undefined ? {} : { retryable: meaning.retryable }),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Whatever a client library threw, as an AppError. `address` is the broker that was asked, where one was. */
export function kafkaFailure(thrown: unknown, what: string, timeoutMs: number, address?: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const broker = brokerErrorIn(thrown);
  if (broker) return brokerFailure(broker, what, thrown);
  const texts = messagesIn(thrown);
  const at = address ? `Broker ${address}` : "Kafka";
  if (texts.some((text) => /requires TLS|TLS handshake failed|wrong version number/.test(text))) {
    return new AppError("refused", `${at} and this environment do not agree on TLS.`, {
      system: "kafka",
      cause: thrown,
      hint: "Switch TLS on or off under Environments, or use the port of the other listener.",
    });
  }
  if (texts.some((text) => /SASL|authentication failed|mechanism/i.test(text))) {
    const hint = "Check mechanism, user name and password under Environments.";
    return new AppError("refused", `${at} refused to sign this user in.`, { system: "kafka", cause: thrown, hint });
  }
  if (texts.some((text) => /timed out|timeout/i.test(text))) {
    return new AppError("timeout", `${what}: ${at} did not answer within ${timeoutMs / 1_000} s.`, {
      system: "kafka",
      cause: thrown,
    });
  }
  if (causeCode(thrown) !== "" || texts.some((text) => /closed|Connection/.test(text))) {
    const failure = transportFailure("kafka", thrown, timeoutMs);
    if (failure.code === "refused") return failure;
    const why = /^[A-Z][A-Z_]+$/.test(socketCode(thrown)) ? ` (${socketCode(thrown)})` : "";
    return new AppError("unreachable", `${at} is not reachable${why}.`, { system: "kafka", cause: thrown });
  }
  const words = texts[0] ?? String(thrown);
  return new AppError("upstream", `${what}: ${words}`, { system: "kafka", cause: thrown });
}

// The library's own codes (PLT_…, KAFKAJS…) say nothing to a reader; the socket's do.
function socketCode(thrown: unknown): string {
  const code = causeCode(thrown);
  return code.startsWith("PLT_") ? "" : code;
}

/** The first protocol error in a thrown value: by @platformatic/kafka (`apiId`) or by kafkajs (`type`). */
function brokerErrorIn(thrown: unknown): BrokerError | undefined {
  for (const error of causes(thrown)) {
    const id = "apiId" in error ? error.apiId : "type" in error ? error.type : undefined;
    if (typeof id !== "string" || id === "UNKNOWN_SERVER_ERROR") continue;
    const words = "serverErrorMessage" in error ? error.serverErrorMessage : null;
    return { id, words: typeof words === "string" && words !== "" ? words : null };
  }
  return undefined;
}

const messagesIn = (thrown: unknown): string[] => [...causes(thrown)].map((error) => error.message);

function* causes(thrown: unknown, depth = 0): Generator<Error> {
  if (!(thrown instanceof Error) || depth > 6) return;
  yield thrown;
  if ("errors" in thrown && Array.isArray(thrown.errors))
    for (const one of thrown.errors) yield* causes(one, depth + 1);
  if ("originalError" in thrown) yield* causes(thrown.originalError, depth + 1);
  yield* causes(thrown.cause, depth + 1);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
