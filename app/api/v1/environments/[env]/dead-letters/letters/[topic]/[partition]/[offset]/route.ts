import { getLetter } from "@/lib/deadletters/contract";
import { getOneLetter } from "@/lib/deadletters/get-letter";
import { serve } from "@/lib/http/serve";

export const GET = serve(getLetter, ({ params: { env, topic, partition, offset } }) =>
  getOneLetter({ environment: env, topic, partition, offset: BigInt(offset) }),
);
