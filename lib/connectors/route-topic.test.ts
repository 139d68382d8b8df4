import { expect, test } from "vitest";
import { routeTopic } from "@/lib/connectors/route-topic";

const KAFKA = "org.apache.kafka.connect.transforms";
const chain = (...steps: Record<string, string>[]) => ({
  transforms: steps.map((_, at) => `t${at}`).join(", "),
  ...Object.fromEntries(
    steps.flatMap((step, at) => Object.entries(step).map(([k, v]) => [`transforms.t${at}.${k}`, v])),
  ),
});

test("routers rename in the order they stand in, and only what they match as a whole", () => {
  const route = routeTopic(
    chain(
      { type: `${KAFKA}.RegexRouter`, regex: "cdc\\.(.*)\\.(.*)", replacement: "$1-$2" },
      { type: `${KAFKA}.MaskField$Value`, fields: "email" },
      {
        type: "io.debezium.transforms.ByLogicalTableRouter",
        "topic.regex": "shop-orders_\\d+",
        "topic.replacement": "shop-orders",
      },
    ),
  );
  expect(route?.("cdc.shop.orders_17")).toBe("shop-orders");
  expect(route?.("x.cdc.shop.orders")).toBe("x.cdc.shop.orders");
});

test("what may send records anywhere is not guessed", () => {
  expect(routeTopic(chain({ type: `${KAFKA}.TimestampRouter` }))).toBeNull();
  expect(routeTopic(chain({ type: "com.acme.Router" }))).toBeNull();
  expect(routeTopic(chain({ type: `${KAFKA}.RegexRouter`, regex: "(?=a)b", replacement: "x" }))).toBeNull();
  expect(routeTopic({})?.("a")).toBe("a");
});
