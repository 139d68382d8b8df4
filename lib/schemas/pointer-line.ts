/**
 * The line (from 1) on which the value of a JSON pointer begins, in a text laid out as its writer liked; null when there
 * is no such place or the text is no JSON.
 */
export function pointerLine(text: string, pointer: string): number | null {
  const wanted = pointer.split("/").slice(1).map(unescaped);
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)];
  let next = 0;
  const peek = () => tokens[next]?.[0] ?? "";

  // Passes over one value; the place of the value that `steps` leads to inside it, when there is one.
  function value(steps: readonly string[] | null): number | null {
    const at = tokens[next]?.index ?? null;
    const open = peek();
    next += 1;
    let found = steps?.length === 0 ? at : null;
    if (open !== "{" && open !== "[") return found;
    for (let index = 0; next < tokens.length && peek() !== "}" && peek() !== "]"; index += 1) {
      const key = open === "{" ? keyOf(peek()) : String(index);
      if (open === "{") next += 2;
      found = value(steps?.[0] === key ? steps.slice(1) : null) ?? found;
      if (peek() === ",") next += 1;
    }
    next += 1;
    return found;
  }

  const offset = value(wanted);
  return offset === null ? null : text.slice(0, offset).split("\n").length;
}

/** The value that a pointer leads to, as parsed. */
export function atPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of pointer.split("/").slice(1).map(unescaped)) {
    at = typeof at === "object" && at !== null ? Object.entries(at).find(([key]) => key === step)?.[1] : undefined;
  }
  return at;
}

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
