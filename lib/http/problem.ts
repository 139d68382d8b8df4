import { z } from "zod";
import { type AppError, ERROR_CODES, type ErrorCode, SYSTEMS } from "@/lib/app-error";

/** The one table from code to HTTP status. */
export const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unreachable: 503,
  timeout: 504,
  refused: 502,
  upstream: 502,
  unsupported: 501,
  not_configured: 409,
  internal: 500,
};

/** An error on the wire (RFC 9457, application/problem+json). `title` says what happened, `hint` what to do. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(ERROR_CODES),
  system: z.enum(SYSTEMS),
  retryable: z.boolean(),
  hint: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  requestId: z.string().optional(),
  /** Since when the system has been failing, where that is known (ISO). */
  since: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** An AppError in the form it travels in. The text of a fault of ours stays in the log. */
export function toProblem(error: AppError, requestId?: string): Problem {
  const ours = error.code === "internal";
  return {
    type: `urn:millrace:${error.code}`,
    title: ours ? "The console failed to answer." : error.message,
    status: STATUS[error.code],
    code: error.code,
    system: error.system,
    retryable: error.retryable,
    ...(ours ? { hint: "The log has the cause under this request's id." } : error.hint ? { hint: error.hint } : {}),
    ...(error.fields ? { fields: error.fields } : {}),
    ...(requestId ? { requestId } : {}),
  };
}
