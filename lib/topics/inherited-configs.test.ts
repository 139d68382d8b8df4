import { expect, test } from "vitest";
import { inheritedTime } from "@/lib/topics/inherited-configs";

const broker = (values: Record<string, string | null>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

test.each([
  [{ "log.retention.ms": null, "log.retention.minutes": null, "log.retention.hours": "168" }, "604800000"],
  [{ "log.retention.minutes": "5", "log.retention.hours": "168" }, "300000"],
  [{ "log.retention.ms": "7", "log.retention.minutes": "5" }, "7"],
  [{ "log.retention.ms": "-1" }, "-1"],
  [{}, null],
])("the finest unit that is set counts: %j", (values, expected) => {
  expect(inheritedTime("retention.ms", broker(values))).toBe(expected);
});
