import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listProducers } from "@/lib/topics/contract";
import { readProducers } from "@/lib/topics/read-topic";

export const GET = serve(listProducers, async ({ params }) =>
  readProducers(kafkaOf(await getEnvironment(params.env)), params.topic),
);
