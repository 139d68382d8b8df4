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

export type PortName = keyof typeof distances;
export type Ports = Record<PortName, number>;

export function portsFrom(basePort: number): Ports {
  return Object.fromEntries(Object.entries(distances).map(([name, distance]) => [name, basePort + distance])) as Ports;
}
