import { BrokersSnapshot, listBrokers } from "@/lib/brokers/contract";
import { serve } from "@/lib/http/serve";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

export const GET = serve(listBrokers, async ({ params }) => {
  const { body, freshness } = await readSnapshot(params.env, "brokers", BrokersSnapshot);
  return { seen: body, freshness };
});
