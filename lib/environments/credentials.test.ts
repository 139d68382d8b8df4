import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCredentials, withCredentials } from "@/lib/environments/credentials";

test("whatever the password, it leaves the URL and comes back the same", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (username, password) => {
      const full = withCredentials("postgresql://db:5432/iceberg", username, password);
      const parts = splitCredentials(full);
      expect(parts).toEqual({ url: "postgresql://db:5432/iceberg", username, password });
    }),
  );
});

test("a URL without credentials stays as it is", () => {
  expect(splitCredentials("http://registry:8081/apis")).toEqual({ url: "http://registry:8081/apis" });
});
