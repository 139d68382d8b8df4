import { initProducerIdV4, initProducerIdV5 } from "@platformatic/kafka";
import type { ClusterView } from "../cluster";
import { throwIfCode } from "../codes";
import type { Session } from "./partition-queue";

// Without a transactional id the time-out means nothing.
const NO_TIMEOUT_MS = 0;

/** Asks for the id by which brokers know a batch again. */
export async function initProducer(view: ClusterView): Promise<Session> {
  const what = "Asking for a producer id";
  const reply = await view.askAny(what, [initProducerIdV5.api, initProducerIdV4.api], [null, NO_TIMEOUT_MS, -1n, -1]);
  throwIfCode(reply.errorCode, what);
  return { producerId: reply.producerId, epoch: reply.producerEpoch };
}
