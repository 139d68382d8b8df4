import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { eventStream } from "@/lib/http/event-stream";
import { serveStream } from "@/lib/http/serve";
import { tailRecords } from "@/lib/messages/contract";
import { schemaLookupOf } from "@/lib/messages/schema-lookup";
import { tailTopic } from "@/lib/messages/tail-records";

export const dynamic = "force-dynamic";

export const GET = serveStream(tailRecords, async ({ params, query, signal }) => {
  const environment = await getEnvironment(params.env);
  const systems = { kafka: kafkaOf(environment), lookup: schemaLookupOf(environment) };
  const wanted = {
    topic: params.topic,
    partitions: query.partitions,
    from: query.positions,
    isolation: query.isolation,
  };
  return eventStream(signal, (send, over) => tailTopic(wanted, systems, send, over));
});
