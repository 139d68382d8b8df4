export type Change = { path: string; from: unknown; to: unknown };

/**
 * What differs between two JSON values, by path. Objects are walked, lists are compared as a whole: an element that
 * moved would otherwise read as many changes. Keys are taken as data, so `__proto__` is a key like any other.
 */
export function changes(from: unknown, to: unknown, path = ""): Change[] {
  if (!isObject(from) || !isObject(to)) {
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path: path || "(all)", from, to }];
  }
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return keys.flatMap((key) => changes(own(from, key), own(to, key), path ? `${path}.${key}` : key));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;
