import { AppError, type ErrorCode, type System } from "@/lib/app-error";

const NAMES: Record<System, string> = {
  kafka: "Kafka",
  registry: "The schema registry",
  connect: "Kafka Connect",
  flink: "Flink",
  gateway: "The Flink SQL gateway",
  iceberg: "The Iceberg catalog",
  postgres: "Postgres",
  oidc: "The sign-in provider",
  console: "The console",
};

/** How a system is called in a sentence. */
export const systemName = (system: System): string => NAMES[system];

const TLS = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH)/;
const BY_STATUS: Record<number, ErrorCode> = {
  400: "invalid_input",
  401: "refused",
  403: "refused",
  404: "not_found",
  405: "unsupported",
  408: "timeout",
  409: "conflict",
  422: "invalid_input",
  429: "too_many",
  501: "unsupported",
  503: "unreachable",
  504: "timeout",
};

/** A call that got no answer at all: nothing listens, the name is unknown, time ran out, the certificate is not trusted. */
export function transportFailure(system: System, error: unknown, timeoutMs: number): AppError {
  const name = systemName(system);
  const code = causeCode(error);
  if (isTimeout(error) || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return new AppError("timeout", `${name} did not answer within ${timeoutMs / 1_000} s.`, { system, cause: error });
  }
  if (TLS.test(code)) {
    const hint = "Check the certificate authority and the host name in the certificate.";
    return new AppError("refused", `${name}'s certificate is not trusted (${code}).`, { system, cause: error, hint });
  }
  const why = code === "" ? "" : ` (${code})`;
  return new AppError("unreachable", `${name} is not reachable${why}.`, { system, cause: error });
}

/** An answer with an error status, in the system's own words. */
export function statusFailure(system: System, status: number, words: string): AppError {
  const code = BY_STATUS[status] ?? (status >= 500 ? "upstream" : "invalid_input");
  const said = words === "" ? `status ${status}` : words;
  // Connect answers 409 while its workers rebalance; the same call works a moment later.
  const retryable = status >= 500 || status === 429 || status === 408 || (status === 409 && system === "connect");
  return new AppError(code, `${systemName(system)} answered: ${said}`, { system, retryable });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

/** The code of the innermost cause: fetch wraps the socket's error, and a name with two addresses gives several. */
export function causeCode(error: unknown): string {
  let code = "";
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if ("code" in at && typeof at.code === "string") code = at.code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return code;
}
