import { afterAll, beforeAll, expect, test } from "vitest";
import { connectClient } from "@/lib/systems/connect/client";
import { MASKED } from "@/lib/systems/connect/port";

const url = process.env.CONNECT_URL ?? "";
const connect = connectClient({ url });
const name = `it-${process.pid}-${Date.now()}`;

// A real plug-in with a real PASSWORD setting. Stopped from the start, it touches no database.
const CONFIG = {
  "connector.class": "io.debezium.connector.jdbc.JdbcSinkConnector",
  "tasks.max": "1",
  topics: name,
  "connection.url": "jdbc:postgresql://127.0.0.1:1/none?password=planted-in-url",
  "connection.username": "me",
  "connection.password": "planted",
};

beforeAll(async () => {
  const reply = await fetch(`${url}/connectors`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, config: CONFIG, initial_state: "STOPPED" }),
    signal: AbortSignal.timeout(30_000),
  });
  expect(reply.status).toBe(201);
});
afterAll(() => fetch(`${url}/connectors/${name}`, { method: "DELETE", signal: AbortSignal.timeout(30_000) }));

test("it says its version and its plug-ins", async () => {
  expect((await connect.info()).version).toMatch(/^\d+\.\d+/);
  const plugins = await connect.plugins();
  expect(plugins.map((plugin) => plugin.class)).toContain("io.debezium.connector.jdbc.JdbcSinkConnector");
});

test("a connector comes with its state and without its passwords", async () => {
  await expect
    .poll(async () => (await connect.connectors()).find((one) => one.name === name)?.state, { timeout: 20_000 })
    .toBe("STOPPED");
  const found = (await connect.connectors()).find((one) => one.name === name);
  expect(found).toMatchObject({ type: "sink", tasks: [] });
  expect(found?.config["connection.password"]).toBe(MASKED);
  expect(JSON.stringify(found)).not.toContain("planted");
});

test("a connector that has read nothing has used no topics", async () => {
  expect(await connect.activeTopics(name)).toEqual([]);
});

test("a check names the groups, the widths and what is missing, and gives no password back", async () => {
  const wrong = { ...CONFIG, "tasks.max": "many", "connection.password": "planted", topics: "" };
  const { fields, groups, errorCount } = await connect.validate(CONFIG["connector.class"], { ...wrong, name });
  expect(groups).toContain("Error Handling");
  expect(errorCount).toBeGreaterThan(0);
  const tasks = fields.find((field) => field.name === "tasks.max");
  expect(tasks).toMatchObject({ type: "INT", width: "SHORT", importance: "HIGH" });
  expect(tasks?.errors.join()).toContain("many");
  expect(fields.find((field) => field.name === "connection.password")?.type).toBe("PASSWORD");
  expect(JSON.stringify(fields)).not.toContain("planted");
});

test("a configuration written with its masks keeps the password that is there", async () => {
  const shown = (await connect.connector(name)).config;
  await connect.putConfig(name, { ...shown, "tasks.max": "2" });
  const kept = (await (await fetch(`${url}/connectors/${name}/config`)).json()) as Record<string, string>;
  expect(kept).toMatchObject({ ...CONFIG, "tasks.max": "2" });
  await expect(
    connect.putConfig(name, { ...shown, "connection.url": `jdbc:x?password=${MASKED}` }),
  ).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(connect.create(`${name}-2`, { ...shown, name: `${name}-2` }, "STOPPED")).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("a name that is taken is a conflict that no waiting helps", async () => {
  await expect(connect.create(name, { ...CONFIG, name }, "STOPPED")).rejects.toMatchObject({
    code: "conflict",
    retryable: false,
  });
});

test("a connector that is not there is not found", async () => {
  await expect(connect.connector(`${name}-none`)).rejects.toMatchObject({ code: "not_found" });
});
