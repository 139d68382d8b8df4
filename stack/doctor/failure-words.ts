/** The innermost cause of a Java stack trace, in one line: what stands above it only says who passed it on. */
export function rootCause(trace: string): string {
  const lines = trace.split("\n");
  const causes = lines.filter((line) => line.startsWith("Caused by: "));
  return (causes.at(-1)?.slice("Caused by: ".length) ?? lines[0] ?? "").trim();
}

/** The words of a thrown error, with the reason that fetch hides in its cause. */
export function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer in time";
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return cause === undefined || cause === "" ? error.message : cause;
}
