/** A reading position in Avro's binary form. Every read throws RangeError when the bytes end too early. */
export class AvroCursor {
  #bytes: Buffer;
  offset: number;

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  get left(): number {
    return this.#bytes.length - this.offset;
  }

  byte(): number {
    const value = this.#bytes[this.offset];
    if (value === undefined) throw new RangeError("the bytes end too early");
    this.offset += 1;
    return value;
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw new RangeError("the bytes end too early");
    this.offset += length;
    return this.#bytes.subarray(this.offset - length, this.offset);
  }

  /** A zigzag varint of up to 64 bits. */
  long(): bigint {
    let raw = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      raw |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asIntN(64, (raw >> 1n) ^ -(raw & 1n));
    }
    throw new RangeError("a number has more than 64 bits");
  }

  /** A zigzag varint that counts or points; what does not fit 53 bits cannot be right here. */
  count(): number {
    // Most are small: one byte needs no bigint.
    const first = this.#bytes[this.offset] ?? 0x80;
    if (first < 0x80) {
      this.offset += 1;
      return first & 1 ? -(first + 1) / 2 : first / 2;
    }
    const value = Number(this.long());
    if (!Number.isSafeInteger(value)) throw new RangeError("a length or index is beyond any record");
    return value;
  }
}
