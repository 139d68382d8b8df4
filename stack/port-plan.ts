/** Every port of a stack, as a distance from its base port: two stacks live side by side by their base ports alone. */
const distances = {
  console: 0,
  postgres: 1,
  kafka: 2,
  kafkaController: 3,
  registry: 4,
  connect: 5,
  flink: 6,
  gateway: 7,
  jobManagerRpc: 8,
  jobManagerBlob: 9,
  taskManagerRpc: 10,
  taskManagerData: 11,
  oidc: 12,
} as const;

// What is spoken HTTP to. Browsers and fetch refuse some ports for it: https://fetch.spec.whatwg.org/#port-blocking
const httpPorts = ["console", "registry", "connect", "flink", "gateway", "oidc"] as const;
const blocked = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
]);

/** The first port of that stack which no browser would open; undefined when there is none. */
export function blockedPort(ports: Ports): number | undefined {
  return httpPorts.map((name) => ports[name]).find((port) => blocked.has(port));
}

export type PortName = keyof typeof distances;
export type Ports = Record<PortName, number>;

export function portsFrom(basePort: number): Ports {
  return Object.fromEntries(Object.entries(distances).map(([name, distance]) => [name, basePort + distance])) as Ports;
}
