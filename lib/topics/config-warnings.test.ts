import { expect, test } from "vitest";
import { configWarnings } from "@/lib/topics/config-warnings";

test.each([
  ["retention.ms", "604800000", "3600000", 1],
  ["retention.ms", "-1", "3600000", 1],
  ["retention.ms", "3600000", "-1", 0],
  ["retention.ms", "3600000", "9223372036854775807", 0],
  ["cleanup.policy", "delete", "compact", 1],
  ["cleanup.policy", "compact", "compact,delete", 1],
  ["min.insync.replicas", "1", "3", 1],
  ["min.insync.replicas", "1", "2", 0],
  ["segment.ms", "1", "2", 0],
])("%s from %s to %s is warned about %i times", (name, from, to, count) => {
  expect(configWarnings([{ name, from, to }], 2)).toHaveLength(count);
});
