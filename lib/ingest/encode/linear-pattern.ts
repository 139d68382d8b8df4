import { RE2JS } from "re2js";

// Ajv keeps expressions apart by their text, and names the engine in code that is never written to a file.
const compile = (pattern: string) => {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
};

/**
 * The engine of a schema's `pattern`s: RE2, whose time grows with the text alone. JavaScript's own can take minutes for one
 * string. Throws for what RE2 does not have (look-around, back-references).
 */
export const linearPattern = Object.assign(compile, { code: "linearPattern" });
