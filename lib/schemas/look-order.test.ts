import { expect, test } from "vitest";
import { lookOrder } from "@/lib/schemas/look-order";
import { topicsOfSubject } from "@/lib/schemas/topics-of-subject";

test("subjects lead to topics by TopicNameStrategy and TopicRecordNameStrategy, hostile names too", () => {
  const topics = new Set(["clicks", "a-b", "a-b-c"]);
  const name = (subject: string) => topicsOfSubject(subject, topics).map((topic) => topic.name);
  expect(name("clicks-value")).toEqual(["clicks"]);
  expect(name(":.ctx:clicks-key")).toEqual(["clicks"]);
  expect(name("a-b-c-com.shop.Order")).toEqual(["a-b-c"]);
  expect(name("com.shop.Order")).toEqual([]);
  expect(name("-value")).toEqual([]);
  expect(topicsOfSubject("new-value", new Set()).map((topic) => topic.name)).toEqual(["new"]);
});

test("what was changed here is read first, then what was never read, then the oldest", () => {
  const detail = (readAt: string) => ({
    type: "AVRO" as const,
    versions: [1],
    id: 1,
    level: null,
    references: 0,
    readAt,
  });
  const entry = (readAt: string | null) => ({
    appearedAt: null,
    newestAt: null,
    triedAt: readAt,
    detail: readAt === null ? null : detail(readAt),
  });
  const seen = new Map([
    ["late", entry("2026-01-02T00:00:00.000Z")],
    ["early", entry("2026-01-01T00:00:00.000Z")],
    ["unread", entry(null)],
    ["changed", entry("2026-01-03T00:00:00.000Z")],
  ]);
  expect(lookOrder(seen, ["changed", "not there"])).toEqual(["changed", "unread", "early", "late"]);
});
