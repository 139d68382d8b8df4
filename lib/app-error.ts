/** The systems an error can come from; "console" is Millrace itself. */
export const SYSTEMS = [
  "kafka",
  "registry",
  "connect",
  "flink",
  "gateway",
  "iceberg",
  "postgres",
  "oidc",
  "console",
] as const;
export type System = (typeof SYSTEMS)[number];

/** Stable codes. Each has one HTTP status in lib/http/problem.ts; what a person reads is the message and the hint. */
export const ERROR_CODES = [
  "invalid_input", // what was sent does not fit the contract or a rule
  "unauthenticated", // no session and no token
  "forbidden", // signed in, but the role does not allow it here
  "not_found", // the thing does not exist (any more)
  "conflict", // the thing is in a state that does not allow it, or somebody was faster
  "too_many", // a limit on rate, size or number
  "unreachable", // nothing answers at the system's address
  "timeout", // the system took the call but did not answer in time
  "refused", // the system answered: you may not (ACL, password, certificate)
  "upstream", // the system answered with an error of its own
  "unsupported", // this version or configuration of the system cannot do it
  "not_configured", // the environment has no such system
  "internal", // a fault of ours
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

type Options = {
  system?: System;
  /** True when the same call may succeed later without anyone changing anything. */
  retryable?: boolean;
  /** One sentence on what to do. */
  hint?: string;
  cause?: unknown;
  /** What a contract refused, by path of the input. */
  fields?: Record<string, string>;
};

// A bundler may load this module more than once, and a client kept for the process throws the error of its own copy:
// copies are one class by this mark, not by identity.
const MARK = Symbol.for("millrace.AppError");

/** The one error that crosses layers. `message` is one sentence a person can read, without secrets. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly system: System;
  readonly retryable: boolean;
  readonly hint: string | undefined;
  readonly fields: Record<string, string> | undefined;
  readonly [MARK] = true;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.system = options.system ?? "console";
    this.retryable = options.retryable ?? (code === "timeout" || code === "unreachable");
    this.hint = options.hint;
    this.fields = options.fields;
  }

  /** Anything thrown, as an AppError; what is not one already is a fault of ours. */
  static from(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new AppError("internal", message, { cause: error });
  }
}
