import { expect, test } from "vitest";
import { splitStatements } from "./split-statements.ts";

test("each statement comes alone, without its semicolon", () => {
  expect(splitStatements("SET 'a' = 'b';\n\nSELECT 1;")).toEqual(["SET 'a' = 'b'", "SELECT 1"]);
});

test("a last statement needs no semicolon, and empty ones vanish", () => {
  expect(splitStatements(";; SELECT 1")).toEqual(["SELECT 1"]);
});

test("a semicolon in quotes, in a quoted name or in a comment ends nothing", () => {
  expect(splitStatements("SELECT 'a;b', `c;d`, 'it''s;' -- e;f\n, 1 /* g;h */ FROM t; SELECT 2")).toEqual([
    "SELECT 'a;b', `c;d`, 'it''s;'  \n, 1   FROM t",
    "SELECT 2",
  ]);
});

test("comment signs in quotes stay", () => {
  expect(splitStatements("SELECT '--no', '/* no */'")).toEqual(["SELECT '--no', '/* no */'"]);
});

test("a minus or a slash alone is no comment", () => {
  expect(splitStatements("SELECT 4 - 2 / 1; SELECT 1")).toEqual(["SELECT 4 - 2 / 1", "SELECT 1"]);
});

test("a statement set stays whole", () => {
  const set = "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT 'END'; END";
  expect(splitStatements(`CREATE VIEW v AS SELECT 1;\n${set};\nSELECT 2;`)).toEqual([
    "CREATE VIEW v AS SELECT 1",
    set,
    "SELECT 2",
  ]);
});
