import type { Actor } from "@/lib/access/actor";
import { environmentOf } from "@/lib/lineage/environment-of";
import { keepEvent } from "@/lib/lineage/events/keep-event";
import type { OlEvent } from "@/lib/lineage/marquez-contract";

/** Takes in an event as Marquez does: 201, or 200 for one of a kind that is not known and is left aside. */
export async function takeEvent(event: OlEvent, named: string | undefined, actor: Actor): Promise<Response> {
  const environment = await environmentOf(actor, "lineage.ingest", named);
  const kept = await keepEvent(environment, event);
  return new Response(null, { status: kept ? 201 : 200, headers: { "cache-control": "no-store" } });
}
