export const CONFIG_SOURCES = [
  "topic",
  "broker",
  "cluster default",
  "static broker",
  "default",
  "broker logger",
  "client metrics",
  "group",
  "unknown",
] as const;
/** Where a value comes from; "topic" and "group" are set on the thing itself, all others are inherited. */
export type ConfigSource = (typeof CONFIG_SOURCES)[number];

export type ConfigEntry = {
  name: string;
  /** Null for a sensitive value: brokers never send those. */
  value: string | null;
  source: ConfigSource;
  /** What it would be without the value set on the thing itself; null when the broker did not tell. */
  inherited: string | null;
  readOnly: boolean;
  sensitive: boolean;
  type: string;
  documentation: string | null;
};

/** A null value means "as the cluster has it". */
export type ConfigValue = { name: string; value: string | null };
