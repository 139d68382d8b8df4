import { connectors, topics } from "../../demo/names.ts";
import type { Hop } from "./hop.ts";

export const awaitChange: Hop = {
  name: "cdc",
  what: `record in ${topics.cdcUsers}`,
  needs: [
    "postgres",
    "postgres/slot",
    "kafka",
    `kafka/${topics.cdcUsers}`,
    "registry",
    "connect",
    `connect/${connectors.shop}`,
  ],
  timeoutMs: 45_000,
  suspicion: `the connector ${connectors.shop} runs but is behind, or cannot write: see npm run logs -- connect.`,
  async run({ cdcTail, userName }, signal) {
    // Avro writes text as it is, so the name can be looked for in the bytes.
    const { partition, offset } = await cdcTail.find(({ value }) => value?.includes(userName) ?? false, signal);
    return `partition ${partition}, offset ${offset}`;
  },
};
