import { eventStream } from "@/lib/http/event-stream";
import { serveStream } from "@/lib/http/serve";
import { onSnapshot } from "@/lib/jobs/listen";
import { environmentEvents } from "@/lib/snapshots/contract";

export const dynamic = "force-dynamic";

export const GET = serveStream(environmentEvents, async ({ params, signal }) =>
  eventStream(signal, (send, over) =>
    onSnapshot(({ environment, kind }) => {
      if (environment === params.env) send("snapshot", { kind });
    }, over),
  ),
);
