export type DatasetName = { namespace: string; name: string };

/**
 * The one form of a dataset's name that others are compared in: schemes of one meaning as one, hosts in lower case and the
 * loopback address as one, of several brokers the first.
 */
export function datasetKey({ namespace, name }: DatasetName): string {
  const [, scheme = "", rest = namespace] = /^([a-z0-9+.-]+):\/\/(.*)$/is.exec(namespace) ?? [];
  const hosts = rest.split(",")[0]?.replace(/\/+$/, "") ?? "";
  const host = SAME_CASE.test(scheme) ? hosts : hosts.toLowerCase().replace(/^(localhost|\[::1\])(?=:|$)/, "127.0.0.1");
  const kind = SCHEMES[scheme.toLowerCase()] ?? scheme.toLowerCase();
  return `${kind}://${host}\n${name.replace(/^\/+/, "")}`;
}

// Paths and buckets tell upper from lower case.
const SAME_CASE = /^(file|s3|gs|abfss?)$/i;
const SCHEMES: Record<string, string> = { postgresql: "postgres", s3a: "s3", s3n: "s3" };

/** jdbc:postgresql://host:5432/shop and its table `public.users` as OpenLineage names it; null for other addresses. */
export function jdbcDataset(url: string, table: string): DatasetName | null {
  const [, product = "", host = "", database = ""] = /^jdbc:(\w+):\/\/([^/]+)\/([^/?;]+)/.exec(url) ?? [];
  if (!product) return null;
  return { namespace: `${SCHEMES[product] ?? product}://${host}`, name: `${database}.${table}` };
}

/** An Iceberg table: by the warehouse it lies in, and by the place of its files. */
export function icebergDatasets(warehouse: string, catalog: string, table: string): DatasetName[] {
  const path = table.replaceAll(".", "/");
  const [, scheme = "", rest = ""] = /^(\w+):\/\/(.*)$/.exec(warehouse.replace(/\/+$/, "")) ?? [];
  const [bucket = "", ...folders] = rest.split("/");
  const physical =
    bucket === ""
      ? { namespace: scheme || "file", name: `${rest}/${path}` }
      : { namespace: `${scheme}://${bucket}`, name: [...folders, path].join("/") };
  return [{ namespace: warehouse || catalog, name: table }, physical, { namespace: catalog, name: table }];
}
