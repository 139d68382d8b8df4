/** Confluent's framing: a zero byte, the schema's id in four bytes (big-endian), then what the serialiser wrote. */
export function framed(schemaId: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.writeInt32BE(schemaId, 1);
  return Buffer.concat([head, payload]);
}

/** Protobuf has the place of the message in its file between id and payload: a single zero byte for the first message. */
export const framedProtobuf = (schemaId: number, payload: Uint8Array): Buffer =>
  framed(schemaId, Buffer.concat([Buffer.from([0]), payload]));
