/** GET with a time-out; the parsed JSON answer of a 2xx, else an error that says what came back. */
export async function getJson(url: string, timeoutMs = 3_000): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: "application/json" } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`GET ${url} answered ${answer.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** A field of a JSON answer as text. */
export function textField(answer: unknown, name: string): string {
  if (typeof answer === "object" && answer !== null) {
    const value = (answer as Record<string, unknown>)[name];
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  throw new Error(`the answer has no field ${name}`);
}
