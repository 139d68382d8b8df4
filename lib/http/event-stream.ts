const HEARTBEAT_MS = 15_000;

// A browser that stops reading must not fill our memory: so many events wait for it, later ones are not sent.
const MAX_WAITING = 64;

/** False when the event was not sent, because the stream is over or the browser does not keep up. */
export type EventSender = (event: string, data: unknown) => boolean;

/**
 * An event stream that ends when the browser leaves. `start` gets the sender and a signal that aborts with the stream;
 * what it throws ends the stream with an `error` event. Comments keep proxies from closing a quiet one.
 */
export function eventStream(
  request: AbortSignal,
  start: (send: EventSender, signal: AbortSignal) => void | Promise<void>,
): Response {
  const over = new AbortController();
  const text = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const push = (chunk: string) => {
        if (over.signal.aborted || (controller.desiredSize ?? 0) < -MAX_WAITING) return false;
        controller.enqueue(text.encode(chunk));
        return true;
      };
      const end = () => {
        if (over.signal.aborted) return;
        over.abort();
        controller.close();
      };
      const beat = setInterval(() => push(": still here\n\n"), HEARTBEAT_MS);
      // The stream ends in two ways: the request is aborted, or the reader cancels.
      over.signal.addEventListener("abort", () => clearInterval(beat), { once: true });
      request.addEventListener("abort", end, { once: true });
      const send: EventSender = (event, data) => push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      push("retry: 2000\n\n");
      Promise.resolve(start(send, over.signal)).catch((error: unknown) => {
        send("error", { title: error instanceof Error ? error.message : String(error) });
        end();
      });
    },
    cancel: () => over.abort(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
