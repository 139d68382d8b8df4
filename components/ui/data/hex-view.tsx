"use client";
import { useState } from "react";
import { formatBytes } from "@/lib/format/bytes";
import { Button } from "../button";
import { ScrollBox } from "../scroll-box";
import { BYTES_A_LINE, hexLines } from "./hex-lines";

const FIRST_LINES = 64;

/** Bytes as hex with the text they might be; the first kilobyte, the rest on demand. */
export function HexView({ bytes }: { bytes: Uint8Array }) {
  const [shown, setShown] = useState(FIRST_LINES);
  const all = Math.ceil(bytes.length / BYTES_A_LINE);
  if (bytes.length === 0) return <p className="px-3 py-2 text-ink-3 italic">empty (0 bytes)</p>;
  return (
    <ScrollBox label="Bytes" className="overflow-auto px-3 py-2">
      <table aria-label="Bytes by offset" className="data border-separate border-spacing-x-3">
        <tbody>
          {hexLines(bytes, 0, shown).map((line) => (
            <tr key={line.offset}>
              <td className="select-none text-ink-3">{line.offset}</td>
              <td className="whitespace-pre">{line.hex}</td>
              <td className="whitespace-pre text-ink-2">{line.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < all ? (
        <Button size="small" onClick={() => setShown(shown * 8)}>
          Show more of {formatBytes(bytes.length)}
        </Button>
      ) : null}
    </ScrollBox>
  );
}
