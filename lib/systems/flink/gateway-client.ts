import { z } from "zod";
import type { GatewayPort } from "@/lib/systems/flink/port";
import { type HttpSystem, httpJson } from "@/lib/systems/http";

const Info = z
  .object({ productName: z.string(), version: z.string() })
  .transform(({ productName, version }) => ({ product: productName, version }));

/** A client of the Flink SQL gateway. `timeoutMs` is per call. */
export function gatewayClient({ url, timeoutMs = 5_000 }: { url: string; timeoutMs?: number }): GatewayPort {
  const at: HttpSystem = { system: "gateway", url, timeoutMs };
  // The version stands in the path: the default one differs between releases of the gateway.
  return { info: () => httpJson(at, { path: "/v3/info", reply: Info }) };
}
