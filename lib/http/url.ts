type Plain = string | number | boolean | null | undefined;

/** Fills `:name` marks of a contract's path and appends the query; empty values are left out. */
export function contractUrl(path: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? "")));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) append(search, key, one as Plain);
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}

function append(search: URLSearchParams, key: string, value: Plain): void {
  if (value !== undefined && value !== null && value !== "") search.append(key, String(value));
}
