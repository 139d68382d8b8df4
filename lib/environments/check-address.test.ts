import { expect, test } from "vitest";
import { checkAddresses } from "@/lib/environments/check-address";
import { Systems } from "@/lib/environments/contract";

const systems = (more: object) => Systems.parse({ kafka: { brokers: ["127.0.0.1:9092"] }, ...more });

test.each([
  ["a cloud's metadata service", { registry: { url: "http://169.254.169.254/latest" } }],
  ["the same in one number", { registry: { url: "http://2852039166/latest" } }],
  ["a link-local IPv6 address", { connect: [{ name: "c", url: "http://[fe80::1]:8083" }] }],
  ["a file", { flink: { url: "file:///etc/passwd" } }],
  ["another protocol", { iceberg: { type: "jdbc", uri: "ftp://host/x" } }],
])("%s is refused as an address", async (_, more) => {
  await expect(checkAddresses(systems(more), false)).rejects.toMatchObject({ code: "invalid_input" });
});

test("a link-local address is let through where the operator allowed it", async () => {
  await checkAddresses(systems({ registry: { url: "http://169.254.1.1/x" } }), true);
});
