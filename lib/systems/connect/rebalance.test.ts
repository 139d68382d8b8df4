import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectClient } from "@/lib/systems/connect/client";

// A worker in the middle of a rebalance cannot be had on demand: this one answers as Connect 4.3.1 was seen to.
const STATUS = { connector: { state: "RUNNING", worker_id: "w:8083" }, tasks: [], type: "sink" };
const REPLIES: Record<string, unknown> = {
  "/connectors/one": { name: "one", config: { "connector.class": "x.Sink" } },
  "/connectors/one/status": STATUS,
  "/connectors/one/offsets": { offsets: [] },
};
const refusals = new Map<string, number>();
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, reply) => {
    const path = request.url ?? "";
    const left = refusals.get(path) ?? 2;
    refusals.set(path, left - 1);
    if (left > 0) return void reply.writeHead(409).end(JSON.stringify(refusal));
    reply.end(JSON.stringify(REPLIES[path] ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const refusal = { error_code: 409, message: "Request cannot be completed because a rebalance is expected" };

test("a connector is shown though its workers are about to rebalance, and so are its offsets", async () => {
  const connect = connectClient({ url });
  expect((await connect.connector("one")).state).toBe("RUNNING");
  expect(await connect.offsets("one")).toEqual([]);
});

test("an action is done though the workers refuse it twice for a rebalance", async () => {
  await connectClient({ url }).act("one", "pause");
  expect(refusals.get("/connectors/one/pause")).toBe(-1);
});
