import { expect, test } from "vitest";
import { consoleEnvironment } from "./console-environment.ts";
import { loadSettings } from "./settings.ts";

test("one variable moves every port, and no two systems share one", () => {
  const { ports } = loadSettings({ MILLRACE_BASE_PORT: "13000" });
  expect(ports.console).toBe(13_000);
  expect(ports.kafka).toBe(13_002);
  expect(new Set(Object.values(ports)).size).toBe(Object.keys(ports).length);
});

test("a wrong base port is refused with the value that was given", () => {
  expect(() => loadSettings({ MILLRACE_BASE_PORT: "80" })).toThrow(/MILLRACE_BASE_PORT is "80"/);
  expect(() => loadSettings({ MILLRACE_BASE_PORT: "abc" })).toThrow(/abc/);
});

test("a base port that would put a system where no browser goes is refused with the port", () => {
  expect(() => loadSettings({ MILLRACE_BASE_PORT: "6000" })).toThrow(/gives port 6000; browsers refuse/);
  expect(() => loadSettings({ MILLRACE_BASE_PORT: "5056" })).toThrow(/gives port 5060/);
  expect(loadSettings({ MILLRACE_BASE_PORT: "6001" }).ports.console).toBe(6_001);
});

test("a system given by its variable is not embedded, is what the console gets, and turns the demo off", () => {
  const settings = loadSettings({ KAFKA_BROKERS: "broker-1:9092,broker-2:9092" });
  expect(settings.embedded.kafka).toBe(false);
  expect(settings.embedded.registry).toBe(true);
  expect(settings.demo).toBe(false);
  expect(consoleEnvironment(settings).KAFKA_BROKERS).toBe("broker-1:9092,broker-2:9092");
});

test("a system set to `off` is neither started nor given to the console", () => {
  const settings = loadSettings({ CONNECT_URL: "off" });
  expect(settings.embedded.connect).toBe(false);
  expect(consoleEnvironment(settings)).not.toHaveProperty("CONNECT_URL");
});

test("a variable set to nothing counts as not set", () => {
  expect(loadSettings({ KAFKA_BROKERS: "", MILLRACE_BASE_PORT: " " }).embedded.kafka).toBe(true);
});

test("a foreign Flink is not given an embedded gateway of its own", () => {
  expect(loadSettings({ FLINK_URL: "http://flink:8081" }).embedded.gateway).toBe(false);
});

test("the data folder may hold spaces and is taken relative to the repository", () => {
  const { dataDir, repoDir } = loadSettings({ MILLRACE_DATA_DIR: "some data" });
  expect(dataDir).toBe(`${repoDir}/some data`);
});
