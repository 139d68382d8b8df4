/** What the error panel needs of a failure: the problem+json of lib/http, or anything of its shape. */
export type Problem = {
  title: string;
  detail?: string | undefined;
  hint?: string | undefined;
  code: string;
  system: string;
  retryable: boolean;
  /** Epoch ms or ISO since when it is so, where the server knows. */
  since?: number | string | undefined;
};

const SYSTEM_NAMES: Record<string, string> = {
  kafka: "Kafka",
  registry: "The schema registry",
  connect: "Kafka Connect",
  flink: "Flink",
  gateway: "The SQL gateway",
  iceberg: "The Iceberg catalog",
  postgres: "Postgres",
  oidc: "The sign-in provider",
  console: "The console",
};

/** How a system is called at the start of a sentence. */
export function systemName(system: string): string {
  return SYSTEM_NAMES[system] ?? system;
}

/** Anything thrown, as a problem: a ProblemError as it is, a broken connection as such, the rest as a fault of ours. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (typeof error === "object" && error !== null && "problem" in error && isProblem(error.problem)) {
    return error.problem;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError && /fetch|network|load failed/i.test(message)) {
    return {
      title: "The console's server did not answer",
      detail: message,
      hint: "Check that the console runs and that this machine reaches it. The page heals by itself once it does.",
      code: "unreachable",
      system: "console",
      retryable: true,
    };
  }
  return {
    title: "Something in the console failed",
    detail: message,
    code: "internal",
    system: "console",
    retryable: true,
  };
}

function isProblem(error: unknown): error is Problem {
  if (typeof error !== "object" || error === null) return false;
  return "title" in error && typeof error.title === "string" && "code" in error && typeof error.code === "string";
}
