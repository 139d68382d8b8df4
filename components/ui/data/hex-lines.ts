/** One line of a hex dump: 16 bytes with their offset and the ASCII they might be. */
export type HexLine = { offset: string; hex: string; text: string };

export const BYTES_A_LINE = 16;

/** Lines `from` up to `to` (exclusive) of the dump of `bytes`. */
export function hexLines(bytes: Uint8Array, from: number, to: number): HexLine[] {
  const lines: HexLine[] = [];
  for (let line = from; line < to && line * BYTES_A_LINE < bytes.length; line += 1) {
    const part = bytes.subarray(line * BYTES_A_LINE, (line + 1) * BYTES_A_LINE);
    const hex = [...part].map((byte) => byte.toString(16).padStart(2, "0"));
    lines.push({
      offset: (line * BYTES_A_LINE).toString(16).padStart(8, "0"),
      hex: `${hex.slice(0, 8).join(" ")}  ${hex.slice(8).join(" ")}`.trimEnd(),
      text: [...part].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·")).join(""),
    });
  }
  return lines;
}

/** Bytes of base64 text; undefined when it is not. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
