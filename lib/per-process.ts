// A bundler may load a module once for each group of routes. What has to be one in a process (connections, what is
// remembered of rights, parsed documents) is kept under a name on globalThis instead of in the module.
const holder = globalThis as typeof globalThis & { millrace?: Map<string, unknown> };

/** The value of that name in this process, made at the first call. The same name must always make the same type. */
export function perProcess<T>(name: string, make: () => T): T {
  holder.millrace ??= new Map();
  if (!holder.millrace.has(name)) holder.millrace.set(name, make());
  return holder.millrace.get(name) as T;
}
