import { eventStream } from "@/lib/http/event-stream";
import { serveStream } from "@/lib/http/serve";
import { listening, onSnapshot } from "@/lib/jobs/listen";
import { environmentEvents } from "@/lib/snapshots/contract";

export const dynamic = "force-dynamic";

// A stream that hears nothing would look live: it is refused until news can be heard.
export const GET = serveStream(environmentEvents, async ({ params, signal }) => {
  await listening();
  return eventStream(signal, (send, over) =>
    onSnapshot(({ environment, kind }) => {
      if (environment === params.env) send("snapshot", { kind });
    }, over),
  );
});
