import { pino } from "pino";

// One logger, one redactor. Addresses with credentials in them are cut wherever they stand in a message.
const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]*@/gi;

/** Takes the password out of every URL in a text. */
export const redact = (text: string): string => text.replace(CREDENTIALS, "$1:***@");

export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["*.password", "*.secret", "*.token", "password", "secret", "token"], censor: "***" },
  serializers: { error: (error: unknown) => describe(error, 0) },
});

function describe(error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return redact(String(error));
  const stack = redact(error.stack ?? error.message);
  return error.cause === undefined || depth > 4 ? { stack } : { stack, cause: describe(error.cause, depth + 1) };
}
