import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { kafkaOf } from "@/lib/environments/systems";
import { decodeSegment } from "@/lib/http/admit";
import { admitSender, findSender } from "@/lib/ingest/admit-sender";
import { errorAnswer, ingestAnswer } from "@/lib/ingest/answer";
import { ingestRecords } from "@/lib/ingest/ingest-records";
import { withBody } from "@/lib/ingest/limits/with-body";
import { embeddedOf } from "@/lib/ingest/media-type";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { environmentOf } from "@/lib/ingest/target";

type Context = { params: Promise<{ env?: string; topic: string; partition?: string }> };

/** POST of records to a topic, as Confluent's REST Proxy v2 takes them. Answers every failure itself. */
export async function handleIngest(request: Request, context: Context): Promise<Response> {
  const requestId = randomUUID();
  try {
    const params = await context.params;
    const topic = decodeSegment(params.topic);
    const sender = await findSender(request.headers);
    const environment = await environmentOf(params.env === undefined ? undefined : decodeSegment(params.env));
    admitSender(sender, environment, topic);
    const embedded = embeddedOf(request.headers.get("content-type"));
    const partition = params.partition === undefined ? null : partitionIn(params.partition);
    const { MILLRACE_INGEST_RECORDS_PER_SECOND, MILLRACE_INGEST_BYTES_PER_SECOND } = env();
    const limits = {
      recordsPerSecond: MILLRACE_INGEST_RECORDS_PER_SECOND,
      bytesPerSecond: MILLRACE_INGEST_BYTES_PER_SECOND,
    };
    return await withBody(request, async (text, bytes) => {
      const call = { environment, topic, partition, embedded, text, bytes, sender, limits, requestId };
      return ingestAnswer(await ingestRecords(call, kafkaOf(environment).batching()), requestId);
    });
  } catch (error) {
    return errorAnswer(error, requestId);
  }
}

function partitionIn(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new RestError(404, CODES.noPartition, "Partition not found.");
}
