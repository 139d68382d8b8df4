import { expect, test } from "vitest";
import { type EventSender, eventStream } from "@/lib/http/event-stream";

/** Opens a stream and hands out what its handler got. */
function open() {
  const request = new AbortController();
  const got: { send: EventSender; signal: AbortSignal }[] = [];
  const response = eventStream(request.signal, (send, signal) => void got.push({ send, signal }));
  const [handler] = got;
  if (!handler || !response.body) throw new Error("the stream did not start");
  return { request, ...handler, reader: response.body.getReader() };
}

test("a browser that stops reading is sent no more than a bounded number of events", () => {
  const { send } = open();
  const sent = Array.from({ length: 10_000 }, (_, n) => send("tick", { n })).filter(Boolean).length;
  expect(sent).toBeGreaterThan(10);
  expect(sent).toBeLessThan(100);
});

test("what it reads makes room for more", async () => {
  const { send, reader } = open();
  while (send("tick", {}));
  for (let n = 0; n < 20; n += 1) await reader.read();
  expect(send("tick", {})).toBe(true);
});

test("the handler learns that the browser left, by either way, and nothing is sent after", async () => {
  const aborted = open();
  aborted.request.abort();
  expect(aborted.signal.aborted).toBe(true);
  expect(aborted.send("tick", {})).toBe(false);
  const cancelled = open();
  await cancelled.reader.cancel();
  expect(cancelled.signal.aborted).toBe(true);
  cancelled.request.abort();
  expect(cancelled.send("tick", {})).toBe(false);
});
