/** Bounds on what one payload may become. `maxChars` is on the text made, the others on the value itself. */
export type Limits = { maxChars: number; maxDepth: number; maxNodes: number };

/** For a row of a list, and for one record looked at in full. */
export const PREVIEW: Limits = { maxChars: 2_048, maxDepth: 100, maxNodes: 5_000 };
export const FULL: Limits = { maxChars: 1_048_576, maxDepth: 200, maxNodes: 200_000 };

/** Thrown by JsonText when a limit is met; what was written so far is still there. */
export class LimitMet extends Error {
  readonly limit: keyof Limits;
  constructor(limit: keyof Limits) {
    super(limit);
    this.limit = limit;
  }
}

/**
 * Writes JSON text piece by piece, without ever building the value: numbers of any size keep their digits, a key named
 * `__proto__` is a key like others, and a payload that would grow without end stops at a limit.
 */
export class JsonText {
  #parts: string[] = [];
  #chars = 0;
  #nodes = 0;
  #depth = 0;
  #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** A value that is already JSON: a number's digits, true, null. */
  scalar(json: string): void {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) throw new LimitMet("maxNodes");
    this.raw(json);
  }

  /** JSON has no NaN and no infinity: those become text. */
  double(value: number): void {
    if (Number.isFinite(value)) this.scalar(Object.is(value, -0) ? "-0" : String(value));
    else this.scalar(`"${value}"`);
  }

  string(value: string): void {
    this.scalar(JSON.stringify(value));
  }

  open(bracket: "{" | "["): void {
    this.#depth += 1;
    if (this.#depth > this.#limits.maxDepth) throw new LimitMet("maxDepth");
    this.scalar(bracket);
  }

  close(bracket: "}" | "]"): void {
    this.#depth -= 1;
    this.raw(bracket);
  }

  /** Punctuation and keys, which are no values of their own. */
  raw(text: string): void {
    this.#chars += text.length;
    this.#parts.push(text);
    if (this.#chars > this.#limits.maxChars) throw new LimitMet("maxChars");
  }

  toString(): string {
    return this.#parts.join("").slice(0, this.#limits.maxChars);
  }
}
