import { listBrokerConfigs } from "@/lib/brokers/contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";

export const GET = serve(listBrokerConfigs, async ({ params }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return { configs: await kafka.brokerConfigs(params.broker), at: new Date().toISOString() };
});
