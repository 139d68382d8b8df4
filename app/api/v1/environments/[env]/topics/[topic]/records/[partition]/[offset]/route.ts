import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { getRecord } from "@/lib/messages/contract";
import { getOneRecord } from "@/lib/messages/get-record";
import { schemaLookupOf } from "@/lib/messages/schema-lookup";

export const GET = serve(getRecord, async ({ params, query, signal }) => {
  const environment = await getEnvironment(params.env);
  const wanted = { ...params, offset: BigInt(params.offset), isolation: query.isolation };
  return getOneRecord(wanted, { kafka: kafkaOf(environment), lookup: schemaLookupOf(environment) }, signal);
});
