import { expect, test } from "vitest";
import { framed, framedProtobuf } from "./wire-format.ts";

test("a frame is a zero byte, the id in four bytes and the payload", () => {
  expect(framed(258, Buffer.from("x")).toString("hex")).toBe("000000010278");
});

test("a Protobuf frame names the first message by one zero byte", () => {
  expect(framedProtobuf(1, Buffer.from("x")).toString("hex")).toBe("00000000010078");
});
