import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listeningInodesIn, portHolder } from "./port-holder.ts";

test("the holder of a listening port is named with its pid and command, and nobody holds a free one", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(portHolder(port)?.pid).toBe(process.pid);
  expect(portHolder(port)?.command).not.toBe("");
  await new Promise((done) => server.close(done));
  expect(portHolder(port)).toBeUndefined();
});

test("only sockets that listen on exactly that port count", () => {
  const table = [
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
    "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1",
    "   1: 0100007F:0BB8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 222 1",
    "   2: 0100007F:0BB9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1",
  ].join("\n");
  expect(listeningInodesIn(table, 3000)).toEqual(["111"]);
});
