/** Topics and partitions out of the bytes that members of a classic group exchange; null for bytes of another kind. */
export function parseAssignment(bytes: Buffer): { topic: string; partitions: number[] }[] | null {
  return guarded(bytes, (cursor) =>
    cursor.array(() => ({ topic: cursor.string(), partitions: cursor.array(() => cursor.int32()) })),
  );
}

/** The topics a member of a classic group subscribed to; null for bytes of another kind. */
export function parseSubscription(bytes: Buffer): string[] | null {
  return guarded(bytes, (cursor) => cursor.array(() => cursor.string()));
}

// Both begin with a version, and what later versions add stands behind what is read here.
function guarded<T>(bytes: Buffer, read: (cursor: Cursor) => T): T | null {
  if (bytes.length < 2) return null;
  try {
    return read(new Cursor(bytes, 2));
  } catch {
    return null;
  }
}

class Cursor {
  private readonly bytes: Buffer;
  private at: number;
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  int32(): number {
    const value = this.bytes.readInt32BE(this.at);
    this.at += 4;
    return value;
  }
  string(): string {
    const length = this.bytes.readInt16BE(this.at);
    const end = this.at + 2 + length;
    if (length < 0 || end > this.bytes.length) throw new RangeError("cut off");
    const text = this.bytes.toString("utf8", this.at + 2, end);
    this.at = end;
    return text;
  }
  array<T>(read: () => T): T[] {
    const length = this.int32();
    if (length < 0 || length > this.bytes.length) throw new RangeError("cut off");
    return Array.from({ length }, read);
  }
}
