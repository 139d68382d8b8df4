import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { httpJson } from "@/lib/systems/http";
import { int64 } from "@/lib/systems/json";

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, reply) => {
    const path = request.url ?? "";
    if (path === "/slow") return;
    if (path === "/big") return void reply.end(`"${"x".repeat(100_000)}"`);
    if (path === "/auth") return void reply.end(JSON.stringify(request.headers.authorization ?? ""));
    if (path === "/id") return void reply.end('{"id":9007199254740993,"__proto__":{"a":1}}');
    if (path === "/html") return void reply.writeHead(502).end("<html>bad gateway</html>");
    if (path === "/moved") return void reply.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    const status = Number(path.slice(1));
    reply.writeHead(status).end(JSON.stringify({ error_code: status, message: "in its own words" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const failure = async (path: string, at = url): Promise<AppError> => {
  const call = httpJson(
    { system: "connect", url: at, timeoutMs: path === "/slow" ? 200 : 5_000, maxBytes: 10_000 },
    { path, reply: z.unknown() },
  );
  const error = await call.then(
    () => new Error("no failure"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw error;
};

test.each([
  ["/401", "refused", false],
  ["/403", "refused", false],
  ["/404", "not_found", false],
  ["/409", "conflict", true],
  ["/422", "invalid_input", false],
  ["/500", "upstream", true],
  ["/slow", "timeout", true],
  ["/big", "upstream", false],
  ["/moved", "invalid_input", false],
])("%s becomes %s, retryable %s", async (path, code, retryable) => {
  expect(await failure(path)).toMatchObject({ code, retryable, system: "connect" });
});

test("a system's own words reach the message, a proxy's HTML does not", async () => {
  expect((await failure("/500")).message).toContain("in its own words");
  expect((await failure("/html")).message).toBe("Kafka Connect answered: status 502");
});

test("nothing listening is unreachable, and the message holds no password", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port } = gone.address() as AddressInfo;
  await new Promise((done) => gone.close(done));
  const error = await failure("/x", `http://me:secret@127.0.0.1:${port}`);
  expect(error).toMatchObject({ code: "unreachable", retryable: true });
  expect(error.message).toBe("Kafka Connect is not reachable (ECONNREFUSED).");
});

test("a user and password in the address are sent as basic authentication", async () => {
  const at = { system: "registry", url: url.replace("//", "//me:s%3Acret@") } as const;
  const sent = await httpJson(at, { path: "/auth", reply: z.string() });
  expect(Buffer.from(sent.slice(6), "base64").toString()).toBe("me:s:cret");
});

test("a 64-bit integer in an answer keeps all its digits", async () => {
  const reply = z.object({ id: int64 });
  expect(await httpJson({ system: "flink", url }, { path: "/id", reply })).toEqual({ id: 9007199254740993n });
});
