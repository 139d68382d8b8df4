import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listRecords } from "@/lib/messages/contract";
import { readPage } from "@/lib/messages/list-records";
import { schemaLookupOf } from "@/lib/messages/schema-lookup";

export const GET = serve(listRecords, async ({ params, query, signal }) => {
  const environment = await getEnvironment(params.env);
  const systems = { kafka: kafkaOf(environment), lookup: schemaLookupOf(environment) };
  return readPage(params.topic, query, systems, signal);
});
