import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const least = {
  DATABASE_URL: "postgresql://a:s3cret@localhost/x",
  NEXTAUTH_SECRET: "0123456789abcdef",
  MILLRACE_SECRET_KEY: "0123456789abcdef",
};

test("a wrong variable is named, and no value is shown", () => {
  const wrong = { ...least, KAFKA_BROKERS: "s3cret-host-without-port", CONNECT_URL: "nonsense" };
  expect(() => parseEnv(wrong)).toThrowError(/KAFKA_BROKERS.*CONNECT_URL/);
  expect(() => parseEnv(wrong)).not.toThrowError(/s3cret/);
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ ...least, KAFKA_BROKERS: "" }).KAFKA_BROKERS).toBeUndefined();
});

test("several brokers are split at commas, IPv6 included", () => {
  expect(parseEnv({ ...least, KAFKA_BROKERS: "a:9092, [::1]:9093" }).KAFKA_BROKERS).toEqual(["a:9092", "[::1]:9093"]);
});
