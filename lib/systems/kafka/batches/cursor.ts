/** Bytes that do not follow the record format. The message says where. */
export class MalformedRecord extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MalformedRecord";
  }
}

/** Reads the variable-length parts of a record; every read is checked against the end. */
export class RecordCursor {
  readonly bytes: Buffer;
  readonly end: number;
  at: number;
  constructor(bytes: Buffer, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** A zigzag varint of 32 bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
    }
    throw new MalformedRecord(`a number is longer than 5 bytes at ${this.at}`);
  }

  /** A zigzag varint of 64 bits. */
  varlong(): bigint {
    let low = 0;
    // Deltas of up to 28 bits are the rule; arithmetic on numbers is ten times faster there.
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt((low >>> 1) ^ -(low & 1));
    }
    let value = BigInt(low);
    for (let shift = 28n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asIntN(64, (BigInt.asUintN(64, value) >> 1n) ^ -(value & 1n));
    }
    throw new MalformedRecord(`a number is longer than 10 bytes at ${this.at}`);
  }

  /** Bytes behind their length; a length of -1 is null. */
  nullableBytes(): Buffer | null {
    const length = this.varint();
    if (length === -1) return null;
    return this.take(length);
  }

  take(length: number): Buffer {
    if (length < 0 || this.at + length > this.end)
      throw new MalformedRecord(`${length} bytes run over the end at ${this.at}`);
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }

  private byte(): number {
    const byte = this.at < this.end ? this.bytes[this.at] : undefined;
    if (byte === undefined) throw new MalformedRecord(`the record ends too early at ${this.at}`);
    this.at += 1;
    return byte;
  }
}
