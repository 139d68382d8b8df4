import { AppError } from "@/lib/app-error";

// Class 08 connection, 57P start-up and shutdown, 53 resources: the store is away, not the statement wrong.
const AWAY =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|timeout exceeded|Connection terminated|starting up|shutting down|recovery mode|too many clients|DatabaseNotReachable|SocketTimeout|ConnectionClosed|Can't reach database|\b(08\d{3}|57P0[123]|53300)\b/i;

/** An error of the metadata store as AppError; one that is not its own comes back as a fault of ours. */
export function dbError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const text = describe(error);
  if (AWAY.test(text)) {
    return new AppError("unreachable", "The console's own Postgres does not answer.", {
      system: "postgres",
      cause: error,
      hint: "Nothing is lost: start it again and this page goes on by itself.",
    });
  }
  if (/P2002|UniqueConstraint/.test(text)) {
    return new AppError("conflict", "Something of that name exists already.", { cause: error });
  }
  if (/P2025/.test(text)) return new AppError("not_found", "It does not exist (any more).", { cause: error });
  return AppError.from(error);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, meta } = error as Error & { code?: unknown; meta?: unknown };
  const inner = error.cause === undefined ? "" : describe(error.cause);
  return `${error.name} ${String(code ?? "")} ${error.message} ${meta ? JSON.stringify(meta) : ""} ${inner}`;
}
