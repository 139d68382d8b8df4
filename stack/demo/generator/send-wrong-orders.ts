import type { Producer } from "kafkajs";
import { pause } from "../forever.ts";
import { topics } from "../names.ts";
import { between, chance, hex, type Random } from "../random.ts";
import { jsonBytes } from "../wire/json-bytes.ts";

/**
 * Now and then somebody types an order by hand into a topic that the JDBC sink reads beside the change capture: as plain
 * JSON, which its Avro converter cannot read, or with a schema id that no registry has given out.
 */
export async function sendWrongOrders(producer: Producer, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(between(random, 20_000, 60_000), signal);
    if (signal.aborted) return;
    const order = jsonBytes({ order: 9_007_199_254_770_993n, total: "12.5000", by: "phone" });
    const unknownSchema = Buffer.concat([
      Buffer.from([0, 0x7f, 0xff, 0xff, 0xff]),
      Buffer.from(hex(random, 20), "hex"),
    ]);
    await producer.send({
      topic: topics.ordersManual,
      acks: -1,
      messages: [
        { key: null, value: chance(random, 0.7) ? order : unknownSchema, headers: { "entered-by": "desk-7" } },
      ],
    });
  }
}
